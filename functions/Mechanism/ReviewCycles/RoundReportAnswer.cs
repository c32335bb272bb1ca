using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;
using BangGiao.Values.Roles;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The report of a review cycle.</summary>
/// <param name="Cycle">The review cycle.</param>
/// <param name="AsOf">The day of the report: today, or the day of closing.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Classification">The highest classification of what the report tells of: the review cycle, its commitments, the agencies that it names.</param>
/// <param name="Counts">The figures.</param>
/// <param name="Reported">The agencies that have reported.</param>
/// <param name="Silent">The agencies that have not reported.</param>
/// <param name="Moved">The commitments whose status changed during the cycle.</param>
/// <param name="Late">The overdue commitments.</param>
/// <param name="Awaiting">The commitments with a claim that awaits assessment, the longest waiting first.</param>
/// <param name="Disputed">The commitments whose newest assessment answers the newest claim with another status.</param>
/// <param name="Obstacles">The open obstacles above the power of the lead agency, by the level that can settle them, from the highest.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record RoundReportAnswer(
    RoundCycle Cycle,
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    Classification Classification,
    RoundCounts Counts,
    IReadOnlyList<ReportedAgency> Reported,
    IReadOnlyList<SilentAgency> Silent,
    IReadOnlyList<MovedCommitment> Moved,
    IReadOnlyList<LateCommitment> Late,
    IReadOnlyList<AwaitingCommitment> Awaiting,
    IReadOnlyList<DisputedCommitment> Disputed,
    IReadOnlyList<RoundObstacle> Obstacles,
    [Count] long Version);

/// <summary>The review cycle of a report.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">The title.</param>
/// <param name="OpensOn">The day on which it opens.</param>
/// <param name="DueOn">The last day for reports.</param>
/// <param name="Period">The reporting period that it is about, with its closing day and deadline; absent for none.</param>
/// <param name="Scope">The commitments that it is about; absent for all.</param>
/// <param name="Status">Whether it is open.</param>
/// <param name="ClosedOn">The day on which it was closed.</param>
/// <param name="ClosedAtVersion">The registry's version at which it was closed.</param>
public sealed record RoundCycle(
    string Id,
    ReviewCycleKind Kind,
    string Title,
    DateOnly OpensOn,
    DateOnly DueOn,
    ReportingPeriod? Period,
    ReviewScope? Scope,
    ReviewCycleStatus Status,
    DateOnly? ClosedOn,
    [Count] long? ClosedAtVersion);

/// <summary>The figures of a report.</summary>
/// <param name="Commitments">Commitments in scope.</param>
/// <param name="Made">Those that were made since the cycle opened.</param>
/// <param name="Vague">Those that cannot be verified as they are worded.</param>
/// <param name="Expected">Those on which a report is expected.</param>
/// <param name="Reported">Those on which the lead agency has reported.</param>
/// <param name="ReportedLate">Those on which it reported after the last day.</param>
/// <param name="Waiting">Those on which a report is missing.</param>
/// <param name="Forwards">Those whose status went up.</param>
/// <param name="Backwards">Those whose status went down.</param>
/// <param name="Overdue">Those that are overdue.</param>
/// <param name="Awaiting">Those with a claim that awaits assessment.</param>
/// <param name="Disputed">Those whose newest assessment answers the newest claim with another status.</param>
/// <param name="Obstructed">Those with an open obstacle.</param>
/// <param name="ByStatus">The number of each status.</param>
/// <param name="ByGovernmentStatus">The number in each of the Government's four cells.</param>
/// <param name="Agencies">The numbers of agencies that have and have not reported.</param>
public sealed record RoundCounts(
    [Count] int Commitments,
    [Count] int Made,
    [Count] int Vague,
    [Count] int Expected,
    [Count] int Reported,
    [Count] int ReportedLate,
    [Count] int Waiting,
    [Count] int Forwards,
    [Count] int Backwards,
    [Count] int Overdue,
    [Count] int Awaiting,
    [Count] int Disputed,
    [Count] int Obstructed,
    [Count] IReadOnlyDictionary<CommitmentStatus, int> ByStatus,
    [Count] IReadOnlyDictionary<GovernmentStatus, int> ByGovernmentStatus,
    AgencyCounts Agencies);

