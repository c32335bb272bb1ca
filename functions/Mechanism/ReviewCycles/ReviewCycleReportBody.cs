using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Codes;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>
/// Writes the report of a review cycle in one language. Names come from the view, and the order does not depend on the machine's culture.
/// </summary>
internal sealed class ReviewCycleReportBody(ReviewCycleReport report, ReviewCycle cycle, RegistryView view, Vocabularies vocabularies, Language language)
{
    /// <summary>The report of a review cycle in a view.</summary>
    public static RoundReportAnswer Of(ReviewCycle cycle, RegistryView view, Vocabularies vocabularies, Language language)
    {
        var report = ReviewCycleReport.Of(cycle, view.All<Commitment>(CommitmentCollection.PathName), view.AsOf, view.Owner.Profile);
        return new ReviewCycleReportBody(report, cycle, view, vocabularies, language).Json();
    }

    public RoundReportAnswer Json() => new(
        new(cycle.Id, cycle.Kind, cycle.Title.In(language), cycle.OpensOn, cycle.DueOn, cycle.Period?.DaysBy(view.Owner.Profile.Periods), cycle.Scope, cycle.Status, cycle.ClosedOn, cycle.ClosedAtVersion),
        view.AsOf,
        language,
        language.Direction(),
        Highest(),
        Counts(),
        [.. report.Reported.Select(Reported)],
        [.. report.Silent.Select(Silent)],
        [.. report.Moved.Select(Moved)],
        [.. report.Late.Select(Late)],
        [.. report.Awaiting.Select(Awaiting)],
        [.. report.Disputed.Select(Disputed)],
        [.. report.Obstacles.Select(pair => Obstacle(pair.Item, pair.Obstacle))],
        view.Version);

    private Classification Highest() => report.Items
        .SelectMany(item => item.Commitment.CoordinatingAgencyIds.Prepend(item.Commitment.LeadAgencyId))
        .Distinct(StringComparer.Ordinal)
        .Select(id => view.Find(new(AgencyCollection.PathName, id))?.As<Agency>().Classification)
        .OfType<Classification>()
        .Concat(report.Items.Select(item => item.Commitment.Classification))
        .Append(cycle.Classification)
        .Max();

    private RoundCounts Counts() => new(
        Commitments: report.Items.Count,
        Made: report.Items.Count(item => item.Commitment.MadeOn.First >= cycle.OpensOn),
        Vague: report.Items.Count(item => item.Now.Vague is not null),
        Expected: report.Items.Count(item => item.IsExpected),
        Reported: report.Items.Count(item => item.ReportedOn is not null),
        ReportedLate: report.Items.Count(report.IsLateReport),
        Waiting: report.Items.Count(item => item.IsWaiting),
        Forwards: report.Items.Count(item => item.Movement == Movement.Forwards),
        Backwards: report.Items.Count(item => item.Movement == Movement.Backwards),
        Overdue: report.Items.Count(item => item.Now.Overdue is not null),
        Awaiting: report.Items.Count(item => item.Now.Awaiting is not null),
        Disputed: report.Items.Count(item => item.Now.Disputed),
        Obstructed: report.Items.Count(item => item.Now.Obstacles is not null),
        ByStatus: Enum.GetValues<CommitmentStatus>().ToDictionary(status => status, status => report.Items.Count(item => item.Now.Status == status)),
        ByGovernmentStatus: GovernmentStatuses.Count(report.Items.Select(item => item.Now)),
        Agencies: new(report.Reported.Count(), report.Silent.Count()));

    private ReportedAgency Reported(ReviewCycleAgency agency) =>
        new(Agency(agency.Id), agency.Items.Count, agency.Reported, agency.Items.Count(report.IsLateReport), agency.Waiting.Count);

    private SilentAgency Silent(ReviewCycleAgency agency) =>
        new(Agency(agency.Id), agency.Waiting.Count, [.. agency.Waiting.Select(item => Commitment(item.Commitment))]);

    private MovedCommitment Moved(ReviewCycleItem item) => new(
        Commitment(item.Commitment),
        Agency(item.Commitment.LeadAgencyId),
        item.Movement!.Value,
        vocabularies.Label("movement", CodeName.Of(item.Movement.Value)).In(language),
        State(item.Then),
        State(item.Now));

    private LateCommitment Late(ReviewCycleItem item)
    {
        var (days, escalation) = item.Now.Overdue!;
        return new(
            Commitment(item.Commitment),
            days,
            escalation,
            escalation is { } level ? vocabularies.Label("escalation", level.Code).In(language) : null,
            [.. Escalation.AgenciesAt(item.Commitment, escalation, view.Owner.Profile).Select(Agency)],
            item.Now.Status,
            item.Now.Overdue.ClaimedCompleteOn);
    }

    private AwaitingCommitment Awaiting(ReviewCycleItem item) => new(
        Commitment(item.Commitment), Agency(item.Commitment.LeadAgencyId), item.Now.Awaiting!.Since, item.Now.Reviews.Claim!, item.Now.Reviews.Assessment);

    private RoundObstacle Obstacle(ReviewCycleItem item, OpenObstacle obstacle) => new(
        Commitment(item.Commitment),
        Agency(item.Commitment.LeadAgencyId),
        vocabularies.Label("settlementLevel", CodeName.Of(obstacle.Level)).In(language),
        vocabularies.Label("obstacleKind", CodeName.Of(obstacle.Kind)).In(language),
        obstacle);

    private DisputedCommitment Disputed(ReviewCycleItem item) =>
        new(Commitment(item.Commitment), Agency(item.Commitment.LeadAgencyId), item.Now.Reviews.Claim!, item.Now.Reviews.Assessment!);

    private RoundCommitment Commitment(Commitment commitment) => new(commitment.Id, commitment.Title.In(language), commitment.DueOn);

    private RoundState State(CommitmentState state) =>
        new(state.Status, vocabularies.Label("commitmentStatus", CodeName.Of(state.Status)).In(language), state.Progress);

    // An agency that the caller may not see has its id here, as the commitment that names it has it, and no name.
    private Named Agency(string id) => new(id, view.Find(new(AgencyCollection.PathName, id))?.As<Agency>().Name.In(language));
}
