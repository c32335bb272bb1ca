namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The status of a review cycle.</summary>
public enum ReviewCycleStatus
{
    /// <summary>Agencies can report.</summary>
    Open,

    /// <summary>The report is final.</summary>
    Closed,
}