/// <summary>The number of agencies that have reported.</summary>
/// <param name="Reported">Those that have.</param>
/// <param name="Silent">Those that have not.</param>
public sealed record AgencyCounts([Count] int Reported, [Count] int Silent);

/// <summary>An agency that has reported.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Commitments">The number of commitments in scope that it leads.</param>
/// <param name="Reported">On how many it has reported.</param>
/// <param name="ReportedLate">On how many it reported after the last day.</param>
/// <param name="Waiting">On how many its report is missing.</param>
public sealed record ReportedAgency(Named Agency, [Count] int Commitments, [Count] int Reported, [Count] int ReportedLate, [Count] int Waiting);

/// <summary>An agency that has not reported.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Waiting">On how many commitments its report is missing.</param>
/// <param name="Commitments">These commitments.</param>
public sealed record SilentAgency(Named Agency, [Count] int Waiting, IReadOnlyList<RoundCommitment> Commitments);

/// <summary>A commitment whose status changed.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Agency">Its lead agency.</param>
/// <param name="Movement">Forwards or backwards.</param>
/// <param name="Label">The movement in words.</param>
/// <param name="From">The state when the cycle opened.</param>
/// <param name="To">The state on the report's day.</param>
public sealed record MovedCommitment(RoundCommitment Commitment, Named Agency, Movement Movement, string Label, RoundState From, RoundState To);

/// <summary>An overdue commitment.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Days">The number of days by which it is overdue.</param>
/// <param name="Escalation">The level to which it has escalated; absent for an owner whose profile has none.</param>
/// <param name="Label">The level in words.</param>
/// <param name="Agencies">The agencies concerned at that level.</param>
/// <param name="Status">Its status.</param>
/// <param name="ClaimedCompleteOn">The day of a claim of completion that awaits assessment; absent without one.</param>
public sealed record LateCommitment(
    RoundCommitment Commitment, [Count] int Days, Escalation? Escalation, string? Label, IReadOnlyList<Named> Agencies, CommitmentStatus Status, DateOnly? ClaimedCompleteOn);

/// <summary>A commitment with a claim that awaits assessment.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Agency">Its lead agency.</param>
/// <param name="Since">The day of the first claim that no assessment has answered.</param>
/// <param name="Claim">The latest claim.</param>
/// <param name="Assessment">The assessment before it; absent without one.</param>
public sealed record AwaitingCommitment(RoundCommitment Commitment, Named Agency, DateOnly Since, Review Claim, Review? Assessment);

/// <summary>An open obstacle that the lead agency cannot settle itself.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Agency">Its lead agency.</param>
/// <param name="LevelLabel">The level that can settle it, in words.</param>
/// <param name="KindLabel">Its kind in words.</param>
/// <param name="Obstacle">The obstacle.</param>
public sealed record RoundObstacle(RoundCommitment Commitment, Named Agency, string LevelLabel, string KindLabel, OpenObstacle Obstacle);

/// <summary>A commitment of which claim and assessment differ.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Agency">Its lead agency.</param>
/// <param name="Claim">The lead agency's latest claim.</param>
/// <param name="Assessment">The ministry's latest assessment.</param>
public sealed record DisputedCommitment(RoundCommitment Commitment, Named Agency, Review Claim, Review Assessment);

/// <summary>A commitment in a report.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The commitment's title.</param>
/// <param name="DueOn">When it is due.</param>
public sealed record RoundCommitment(string Id, string Title, PartialDate? DueOn);

/// <summary>The state of a commitment on a day.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Label">The status in words.</param>
/// <param name="Progress">Its progress in percent.</param>
public sealed record RoundState(CommitmentStatus Status, string Label, int? Progress);
