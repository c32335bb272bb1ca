using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Contract.FunctionsWorker.Timers;

/// <summary>What the timer functions of a test tell it, and what the test lets them do meanwhile.</summary>
public sealed class TimerRuns
{
    private readonly Channel<TimerInfo> _runs = Channel.CreateUnbounded<TimerInfo>();

    public Func<CancellationToken, Task> During { get; set; } = _ => Task.CompletedTask;

    public int Count => _runs.Reader.Count;

    public Task<TimerInfo> NextAsync() => _runs.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public async Task RecordAsync(TimerInfo timer, CancellationToken cancellationToken)
    {
        await _runs.Writer.WriteAsync(timer, cancellationToken);
        await During(cancellationToken);
    }
}

public sealed class Hourly(TimerRuns runs)
{
    [Function("Hourly")]
    public Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        runs.RecordAsync(timer, cancellationToken);
}

public sealed class HourlyAndAtStart(TimerRuns runs)
{
    [Function("HourlyAndAtStart")]
    public Task Run([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellationToken) =>
        runs.RecordAsync(timer, cancellationToken);
}

public sealed class Unmonitored(TimerRuns runs)
{
    [Function("Unmonitored")]
    public Task Run([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer, CancellationToken cancellationToken) =>
        runs.RecordAsync(timer, cancellationToken);
}

public sealed class BySetting(TimerRuns runs)
{
    [Function("BySetting")]
    public Task Run([TimerTrigger("%Test:Schedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        runs.RecordAsync(timer, cancellationToken);
}
