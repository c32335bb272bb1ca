using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Deadlines;
using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Obligations;

/// <summary>Derives the duties of an activity from the statutory periods that count from its end, for example the report on a conference.</summary>
/// <param name="rules">The statutory periods.</param>
/// <param name="calendar">The calendar of working days.</param>
/// <param name="day">The day as of which the duties stand.</param>
public sealed class ActivityDuties(IReadOnlyList<DeadlineRule> rules, WorkingCalendar calendar, DateOnly day)
{
    private readonly List<DeadlineRule> _periods = [.. rules.Where(rule => rule.ActivityKinds.Count > 0 && rule.Days is not null)];

    private readonly StartedDuty _started = new(calendar, day);

    /// <summary>The duties of an activity, in the order of the rules. A cancelled activity has none.</summary>
    /// <remarks>A period counts from a last day that is known to the day and has come; until then the duty awaits it.</remarks>
    public IEnumerable<Obligation> Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.IsCancelled ? [] : _periods.Where(rule => IsAbout(rule, activity)).Select(rule => Of(rule, activity)).OfType<Obligation>();
    }

    private static bool IsAbout(DeadlineRule rule, Activity activity) =>
        rule.ActivityKinds.Contains(activity.Kind) && (rule.Direction is null || rule.Direction == activity.Direction);

    private Obligation? Of(DeadlineRule rule, Activity activity)
    {
        var duty = new Obligation
        {
            Rule = rule,
            Activity = activity,
            AgencyId = rule.AgencyId ?? (rule.Bearer == DutyBearer.Lead ? activity.HostAgencyId : null),
            Status = ObligationStatus.Awaiting,
        };
        if (activity.EndsOn is not { Precision: DatePrecision.Day } end || end.First > day)
        {
            var isUnderIt = !(activity.ReportedOn?.First <= day) && DeadlineRuleCollection.IsValidOn(rule, (activity.EndsOn ?? activity.StartsOn).First);
            return isUnderIt ? duty with { IsEndAwaited = true } : null;
        }
        return DeadlineRuleCollection.IsValidOn(rule, end.First) ? _started.Of(duty, end.First, activity.ReportedOn) : null;
    }
}
