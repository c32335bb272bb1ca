using System.Runtime.CompilerServices;

namespace BangGiao.Mechanism.Commitments;

/// <summary>Keeps how each commitment stands on the day that was last asked for: one request asks many times, and most ask for today.</summary>
public static class CommitmentStates
{
    // By the record itself, which never changes: a commitment that is written is another record, and what nobody holds is forgotten.
    private static readonly ConditionalWeakTable<Commitment, Kept> Known = [];

    // Filters and figures ask of one commitment after the other, several times of each.
    [ThreadStatic]
    private static Kept? _last;

    private sealed record Kept(Commitment Commitment, DateOnly Day, CommitmentState State);

    /// <summary>As <see cref="CommitmentState.On"/>.</summary>
    public static CommitmentState Of(Commitment commitment, DateOnly day)
    {
        if (_last is not { } last || !ReferenceEquals(last.Commitment, commitment) || last.Day != day)
            _last = last = Find(commitment, day);
        return last.State;
    }

    private static Kept Find(Commitment commitment, DateOnly day)
    {
        if (Known.TryGetValue(commitment, out var kept) && kept.Day == day)
            return kept;
        kept = new(commitment, day, CommitmentState.On(commitment, day));
        Known.AddOrUpdate(commitment, kept);
        return kept;
    }
}
