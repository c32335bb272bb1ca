using System.Collections.Frozen;
using BangGiao.Values.Json;
using static BangGiao.Mechanism.Commitments.CommitmentStatus;

namespace BangGiao.Mechanism.Commitments;

/// <summary>Which status may follow which in the reviews of one voice. The first review may say anything.</summary>
public static class StatusSteps
{
    // An agency's own work does not un-happen, what it gave up is for the ministry to reopen, and what it called complete it can only take back in part.
    private static readonly FrozenSet<(CommitmentStatus From, CommitmentStatus To)> Claims = Steps(
        (NotStarted, [NotStarted, Limited, Substantial, Complete, Suspended, Cancelled]),
        (Limited, [Limited, Substantial, Complete, Suspended, Cancelled]),
        (Substantial, [Limited, Substantial, Complete, Suspended, Cancelled]),
        (Complete, [Limited, Substantial, Complete]),
        (Suspended, [NotStarted, Limited, Substantial, Complete, Suspended, Cancelled]),
        (Cancelled, []));

    // The ministry may come to see less than it saw, and may reopen what was given up; only then it can be complete.
    private static readonly FrozenSet<(CommitmentStatus From, CommitmentStatus To)> Assessments = Steps(
        (NotStarted, [NotStarted, Limited, Substantial, Complete, Suspended, Cancelled]),
        (Limited, [NotStarted, Limited, Substantial, Complete, Suspended, Cancelled]),
        (Substantial, [NotStarted, Limited, Substantial, Complete, Suspended, Cancelled]),
        (Complete, [Limited, Substantial, Complete]),
        (Suspended, [NotStarted, Limited, Substantial, Complete, Suspended, Cancelled]),
        (Cancelled, [NotStarted, Limited, Substantial, Suspended, Cancelled]));

    /// <summary>Whether a review may say one status after another of the same voice.</summary>
    public static bool IsPossible(ReviewVoice voice, CommitmentStatus from, CommitmentStatus to) => Of(voice).Contains((from, to));

    /// <summary>What may follow a status, in a sentence for who sent something else.</summary>
    public static string Advice(ReviewVoice voice, CommitmentStatus from)
    {
        var speaker = voice == ReviewVoice.Claim ? "a claim" : "an assessment";
        var next = Enum.GetValues<CommitmentStatus>().Where(to => IsPossible(voice, from, to)).Select(to => CodeName.Of(to)).ToList();
        return next.Count == 0
            ? $"after {CodeName.Of(from)} there is no further claim, until an assessment reopens the commitment"
            : $"after {CodeName.Of(from)} {speaker} may say {string.Join(", ", next.SkipLast(1))} or {next[^1]}";
    }

    private static FrozenSet<(CommitmentStatus From, CommitmentStatus To)> Of(ReviewVoice voice) => voice switch
    {
        ReviewVoice.Claim => Claims,
        ReviewVoice.Assessment => Assessments,
    };

    private static FrozenSet<(CommitmentStatus From, CommitmentStatus To)> Steps(params IReadOnlyList<(CommitmentStatus From, CommitmentStatus[] To)> rows) =>
        rows.SelectMany(row => row.To.Select(to => (row.From, to))).ToFrozenSet();
}
