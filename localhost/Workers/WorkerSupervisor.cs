using Microsoft.Extensions.Logging;

namespace Localhost.Workers;

/// <summary>Keeps one worker running: restarts it when it ends unexpectedly, up to a limit.</summary>
internal sealed partial class WorkerSupervisor(WorkerStarter starter, TimeProvider clock, ILogger logger) : IDisposable
{
    // The same limit as in Microsoft's host.
    private const int MostRestarts = 3;
    private static readonly TimeSpan CountedPeriod = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan[] Pauses = [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10)];

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _gaveUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<DateTimeOffset> _deaths = new();
    private TaskCompletionSource<Worker?> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Worker? _current;
    private Task _keeping = Task.CompletedTask;

    /// <summary>The running worker; null while none is running.</summary>
    // A caller that learned of its lost invocation may ask before this class has noticed, so the channel's state decides.
    public Worker? Current => _current is { Channel.IsClosed: false } worker ? worker : null;

    /// <summary>Completes when the worker ended too often.</summary>
    public Task GaveUp => _gaveUp.Task;

    /// <summary>Starts the first worker. Returns when its functions are loaded.</summary>
    public async Task<Worker> StartAsync(CancellationToken cancellationToken)
    {
        var worker = await starter.StartAsync(cancellationToken);
        _current = worker;
        _keeping = KeepAsync(worker);
        return worker;
    }

    /// <summary>Returns the running worker, or waits for the next one; null when no worker will be started any more.</summary>
    public ValueTask<Worker?> WhenRunningAsync(CancellationToken cancellationToken)
    {
        if (Current is { } worker)
            return ValueTask.FromResult<Worker?>(worker);
        var next = Volatile.Read(ref _next).Task;
        return Current is { } meanwhile ? ValueTask.FromResult<Worker?>(meanwhile) : new(next.WaitAsync(cancellationToken));
    }

    public async Task StopAsync(TimeSpan grace)
    {
        await _stop.CancelAsync();
        await _keeping;
        if (_current is { } worker)
            await worker.StopAsync(grace);
        _current = null;
        _next.TrySetResult(null);
    }

    public void Dispose() => _stop.Dispose();

    private async Task KeepAsync(Worker worker)
    {
        try
        {
            while (true)
            {
                await Task.WhenAny(worker.Instance.Ended, worker.Channel.Closed).WaitAsync(_stop.Token);
                await LoseAsync(worker);
                if (await RestartAsync() is not { } next)
                    return;
                worker = next;
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    private async Task LoseAsync(Worker worker)
    {
        _current = null;
        Log.Lost(logger);
        worker.Channel.Close();
        await worker.Instance.DisposeAsync();
    }

    private async Task<Worker?> RestartAsync()
    {
        while (CountDeath() is var deaths && deaths <= MostRestarts)
        {
            await Task.Delay(Pauses[deaths - 1], clock, _stop.Token);
            try
            {
                return Announce(await starter.StartAsync(_stop.Token));
            }
            catch (Exception e) when (!_stop.IsCancellationRequested)
            {
                Log.NotStarted(logger, e);
            }
        }

        Log.GaveUp(logger, MostRestarts, CountedPeriod.TotalMinutes);
        _next.TrySetResult(null);
        _gaveUp.TrySetResult();
        return null;
    }

    private Worker Announce(Worker worker)
    {
        Log.Restarted(logger);
        _current = worker;
        Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult(worker);
        return worker;
    }

    private int CountDeath()
    {
        var now = clock.GetUtcNow();
        _deaths.Enqueue(now);
        while (now - _deaths.Peek() > CountedPeriod)
            _deaths.Dequeue();
        return _deaths.Count;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The worker ended unexpectedly. It is being restarted.")]
        public static partial void Lost(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "The worker could not be restarted.")]
        public static partial void NotStarted(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Information, Message = "The worker was restarted.")]
        public static partial void Restarted(ILogger logger);

        [LoggerMessage(Level = LogLevel.Critical, Message = "The worker ended more than {Restarts} times in {Minutes} minutes. It is not restarted again.")]
        public static partial void GaveUp(ILogger logger, int restarts, double minutes);
    }
}
