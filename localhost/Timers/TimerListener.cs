using Localhost.Functions;
using Microsoft.Extensions.Logging;

namespace Localhost.Timers;

/// <summary>
/// Runs one timer function on its schedule while this instance holds the timer's lease, and waits for the lease otherwise. An outage of
/// storage is handled like a lease of another instance.
/// </summary>
internal sealed partial class TimerListener(
    Function function, TimerPlan plan, HostStorage storage, TimeProvider time, TimerClock clock, TimerRunner runner, ILogger logger)
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(15);

    private readonly TimerStatusStore _statuses = storage.StatusOf(function);
    private bool _hasListened;

    public async Task ListenAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await TryListenAsync(stop);
                await clock.WaitAsync(RetryInterval, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    private async Task TryListenAsync(CancellationToken stop)
    {
        try
        {
            await using var lease = await TimerLease.TryAcquireAsync(storage.LockOf(function), time, logger, stop);
            if (lease is null)
                return;
            using var stopOrLoss = CancellationTokenSource.CreateLinkedTokenSource(stop, lease.Lost);
            await FollowScheduleAsync(lease, stopOrLoss.Token);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            Log.Interrupted(logger, e, function.Name, RetryInterval.TotalSeconds);
        }
    }

    private async Task FollowScheduleAsync(TimerLease lease, CancellationToken cancellationToken)
    {
        var status = await StartAsync(lease, cancellationToken);
        while (status.Next is { } next)
        {
            await clock.WaitUntilAsync(next, cancellationToken);
            status = await RunAsync(lease, status, next, isPastDue: false, cancellationToken);
        }

        Log.NoMoreOccurrences(logger, function.Name);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
    }

    private async Task<TimerStatus> StartAsync(TimerLease lease, CancellationToken cancellationToken)
    {
        var stored = plan.IsMonitored ? await _statuses.ReadAsync(cancellationToken) : null;
        var now = clock.Now;
        var start = TimerStart.Of(plan, stored, now, clock.Zone, isAppStart: !_hasListened);
        if (start.Status != stored)
            await SaveAsync(start.Status);
        _hasListened = true;
        Log.Listening(logger, function.Name, start.Status.Next);
        return start.RunsNow ? await RunAsync(lease, start.Status, now, start.IsPastDue, cancellationToken) : start.Status;
    }

    private async Task<TimerStatus> RunAsync(
        TimerLease lease, TimerStatus status, DateTimeOffset due, bool isPastDue, CancellationToken cancellationToken)
    {
        await lease.EnsureAsync(cancellationToken);
        var now = clock.Now;
        var started = now > due ? now : due;
        var timerInfo = TimerInfoText.Write(plan.IsMonitored ? status : null, isPastDue);
        var fault = await runner.RunAsync(function, timerInfo, isPastDue ? "past due" : "timer fired", cancellationToken);

        // A cancelled run is not recorded, so the next listener runs it again.
        if (fault is not null)
            cancellationToken.ThrowIfCancellationRequested();
        var next = new TimerStatus(started, plan.Schedule.NextAfter(started, clock.Zone), clock.Now);
        await SaveAsync(next);
        return next;
    }

    private async Task SaveAsync(TimerStatus status)
    {
        if (!plan.IsMonitored)
            return;
        try
        {
            await _statuses.WriteAsync(status, CancellationToken.None);
        }
        catch (Exception e)
        {
            Log.NotSaved(logger, e, function.Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The timer of {Function} was started; its next occurrence is {Next}.")]
        public static partial void Listening(ILogger logger, string function, DateTimeOffset? next);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The timer of {Function} was interrupted. Retrying in {Seconds} s.")]
        public static partial void Interrupted(ILogger logger, Exception exception, string function, double seconds);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The state of the timer of {Function} could not be saved.")]
        public static partial void NotSaved(ILogger logger, Exception exception, string function);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The schedule of {Function} has no more occurrences.")]
        public static partial void NoMoreOccurrences(ILogger logger, string function);
    }
}
