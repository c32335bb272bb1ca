using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Countries;
using BangGiao.Values.Dates;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The filters of the list of commitments; the links of the KPIs use them too.</summary>
internal static class CommitmentFilters
{
    public const string FirstActionFrom = "firstActionDaysFrom";
    public const string FirstActionTo = "firstActionDaysTo";
    public const string CompletionFrom = "completionDaysFrom";
    public const string CompletionTo = "completionDaysTo";

    public static IReadOnlyList<Filter> All { get; } =
    [
        Filter.Text("country", "Commitments to one of these countries.", (record, _) => record.As<Commitment>().CountryIds),
        Filter.Text("agency", "Commitments that one of these agencies leads or coordinates.", (record, _) => Agencies(record.As<Commitment>())),
        Filter.Text("lead", "Commitments that one of these agencies leads.", (record, _) => [record.As<Commitment>().LeadAgencyId]),
        Filter.Text("agreement", "Commitments in one of these agreements.", (record, _) => [record.As<Commitment>().AgreementId]),
        Filter.Text("activity", "Commitments made at one of these visits or meetings.", (record, _) => [record.As<Commitment>().ActivityId]),
        Filter.Text("region", "Commitments to a country of one of these regions (UN M49).", (record, view) => CountryGroups.RegionsOf(record.As<Commitment>().CountryIds, view)),
        LevelFilter.Of("countryLevel", "Commitments to a country at one of these levels of partnership on the day.", (record, view) => CountryGroups.LevelsOf(record.As<Commitment>().CountryIds, view)),
        Filter.Code("sector", "Commitments in one of these fields of cooperation.", (record, _) => record.As<Commitment>().Sector is { } sector ? (Sector[])[sector] : []),
        Filter.Flag("inAgreement", "true: commitments in an agreement; false: the others.", (record, _) => record.As<Commitment>().AgreementId is not null),
        Filter.Flag("atActivity", "true: commitments made at a visit or meeting that was not cancelled; false: the others.", CommitmentOrigin.IsAtActivity),
        Filter.Flag("highLevel", "true: commitments made at an activity of a key leader, or in an agreement signed at one; false: the others.", CommitmentOrigin.IsHighLevel),
        Filter.Code("concludedAs", "Commitments in an agreement concluded at one of these levels.", CommitmentOrigin.ConcludedAs),
        Filter.Code("status", "Commitments with one of these statuses on the day.", (record, view) => (CommitmentStatus[])[On(record, view).Status]),
        Filter.Listed("escalation", "Overdue commitments at one of these escalation levels on the day.", profile => profile.EscalationCodes, Escalations),
        Filter.Code("precision", "Commitments whose date of making has one of these precisions.", (record, _) => (DatePrecision[])[record.As<Commitment>().MadeOn.Precision]),
        Flag("overdue", "true: overdue commitments; false: the others.", state => state.Overdue is not null),
        Filter.Code("governmentStatus", "Commitments in one of these four cells of the Government on the day.", (record, view) => On(record, view).GovernmentStatus is { } cell ? (GovernmentStatus[])[cell] : []),
        Flag("awaiting", "true: commitments with a claim that awaits assessment; false: the others.", state => state.Awaiting is not null),
        Flag("claimedComplete", "true: commitments whose completion is claimed and awaits assessment; false: the others.", state => state.Awaiting?.Status == CommitmentStatus.Complete),
        Flag("answered", "true: commitments whose newest claim is answered by the newest assessment; false: the others.", state => state.Reviews.IsAnswered),
        Flag("disputed", "true: commitments whose newest assessment answers the newest claim with another status; false: the others.", state => state.Disputed),
        Flag("obstructed", "true: commitments with an open obstacle; false: the others.", state => state.Obstacles is not null),
        Filter.Code("obstacleLevel", "Commitments with an open obstacle that one of these levels can settle.", (record, view) => On(record, view).Obstacles?.Open.Select(obstacle => obstacle.Level) ?? []),
        Filter.Code("obstacleKind", "Commitments with an open obstacle of one of these kinds.", (record, view) => On(record, view).Obstacles?.Open.Select(obstacle => obstacle.Kind) ?? []),
        Filter.Flag("milestoneMissed", "true: commitments with a milestone that was due before the day and is not met; false: the others.", (record, view) => record.As<Commitment>().Milestones.Any(milestone => milestone.IsMissedOn(view.AsOf))),
        Filter.Code("unclear", "Commitments that are not clear about one of these points of the \"6 rõ\".", (record, view) => On(record, view).Unclear?.Points ?? []),
        Flag("verifiable", "true: commitments whose completion can be verified; false: vague commitments.", state => state.Vague is null),
        Flag("started", "true: commitments with a review that shows work; false: the others.", state => state.IsStarted),
        Flag("reviewed", "true: commitments with a review; false: the others.", state => state.Reviews.LastOn is not null),
        Flag("claimed", "true: commitments with a claim by the lead agency; false: the others.", state => state.Reviews.Claim is not null),
        Flag("assessed", "true: commitments with an assessment by the ministry; false: the others.", state => state.Reviews.Assessment is not null),
        Flag("evidence", "true: commitments with a review that has evidence; false: the others.", state => state.Reviews.HasEvidence),
        Flag("timed", "true: completed commitments with a due date, and overdue commitments; false: the others.", state => state.InTime is not null),
        Flag("onTime", "true: commitments that were completed by their due date; false: the others.", state => state.InTime == true),
        new ReviewDueFilter(),
        .. Filter.Period("Commitments made in the reporting period.", MadeOn),
        Filter.From("from", "Commitments made on or after the day.", MadeOn),
        Filter.To("to", "Commitments made on or before the day.", MadeOn),
        Filter.From("startedFrom", "Commitments whose first action was on or after the day.", StartedOn),
        Filter.To("startedTo", "Commitments whose first action was on or before the day.", StartedOn),
        Filter.From("completedFrom", "Complete commitments that have been complete since that day or a later one. An assessment that confirms a claim does not move the day.", CompleteSince),
        Filter.To("completedTo", "Complete commitments that have been complete since that day or an earlier one. An assessment that confirms a claim does not move the day.", CompleteSince),
        Filter.AtLeast(FirstActionFrom, "Commitments made at least that number of days before their first action. Only days of making that are known count.", DaysToFirstAction),
        Filter.AtMost(FirstActionTo, "Commitments made at most that number of days before their first action. Only days of making that are known count.", DaysToFirstAction),
        Filter.AtLeast(CompletionFrom, "Commitments made at least that number of days before their completion. Only days of making that are known count.", DaysToCompletion),
        Filter.AtMost(CompletionTo, "Commitments made at most that number of days before their completion. Only days of making that are known count.", DaysToCompletion),
        Filter.From("dueFrom", "Commitments due on or after the day.", DueOn),
        Filter.To("dueTo", "Commitments due on or before the day.", DueOn),
    ];

