namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The settings <c>ReviewCycles__…</c>: who closes review cycles.</summary>
public sealed class ReviewCycleOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "ReviewCycles";

    /// <summary>Whether who has marked a review cycle ready may close it too, for a house with one person. Default false.</summary>
    public bool OnePersonMayClose { get; set; }

    /// <summary>Whether a review cycle is closed only after somebody has marked it ready. Default false.</summary>
    public bool MustBePrepared { get; set; }
}
