using System.Runtime.CompilerServices;

namespace BangGiao.Commitments;

/// <summary>Keeps how each commitment stands on the day that was last asked for: one request asks many times, and most ask for today.</summary>
public static class CommitmentStates
{
    // By the record itself, which never changes: a commitment that is written is another record, and what nobody holds is forgotten.
    private static readonly ConditionalWeakTable<Commitment, Kept> Known = [];

    private sealed record Kept(DateOnly Day, CommitmentState State);

    /// <summary>As <see cref="CommitmentState.On"/>.</summary>
    public static CommitmentState Of(Commitment commitment, DateOnly day)
    {
        if (Known.TryGetValue(commitment, out var kept) && kept.Day == day)
            return kept.State;
        var state = CommitmentState.On(commitment, day);
        Known.AddOrUpdate(commitment, new(day, state));
        return state;
    }
}
