using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.OwedReports;

/// <summary>A page of the reports that agencies owe in the open review cycles.</summary>
/// <param name="Items">The reports: the round that ends first in front, then the longest overdue, then what was never reported on.</param>
/// <param name="Total">The number on all pages.</param>
/// <param name="Rounds">How far each agency is in each open review cycle, whatever the filter and the page.</param>
/// <param name="AsOf">The day of the answer.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Next">The next page; absent on the last one.</param>
public sealed record OwedReportsAnswer(
    IReadOnlyList<OwedReport> Items,
    [Count] int Total,
    IReadOnlyList<OwedRound> Rounds,
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    [Count] long Version,
    [TextFormat("uri-reference")] string? Next);

/// <summary>An agency that is expected to report in an open review cycle.</summary>
/// <param name="Cycle">The review cycle.</param>
/// <param name="Agency">The agency.</param>
/// <param name="OpensOn">The first day for reports.</param>
/// <param name="DueOn">The last day for reports.</param>
/// <param name="DaysLeft">The days until then; negative when it is over.</param>
/// <param name="Expected">On how many commitments a report is expected.</param>
/// <param name="Missing">On how many of them it is missing.</param>
public sealed record OwedRound(Named Cycle, Named Agency, DateOnly OpensOn, DateOnly DueOn, int DaysLeft, [Count] int Expected, [Count] int Missing);

/// <summary>A report that an agency owes.</summary>
/// <param name="Commitment">The commitment that it is about.</param>
/// <param name="Agency">The lead agency, which owes it.</param>
/// <param name="Cycles">The open review cycles in which it is missing, the one that ends first in front.</param>
/// <param name="DueOn">The last day for it: that of the first of these review cycles.</param>
/// <param name="DaysLeft">The days until then; negative when it is over.</param>
/// <param name="Status">The commitment's status.</param>
/// <param name="Progress">The commitment's progress in percent.</param>
/// <param name="Overdue">How long the commitment is overdue; absent when it is not.</param>
/// <param name="Claim">The agency's latest claim; absent when it has never reported on the commitment.</param>
/// <param name="CommitmentVersion">The commitment's version, for If-Match of POST /commitments/{id}/reviews.</param>
public sealed record OwedReport(
    RoundCommitment Commitment,
    Named Agency,
    IReadOnlyList<Named> Cycles,
    DateOnly DueOn,
    int DaysLeft,
    CommitmentStatus Status,
    int? Progress,
    Overdue? Overdue,
    Review? Claim,
    [Count] long CommitmentVersion);
