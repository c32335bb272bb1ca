using BangGiao.Mechanism.Commitments;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>Where a commitment went between two days.</summary>
public enum Movement
{
    /// <summary>Towards being carried out.</summary>
    Forwards,

    /// <summary>Away from it.</summary>
    Backwards,
}

/// <summary>Tells movements.</summary>
internal static class Movements
{
    /// <summary>Where a commitment went; null when it stands where it stood.</summary>
    /// <remarks>What is not worked on is behind what was not begun, and what was given up is behind that. Within a status progress decides, where both told it.</remarks>
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
