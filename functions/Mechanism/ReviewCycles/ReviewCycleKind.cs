namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The intervals of review cycles.</summary>
public enum ReviewCycleKind
{
    /// <summary>Every quarter.</summary>
    Quarterly,

    /// <summary>Every half-year.</summary>
    HalfYear,

    /// <summary>Every year.</summary>
    Annual,
}
