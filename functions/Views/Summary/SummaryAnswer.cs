using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Targets;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Changes;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Views.Summary;

/// <summary>A dashboard's figures of a day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Owner">The code (ISO 3166-1 alpha-2) of the state whose relations these are.</param>
/// <param name="MapView">Whose borders and islands the map shows, see the setting <c>Map__PointOfView</c>.</param>
/// <param name="Relations">The states with relations.</param>
/// <param name="Frameworks">The frameworks of partnership.</param>
/// <param name="Commitments">The commitments.</param>
/// <param name="Agreements">The agreements.</param>
/// <param name="Missions">The missions abroad.</param>
/// <param name="Anniversaries">The next anniversaries.</param>
/// <param name="Plan">The plan's task groups.</param>
/// <param name="Changes">The latest changes of the registry, the last one first.</param>
public sealed record SummaryAnswer(
    DateOnly AsOf,
    [Count] long Version,
    string Owner,
    MapView MapView,
    SummaryRelations Relations,
    SummaryFrameworks Frameworks,
    SummaryCommitments Commitments,
    SummaryAgreements Agreements,
    SummaryMissions Missions,
    IReadOnlyList<AnniversarySummary> Anniversaries,
    IReadOnlyList<PlanGroup> Plan,
    IReadOnlyList<SummaryChange> Changes);

/// <summary>The states with relations.</summary>
/// <param name="Countries">States with which relations are established.</param>
/// <param name="ByRegion">The number in each region (UN M49).</param>
public sealed record SummaryRelations([Count] int Countries, [Count] IReadOnlyDictionary<string, int> ByRegion);

/// <summary>The frameworks of partnership.</summary>
/// <param name="Countries">States with a comprehensive partnership or higher, as the ministry counts; special relations are not included.</param>
/// <param name="ByLevel">The number of each level.</param>
/// <param name="Sectoral">States that hold sectoral marks and no level.</param>
public sealed record SummaryFrameworks([Count] int Countries, [Count] IReadOnlyDictionary<string, int> ByLevel, [Count] int Sectoral);

/// <summary>The commitments that had been made by the day.</summary>
/// <param name="Total">The number of them.</param>
/// <param name="ByStatus">The number of each status.</param>
/// <param name="ByGovernmentStatus">The number in each of the Government's four cells.</param>
/// <param name="Overdue">The number of overdue ones.</param>
/// <param name="OverdueClaimed">The number of the overdue ones that are claimed to be complete, and await assessment.</param>
/// <param name="Awaiting">The number of those with a claim that awaits assessment.</param>
/// <param name="Disputed">The number of those whose newest assessment answers the newest claim with another status.</param>
/// <param name="Obstructed">The number of those with an open obstacle.</param>
/// <param name="Late">Those that have been overdue for longest, the longest first.</param>
public sealed record SummaryCommitments(
    [Count] int Total,
    [Count] IReadOnlyDictionary<CommitmentStatus, int> ByStatus,
    [Count] IReadOnlyDictionary<GovernmentStatus, int> ByGovernmentStatus,
    [Count] int Overdue,
    [Count] int OverdueClaimed,
    [Count] int Awaiting,
    [Count] int Disputed,
    [Count] int Obstructed,
    IReadOnlyList<SummaryLateCommitment> Late);

/// <summary>A commitment that is overdue.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The commitment's title.</param>
/// <param name="DueOn">When it was due.</param>
/// <param name="Overdue">For how long it has been overdue.</param>
public sealed record SummaryLateCommitment(string Id, string Title, PartialDate DueOn, Overdue Overdue);

/// <summary>The agreements.</summary>
/// <param name="InForce">The number in force.</param>
/// <param name="Expiring">Those whose term ends within half a year, the next first.</param>
public sealed record SummaryAgreements([Count] int InForce, IReadOnlyList<SummaryExpiringAgreement> Expiring);

/// <summary>An agreement whose term ends soon.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The title.</param>
/// <param name="ExpiresOn">The end of its term.</param>
/// <param name="DaysToExpiry">The number of days until then.</param>
/// <param name="NoticeBy">The last day of notice; null where there is none.</param>
public sealed record SummaryExpiringAgreement(string Id, string Title, DateOnly ExpiresOn, int DaysToExpiry, [WrittenAsNull] DateOnly? NoticeBy);

/// <summary>The missions abroad.</summary>
/// <param name="Open">The number of open ones.</param>
/// <param name="Unknown">The number of missions of which no source says whether they were open on the day.</param>
/// <param name="Goals">The planned numbers, from the plan's targets, the next first.</param>
public sealed record SummaryMissions([Count] int Open, [Count] int Unknown, IReadOnlyList<Goal> Goals);

/// <summary>A change, and what its record is called.</summary>
public sealed record SummaryChange : ChangeAnswer
{
    /// <summary>The answer about a change.</summary>
    public SummaryChange(LatestChange latest, string? title)
        : base(latest.Change) => (Title, CountryIds) = (title, latest.CountryIds);

    /// <summary>What the record was called by the change; absent where its collection has no titles.</summary>
    public string? Title { get; init; }

    /// <summary>The countries that the record is about.</summary>
    public IReadOnlyList<string> CountryIds { get; init; }
}
