namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>Whether a round is still going on.</summary>
public enum ReviewCycleStatus
{
    /// <summary>Agencies can report.</summary>
    Open,

    /// <summary>Its report is frozen.</summary>
    Closed,
}
