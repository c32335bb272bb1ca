using BangGiao.Mechanism.Commitments;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The direction in which the status or progress of a commitment changed between two days.</summary>
public enum Movement
{
    /// <summary>Closer to completion.</summary>
    Forwards,

    /// <summary>Farther from completion.</summary>
    Backwards,
}

/// <summary>Computes movements.</summary>
internal static class Movements
{
    /// <summary>The movement from one state to another; null when there is none.</summary>
    /// <remarks>
    /// The order is cancelled, suspended, not started, limited, substantial, complete. Within one status the progress decides, if both have
    /// one.
    /// </remarks>
    public static Movement? Between(CommitmentState then, CommitmentState now)
    {
        var order = Rank(now.Status).CompareTo(Rank(then.Status));
        if (order == 0 && then.Progress is { } before && now.Progress is { } after)
            order = after.CompareTo(before);
        return order == 0 ? null : order > 0 ? Movement.Forwards : Movement.Backwards;
    }

    private static int Rank(CommitmentStatus status) => status switch
    {
        CommitmentStatus.Cancelled => 0,
        CommitmentStatus.Suspended => 1,
        CommitmentStatus.NotStarted => 2,
        CommitmentStatus.Limited => 3,
        CommitmentStatus.Substantial => 4,
        CommitmentStatus.Complete => 5,
    };
}
