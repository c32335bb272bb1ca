using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>Runs timer functions that somebody asked for, beside their schedules. Nobody waits for them but the app's end.</summary>
internal sealed partial class ManualRuns(
    TimerRunner runner, HostStorage storage, IHostApplicationLifetime lifetime, ILogger<ManualRuns> logger) : IHostedService
{
    private readonly ConcurrentDictionary<Task, byte> _running = new();

    public void Start(Function function)
    {
        var run = Task.Run(() => RunAsync(function, lifetime.ApplicationStopping));
        _running.TryAdd(run, 0);
        run.ContinueWith(ended => _running.TryRemove(ended, out _), TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_running.Keys).WaitAsync(cancellationToken);

    private async Task RunAsync(Function function, CancellationToken cancellationToken)
    {
        var timer = new TimerInfo { IsPastDue = false, ScheduleStatus = await StoredStatusAsync(function, cancellationToken) };
        await runner.RunAsync(function, timer, "asked for", cancellationToken);
    }

    private async Task<ScheduleStatus?> StoredStatusAsync(Function function, CancellationToken cancellationToken)
    {
        if (!storage.IsConfigured || !function.Timer!.IsMonitored)
            return null;
        try
        {
            return (await storage.StatusOf(function).ReadAsync(cancellationToken))?.ForFunction();
        }
        catch (Exception e)
        {
            Log.StatusUnknown(logger, e, function.Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The state of the timer of {Function} was not read.")]
        public static partial void StatusUnknown(ILogger logger, Exception exception, string function);
    }
}
