using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Worklists;

/// <summary>A page of the claims in a review cycle that the ministry has to assess.</summary>
/// <param name="Items">The claims, by agency, and of each agency the longest waiting first.</param>
/// <param name="Total">The number on all pages.</param>
/// <param name="ByAgency">The number of each agency, whatever the filter and the page.</param>
/// <param name="AsOf">The day of the answer; of a closed review cycle the day of closing.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Next">The next page; absent on the last one.</param>
public sealed record WorklistAnswer(
    IReadOnlyList<WorklistItem> Items,
    [Count] int Total,
    IReadOnlyList<WorklistAgency> ByAgency,
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    [Count] long Version,
    [TextFormat("uri-reference")] string? Next);

/// <summary>An agency in the worklist.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Count">The number of its claims that await assessment.</param>
public sealed record WorklistAgency(Named Agency, [Count] int Count);

/// <summary>A claim that awaits assessment.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Agency">Its lead agency.</param>
/// <param name="Since">The day since which a claim waits.</param>
/// <param name="Days">The number of these days.</param>
/// <param name="Claim">The newest claim, with its obstacles, proposal, next step and evidence.</param>
/// <param name="Assessment">The assessment before it; absent without one.</param>
/// <param name="CommitmentVersion">The commitment's version, for If-Match of POST /commitments/{id}/reviews.</param>
public sealed record WorklistItem(
    RoundCommitment Commitment, Named Agency, DateOnly Since, [Count] int Days, Review Claim, Review? Assessment, [Count] long CommitmentVersion);
