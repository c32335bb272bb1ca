namespace Localhost.Timers;

/// <summary>The state of a timer: its last run, its next occurrence (each null for none), and when the state was written.</summary>
internal sealed record TimerStatus(DateTimeOffset? Last, DateTimeOffset? Next, DateTimeOffset LastUpdated)
{
    /// <summary>Whether this state matches the schedule. If not, the schedule has changed.</summary>
    public bool IsOf(TimerSchedule schedule, TimeZoneInfo zone) =>
        Next == schedule.NextAfter(LastUpdated, zone) || (Last is { } last && Next == schedule.NextAfter(last, zone));

    public TimerTimes ToTimes() => new(Last?.LocalDateTime ?? default, Next?.LocalDateTime ?? default, LastUpdated.LocalDateTime);
}
