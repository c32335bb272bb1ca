namespace Localhost.Timers;

/// <summary>
/// The start of a listener: its state, and whether it runs the function immediately. Any number of missed occurrences cause one run. The
/// first start and a changed schedule cause none.
/// </summary>
internal sealed record TimerStart(TimerStatus Status, bool IsPastDue, bool RunsNow)
{
    public static TimerStart Of(TimerPlan plan, TimerStatus? stored, DateTimeOffset now, TimeZoneInfo zone, bool isAppStart)
    {
        var runsOnStartup = plan.RunsOnStartup && isAppStart;
        if (stored is null || !stored.IsOf(plan.Schedule, zone))
            return new TimerStart(new TimerStatus(stored?.Last, plan.Schedule.NextAfter(now, zone), now), false, runsOnStartup);

        var isPastDue = now > stored.Next;
        return new TimerStart(stored, isPastDue, isPastDue || runsOnStartup);
    }
}
