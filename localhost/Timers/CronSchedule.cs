using NCrontab;

namespace Localhost.Timers;

/// <summary>
/// An NCRONTAB schedule in the local time of a zone. A time skipped by daylight saving is shifted by the skipped duration. A time that
/// exists twice occurs once.
/// </summary>
internal sealed class CronSchedule(CrontabSchedule cron) : TimerSchedule
{
    // 29 February falls on each weekday at least once in 40 years, so a schedule without an occurrence in 41 years has none.
    private const int YearsAhead = 41;

    private static readonly DateTime AnyDay = new(2024, 1, 1);

    public override bool IsFrequent
    {
        get
        {
            // If a schedule has two occurrences within a minute, the first three occurrences include such a pair.
            var times = cron.GetNextOccurrences(AnyDay, AnyDay.AddYears(YearsAhead)).Take(3).ToList();
            return times.Zip(times.Skip(1)).Any(pair => pair.Second - pair.First < TimeSpan.FromMinutes(1));
        }
    }

    public override DateTimeOffset? NextAfter(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var end = local.AddYears(YearsAhead);
        var next = cron.GetNextOccurrence(local, end);
        return next >= end ? null : Instant(next, now, zone);
    }

    private static DateTimeOffset Instant(DateTime local, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, zone.GetUtcOffset(local.AddDays(-1))), zone);
        if (!zone.IsAmbiguousTime(local))
            return new DateTimeOffset(local, zone.GetUtcOffset(local));

        var both = zone.GetAmbiguousTimeOffsets(local).Select(offset => new DateTimeOffset(local, offset));
        return both.Order().First(instant => instant > now);
    }
}
