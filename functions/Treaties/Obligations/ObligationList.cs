using BangGiao.Records.Visibility;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;

namespace BangGiao.Treaties.Obligations;

/// <summary>The duties of the agreements and activities in a view, as of its day.</summary>
public static class ObligationList
{
    /// <summary>The duties of some activities of the view.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="view">The view.</param>
    public static IEnumerable<Obligation> Of(IEnumerable<Activity> activities, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(view);
        var rules = new ActivityDuties(DeadlineRuleCollection.In(view), WorkingCalendar.Of(view), view.AsOf);
        return activities.SelectMany(rules.Of);
    }

    /// <summary>The duties of some agreements of the view.</summary>
    /// <param name="agreements">The agreements as recorded.</param>
    /// <param name="view">The view.</param>
    public static IEnumerable<Obligation> Of(IEnumerable<Agreement> agreements, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        ArgumentNullException.ThrowIfNull(view);
        var rules = new ObligationRules(DeadlineRuleCollection.In(view), WorkingCalendar.Of(view), view.AsOf, view.Owner.Profile);
        return agreements.SelectMany(agreement => rules.Of(DatedAgreement.OfOwnState(agreement, view), DatedAgreement.IsMultilateral(agreement, view)));
    }
}
