using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The filters of the list of commitments; the links of the KPIs use them too.</summary>
internal static class CommitmentFilters
{
    public static IReadOnlyList<Filter> All { get; } =
    [
        Filter.Text("country", "Commitments to one of these countries.", (record, _) => record.As<Commitment>().CountryIds),
        Filter.Text("agency", "Commitments that one of these agencies leads or coordinates.", (record, _) => Agencies(record.As<Commitment>())),
        Filter.Text("lead", "Commitments that one of these agencies leads.", (record, _) => [record.As<Commitment>().LeadAgencyId]),
        Filter.Text("agreement", "Commitments in one of these agreements.", (record, _) => [record.As<Commitment>().AgreementId]),
        Filter.Text("activity", "Commitments made at one of these visits or meetings.", (record, _) => [record.As<Commitment>().ActivityId]),
        Filter.Code("status", "Commitments with one of these statuses on the day.", (record, view) => (CommitmentStatus[])[On(record, view).Status]),
        Filter.Code("escalation", "Overdue commitments at one of these escalation levels on the day.", Escalations),
        Filter.Code("precision", "Commitments whose date of making has one of these precisions.", (record, _) => (DatePrecision[])[record.As<Commitment>().MadeOn.Precision]),
        Flag("overdue", "true: overdue commitments; false: the others.", state => state.Overdue is not null),
        Flag("disputed", "true: commitments whose latest claim and assessment differ in status; false: the others.", state => state.Disputed),
        Flag("verifiable", "true: commitments whose completion can be verified; false: vague commitments.", state => state.Vague is null),
        Flag("started", "true: commitments with a review that shows work; false: the others.", state => state.IsStarted),
        Flag("reviewed", "true: commitments with a review; false: the others.", state => state.Reviews.LastOn is not null),
        Flag("claimed", "true: commitments with a claim by the lead agency; false: the others.", state => state.Reviews.Claim is not null),
        Flag("assessed", "true: commitments with an assessment by the ministry; false: the others.", state => state.Reviews.Assessment is not null),
        Flag("evidence", "true: commitments with a review that has evidence; false: the others.", state => state.Reviews.HasEvidence),
        Flag("timed", "true: completed commitments with a due date, and overdue commitments; false: the others.", state => state.InTime is not null),
        Flag("onTime", "true: commitments that were completed by their due date; false: the others.", state => state.InTime == true),
        new ReviewDueFilter(),
        Filter.From("from", "Commitments made on or after the day.", MadeOn),
        Filter.To("to", "Commitments made on or before the day.", MadeOn),
        Filter.From("dueFrom", "Commitments due on or after the day.", DueOn),
        Filter.To("dueTo", "Commitments due on or before the day.", DueOn),
    ];

    private static CommitmentState On(StoredRecord record, RegistryView view) => CommitmentStates.Of(record.As<Commitment>(), view.AsOf);

    private static IEnumerable<string> Agencies(Commitment commitment) => commitment.CoordinatingAgencyIds.Prepend(commitment.LeadAgencyId);

    private static IEnumerable<Escalation> Escalations(StoredRecord record, RegistryView view) => On(record, view).Overdue is { } overdue ? [overdue.Escalation] : [];

    private static IEnumerable<PartialDate> MadeOn(StoredRecord record) => [record.As<Commitment>().MadeOn];

    private static IEnumerable<PartialDate> DueOn(StoredRecord record) => record.As<Commitment>().DueOn is { } due ? [due] : [];

    private static Filter Flag(string name, string description, Func<CommitmentState, bool> holds) =>
        Filter.Flag(name, description, (record, view) => holds(On(record, view)));
}
