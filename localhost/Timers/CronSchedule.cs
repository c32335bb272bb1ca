using NCrontab;

namespace Localhost.Timers;

/// <summary>
/// Occurs at wall-clock times of a zone. A time that the clocks skip in spring occurs as much later as they skip; a time
/// that they show twice in autumn occurs once.
/// </summary>
internal sealed class CronSchedule(CrontabSchedule cron) : TimerSchedule
{
    // A leap day that falls on a given weekday comes back within 40 years; what does not, never comes.
    private const int YearsAhead = 41;

    private static readonly DateTime AnyDay = new(2024, 1, 1);

    public override bool IsFrequent
    {
        get
        {
            // After the first of these three, the next two are in one minute if any two ever are.
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
