using System.Collections.Frozen;
using BangGiao.Values.Json;
using static BangGiao.Mechanism.Commitments.CommitmentStatus;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The status transitions between successive reviews of one voice. The first review may have any status.</summary>
public static class StatusSteps
{
    // A claim cannot return to not_started after work, can take complete back in part only, and cannot follow cancelled: the ministry
    // reopens.
    private static readonly FrozenSet<(CommitmentStatus From, CommitmentStatus To)> Claims = Steps(
        (NotStarted, [NotStarted, Limited, Substantial, Complete, Suspended, Cancelled]),
        (Limited, [Limited, Substantial, Complete, Suspended, Cancelled]),
        (Substantial, [Limited, Substantial, Complete, Suspended, Cancelled]),
        (Complete, [Limited, Substantial, Complete]),
        (Suspended, [NotStarted, Limited, Substantial, Complete, Suspended, Cancelled]),
        (Cancelled, []));

    // An assessment may go down again and may reopen a cancelled commitment, which cannot become complete in the same step.
    private static readonly FrozenSet<(CommitmentStatus From, CommitmentStatus To)> Assessments = Steps(
        (NotStarted, [NotStarted, Limited, Substantial, Complete, Suspended, Cancelled]),
        (Limited, [NotStarted, Limited, Substantial, Complete, Suspended, Cancelled]),
        (Substantial, [NotStarted, Limited, Substantial, Complete, Suspended, Cancelled]),
        (Complete, [Limited, Substantial, Complete]),
        (Suspended, [NotStarted, Limited, Substantial, Complete, Suspended, Cancelled]),
        (Cancelled, [NotStarted, Limited, Substantial, Suspended, Cancelled]));

    /// <summary>Whether one status may follow another in the reviews of one voice.</summary>
    public static bool IsPossible(ReviewVoice voice, CommitmentStatus from, CommitmentStatus to) => Of(voice).Contains((from, to));

    /// <summary>A sentence for error messages: the statuses that may follow.</summary>
    public static string Advice(ReviewVoice voice, CommitmentStatus from)
    {
        var kind = voice == ReviewVoice.Claim ? "a claim" : "an assessment";
        var next = Enum.GetValues<CommitmentStatus>().Where(to => IsPossible(voice, from, to)).Select(to => CodeName.Of(to)).ToList();
        return next.Count == 0
            ? $"after {CodeName.Of(from)} no further claim is possible until an assessment reopens the commitment"
            : $"after {CodeName.Of(from)} {kind} may be {string.Join(", ", next.SkipLast(1))} or {next[^1]}";
    }

    private static FrozenSet<(CommitmentStatus From, CommitmentStatus To)> Of(ReviewVoice voice) => voice switch
    {
        ReviewVoice.Claim => Claims,
        ReviewVoice.Assessment => Assessments,
    };

    private static FrozenSet<(CommitmentStatus From, CommitmentStatus To)> Steps(params IReadOnlyList<(CommitmentStatus From, CommitmentStatus[] To)> rows) =>
        rows.SelectMany(row => row.To.Select(to => (row.From, to))).ToFrozenSet();
}
