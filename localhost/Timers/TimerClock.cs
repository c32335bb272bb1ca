using Localhost.Settings;

namespace Localhost.Timers;

/// <summary>The clock of timers, in the time zone of schedules: the setting <c>WEBSITE_TIME_ZONE</c>, or the zone of the process.</summary>
internal sealed class TimerClock(TimeProvider time, AppSettings settings)
{
    // Longer waits are divided, because the machine's clock may be changed or the machine may sleep.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public TimeZoneInfo Zone { get; } = settings.Find("WEBSITE_TIME_ZONE") is { } id
        ? TimeZoneInfo.FindSystemTimeZoneById(id)
        : time.LocalTimeZone;

    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone);

    public Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken) => Task.Delay(duration, time, cancellationToken);

    public async Task WaitUntilAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        for (var left = instant - Now; left > TimeSpan.Zero; left = instant - Now)
            await WaitAsync(left < LongestWait ? left : LongestWait, cancellationToken);
    }
}
