using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;

namespace BangGiao.Mechanism.Commitments;

/// <summary>What lists of commitments, and the KPIs' links into them, can ask for.</summary>
internal static class CommitmentFilters
{
    public static IReadOnlyList<Filter> All { get; } =
    [
        Filter.Text("country", "Commitments to one of these countries.", (record, _) => record.As<Commitment>().CountryIds),
        Filter.Text("agency", "Commitments that one of these agencies leads or helps with.", (record, _) => Agencies(record.As<Commitment>())),
        Filter.Text("lead", "Commitments that one of these agencies leads.", (record, _) => [record.As<Commitment>().LeadAgencyId]),
        Filter.Text("agreement", "Commitments in one of these agreements.", (record, _) => [record.As<Commitment>().AgreementId]),
        Filter.Text("activity", "Commitments made at one of these visits or meetings.", (record, _) => [record.As<Commitment>().ActivityId]),
        Filter.Code("status", "Commitments that stand so on the day.", (record, view) => (CommitmentStatus[])[On(record, view).Status]),
        Filter.Code("escalation", "Late commitments that have escalated so far, and no farther.", Escalations),
        Filter.Code("precision", "Commitments whose day of making is known so precisely.", (record, _) => (DatePrecision[])[record.As<Commitment>().MadeOn.Precision]),
        Flag("overdue", "Commitments that are late, or not.", state => state.Overdue is not null),
        Flag("disputed", "Commitments of which the lead agency and the ministry say different things, or not.", state => state.Disputed),
        Flag("verifiable", "Commitments of which can be told when they are carried out, or vague ones.", state => state.Vague is null),
        Flag("started", "Commitments of which a review has shown work, or not.", state => state.IsStarted),
        Flag("reviewed", "Commitments that were reviewed, or not.", state => state.Reviews.LastOn is not null),
        Flag("claimed", "Commitments that the lead agency has reported on, or not.", state => state.Reviews.Claim is not null),
        Flag("assessed", "Commitments that the ministry has assessed, or not.", state => state.Reviews.Assessment is not null),
        Flag("evidence", "Commitments with a review that names evidence, or without.", state => state.Reviews.HasEvidence),
        Flag("timed", "Commitments of which can be told whether they were complete in time: complete ones that had a due day, and late ones; or the others.", state => state.InTime is not null),
        Flag("onTime", "Commitments that were complete by the day on which they were due, or the others.", state => state.InTime == true),
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
