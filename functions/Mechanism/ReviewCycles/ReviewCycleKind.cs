namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The rounds' rhythms.</summary>
public enum ReviewCycleKind
{
    /// <summary>Each quarter.</summary>
    Quarterly,

    /// <summary>Each half-year.</summary>
    HalfYear,

    /// <summary>Each year.</summary>
    Annual,
}
