namespace Localhost.Timers;

/// <summary>The state of a schedule: its last run if any, its next occurrence if any, and when that was written.</summary>
internal sealed record TimerStatus(DateTimeOffset? Last, DateTimeOffset? Next, DateTimeOffset LastUpdated)
{
    /// <summary>Whether this state can be one of the schedule; if not, the schedule was changed since.</summary>
    public bool IsOf(TimerSchedule schedule, TimeZoneInfo zone) =>
        Next == schedule.NextAfter(LastUpdated, zone) || (Last is { } last && Next == schedule.NextAfter(last, zone));

    public TimerTimes ToTimes() => new(Last?.LocalDateTime ?? default, Next?.LocalDateTime ?? default, LastUpdated.LocalDateTime);
}