    private static CommitmentState On(StoredRecord record, RegistryView view) => CommitmentStates.Of(record.As<Commitment>(), view);

    private static IEnumerable<string> Agencies(Commitment commitment) => commitment.CoordinatingAgencyIds.Prepend(commitment.LeadAgencyId);

    private static IEnumerable<Escalation> Escalations(StoredRecord record, RegistryView view) => On(record, view).Overdue?.Escalation is { } escalation ? [escalation] : [];

    private static IEnumerable<PartialDate> MadeOn(StoredRecord record) => [record.As<Commitment>().MadeOn];

    private static IEnumerable<PartialDate> DueOn(StoredRecord record) => record.As<Commitment>().DueOn is { } due ? [due] : [];

    private static IEnumerable<PartialDate> StartedOn(StoredRecord record, RegistryView view) =>
        On(record, view).Reviews.FirstActionOn is { } day ? [PartialDate.From(day)] : [];

    private static IEnumerable<PartialDate> CompleteSince(StoredRecord record, RegistryView view) =>
        On(record, view).CompleteSince is { } day ? [PartialDate.From(day)] : [];

    private static int? DaysToFirstAction(StoredRecord record, RegistryView view) => On(record, view).DaysToFirstAction(record.As<Commitment>());

    private static int? DaysToCompletion(StoredRecord record, RegistryView view) => On(record, view).DaysToCompletion(record.As<Commitment>());

    private static Filter Flag(string name, string description, Func<CommitmentState, bool> holds) =>
        Filter.Flag(name, description, (record, view) => holds(On(record, view)));
}
