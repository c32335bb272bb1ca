namespace Localhost.Timers;

/// <summary>
/// How a listener begins: from which state, and whether with a run. Occurrences that passed make one run, however many they
/// were; the first start ever and a changed schedule make none.
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
