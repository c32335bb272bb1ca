using System.Runtime.CompilerServices;
using BangGiao.Records.Visibility;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Treaties.Obligations;

namespace BangGiao.Treaties.NextSteps;

/// <summary>The next steps of the agreements in a view, as of its day.</summary>
public static class NextStepList
{
    // A filter asks for each record of a list, and all of them have the rules of one view.
    private static readonly ConditionalWeakTable<RegistryView, ObligationRules> Known = [];

    /// <summary>The next steps of some agreements of the view.</summary>
    /// <param name="agreements">The agreements as recorded.</param>
    /// <param name="view">The view.</param>
    public static IEnumerable<NextStep> Of(IEnumerable<Agreement> agreements, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        ArgumentNullException.ThrowIfNull(view);
        var prepared = agreements.Where(agreement => agreement.Status == AgreementStatus.Negotiating).ToList();
        if (prepared.Count == 0)
            return [];
        var rules = Known.GetValue(view, RulesOf);
        return prepared.SelectMany(agreement =>
        {
            // A convention that is in force among others may still be before signing by the own state.
            var isMultilateral = DatedAgreement.IsMultilateral(agreement, view);
            var own = DatedAgreement.OfOwnState(agreement, view);
            own = isMultilateral ? own with { InForceOn = null } : own;
            return NextStepRules.Of(own, rules.Of(own, isMultilateral), view.AsOf);
        });
    }

    private static ObligationRules RulesOf(RegistryView view) => new(DeadlineRuleCollection.In(view), WorkingCalendar.Of(view), view.AsOf, view.Owner.Profile);
}
