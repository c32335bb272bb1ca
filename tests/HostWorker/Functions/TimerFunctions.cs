using Microsoft.Azure.Functions.Worker;

namespace HostWorker.Functions;

public sealed class TimerFunctions(Signals signals)
{
    [Function("Hourly")]
    public Task Hourly([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        signals.TimerRanAsync(new TimerRun("Hourly", timer), cancellationToken);

    [Function("HourlyAndAtStart")]
    public Task HourlyAndAtStart([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellationToken) =>
        signals.TimerRanAsync(new TimerRun("HourlyAndAtStart", timer), cancellationToken);

    [Function("Unmonitored")]
    public Task Unmonitored([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer, CancellationToken cancellationToken) =>
        signals.TimerRanAsync(new TimerRun("Unmonitored", timer), cancellationToken);

    [Function("BySetting")]
    public Task BySetting([TimerTrigger("%Test:Schedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        signals.TimerRanAsync(new TimerRun("BySetting", timer), cancellationToken);
}
