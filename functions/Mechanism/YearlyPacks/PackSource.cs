using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Profiles;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Treaties.Obligations;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>What the yearly packs of all agencies are filled in from, as a view has it.</summary>
internal sealed class PackSource
{
    private readonly ILookup<string, PackAgreement> _byLead;
    private readonly ILookup<string, Obligation> _byAgreement;
    private readonly ILookup<string, Obligation> _byAgency;
    private readonly ILookup<string, Obligation> _byActivity;
    private readonly ILookup<string, Activity> _byHost;
    private readonly ILookup<string, Commitment> _led;
    private readonly Dictionary<PackPart, DeadlineRule> _rules;
    private readonly Dictionary<string, ReviewCycle> _unreported;

    /// <param name="view">The caller's view.</param>
    /// <param name="year">The year that is reported on.</param>
    public PackSource(RegistryView view, int year)
    {
        // A pack of an earlier year is filled in as of its last day, so that it leaves out later facts.
        var last = new DateOnly(year, 12, 31);
        (View, Year) = (view.AsOf > last ? view.On(last) : view, year);
        var agreements = View.All<Agreement>(AgreementCollection.PathName).ToList();
        var duties = ObligationList.Of(agreements, View).ToList();
        var activities = View.All<Activity>(ActivityCollection.PathName).ToList();
        Delegations = [.. activities.Where(YearlyPacks.Delegations.Is)];
        activities.RemoveAll(activity => activity.HostAgencyId is null);
        _byLead = agreements.Where(agreement => agreement.LeadAgencyId is not null).ToLookup(agreement => agreement.LeadAgencyId!, Of, StringComparer.Ordinal);
        _byAgreement = duties.ToLookup(duty => duty.Agreement!.Id, StringComparer.Ordinal);
        _byAgency = duties.Where(duty => duty.AgencyId is not null).ToLookup(duty => duty.AgencyId!, StringComparer.Ordinal);
        _byActivity = ObligationList.Of(activities, View).ToLookup(duty => duty.Activity!.Id, StringComparer.Ordinal);
        _byHost = activities.ToLookup(activity => activity.HostAgencyId!, StringComparer.Ordinal);
        _led = View.All<Commitment>(CommitmentCollection.PathName).Where(commitment => commitment.MadeOn.First <= Day).ToLookup(commitment => commitment.LeadAgencyId, StringComparer.Ordinal);
        _rules = RulesOf(View, year);
        _unreported = Unreported();
    }

    /// <summary>The view, as of the day of the packs.</summary>
    public RegistryView View { get; }

    /// <summary>The year that is reported on.</summary>
    public int Year { get; }

    /// <summary>The delegations abroad and from abroad.</summary>
    public IReadOnlyList<Activity> Delegations { get; }

    private DateOnly Day => View.AsOf;

    /// <summary>What agencies report by the owner's law; null where it asks for nothing.</summary>
    public PackProfile? Law => View.Owner.Profile.Law?.YearlyPack;

    /// <summary>The part that has a place in the pack; null when the owner's law asks for none there.</summary>
    public PackPartProfile? PartIn(PackSlot slot) => Law?.Parts.FirstOrDefault(part => part.Slot == slot);

    /// <summary>The rule that asks for a part in the year; null when none does.</summary>
    public DeadlineRule? RuleOf(PackPartProfile? part) => part is null ? null : _rules.GetValueOrDefault(new(part.Code));

    /// <summary>The agreements that an agency leads: those that it proposed or signed.</summary>
    public IEnumerable<PackAgreement> LedBy(string agencyId) => _byLead[agencyId];

    /// <summary>The duties concerning an agreement.</summary>
    public IEnumerable<Obligation> DutiesOn(string agreementId) => _byAgreement[agreementId];

    /// <summary>The duties of an agency concerning any agreement.</summary>
    public IEnumerable<Obligation> DutiesOf(string agencyId) => _byAgency[agencyId];

    /// <summary>The duties concerning an activity.</summary>
    public IEnumerable<Obligation> DutiesOnActivity(string activityId) => _byActivity[activityId];

    /// <summary>The activities that an agency organises.</summary>
    public IEnumerable<Activity> HostedBy(string agencyId) => _byHost[agencyId];

    /// <summary>The commitments that an agency leads.</summary>
    public IEnumerable<Commitment> CommitmentsOf(string agencyId) => _led[agencyId];

    /// <summary>The commitments in an agreement.</summary>
    public IReadOnlyList<Commitment> CommitmentsIn(string agreementId) =>
        [.. CommitmentCollection.In(agreementId, View).Where(commitment => commitment.MadeOn.First <= Day)];

    /// <summary>The last review cycle about a commitment whose reports are due, if the report on it is missing there; null if it is not.</summary>
    public ReviewCycle? UnreportedIn(Commitment commitment) => _unreported.GetValueOrDefault(commitment.Id);

    private PackAgreement Of(Agreement agreement)
    {
        var dated = DatedAgreement.Of(agreement, View);
        return new(dated, StandingRules.On(dated, Day), AgreementRegimes.Of(dated, View.Owner.Profile));
    }

    private static Dictionary<PackPart, DeadlineRule> RulesOf(RegistryView view, int year) => DeadlineRuleCollection.In(view)
        .Where(rule => rule.PackPart is not null && DeadlineRuleRules.YearlyDay(rule, year) is { } due && DeadlineRuleCollection.IsValidOn(rule, due))
        .GroupBy(rule => rule.PackPart!.Value)
        .ToDictionary(group => group.Key, group => group.OrderBy(rule => rule.Id, StringComparer.Ordinal).First());

    // A review cycle with a scope says nothing of other commitments, so these are looked up in the one before it.
    private Dictionary<string, ReviewCycle> Unreported()
    {
        var unreported = new Dictionary<string, ReviewCycle>(StringComparer.Ordinal);
        var left = _led.SelectMany(group => group).ToDictionary(commitment => commitment.Id, StringComparer.Ordinal);
        var due = View.All<ReviewCycle>(ReviewCycleCollection.PathName).Where(cycle => cycle.DueOn < Day).OrderByDescending(cycle => cycle.DueOn).ThenByDescending(cycle => cycle.Id, StringComparer.Ordinal);
        foreach (var cycle in due.TakeWhile(_ => left.Count > 0))
        {
            foreach (var item in ReviewCycleReport.Of(cycle, left.Values, cycle.ClosedOn < Day ? cycle.ClosedOn.Value : Day, View.Owner.Profile).Items)
            {
                left.Remove(item.Commitment.Id);
                if (item.IsWaiting)
                    unreported.Add(item.Commitment.Id, cycle);
            }
        }
        return unreported;
    }
}

/// <summary>An agreement that an agency leads.</summary>
/// <param name="Agreement">The agreement, with complete dates.</param>
/// <param name="Standing">Its status on the day.</param>
/// <param name="Regime">The law that it is under; null when that is not decided.</param>
internal sealed record PackAgreement(Agreement Agreement, Standing Standing, AgreementRegime? Regime)
{
    /// <summary>Whether it is signed and has not ended.</summary>
    public bool Binds => Standing.Status is StandingStatus.Signed or StandingStatus.Ratified or StandingStatus.InForce or StandingStatus.Suspended;
}
