using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NCrontab;

namespace Localhost.Timers;

/// <summary>Computes the occurrences of a schedule from a given time and time zone.</summary>
internal abstract class TimerSchedule
{
    /// <summary>Whether the schedule can occur more than once per minute. Such a schedule is not monitored.</summary>
    public abstract bool IsFrequent { get; }

    /// <summary>The first occurrence after <paramref name="now"/>; null when there is none.</summary>
    public abstract DateTimeOffset? NextAfter(DateTimeOffset now, TimeZoneInfo zone);

    public static bool TryParse(string expression, [NotNullWhen(true)] out TimerSchedule? schedule)
    {
        schedule = (TimerSchedule?)ParseCron(expression) ?? ParseInterval(expression);
        return schedule is not null;
    }

    private static CronSchedule? ParseCron(string expression)
    {
        var fields = expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var options = new CrontabSchedule.ParseOptions { IncludingSeconds = fields == 6 };
        return CrontabSchedule.TryParse(expression, options) is { } cron ? new CronSchedule(cron) : null;
    }

    private static IntervalSchedule? ParseInterval(string expression) =>
        TimeSpan.TryParse(expression, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero
            ? new IntervalSchedule(interval)
            : null;
}
