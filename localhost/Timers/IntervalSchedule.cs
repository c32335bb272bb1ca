namespace Localhost.Timers;

/// <summary>A schedule with a fixed interval, counted from the last run.</summary>
internal sealed class IntervalSchedule(TimeSpan interval) : TimerSchedule
{
    public override bool IsFrequent => interval < TimeSpan.FromMinutes(1);

    public override DateTimeOffset? NextAfter(DateTimeOffset now, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(now + interval, zone);
}
