using System.ComponentModel.DataAnnotations;

namespace BangGiao.Registry.KeptSnapshots;

/// <summary>The settings for snapshots that are kept so that an instance starts from them: <c>Snapshots__…</c>.</summary>
public sealed class KeptSnapshotOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Snapshots";

    /// <summary>Whether snapshots are kept and used. Default <c>true</c>.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The blob container of kept snapshots. Default <c>snapshots</c>; the first run that keeps a snapshot creates it.</summary>
    [Required]
    [RegularExpression("^[a-z0-9](?!.*--)[a-z0-9-]{1,61}[a-z0-9]$")]
    public string Container { get; set; } = "snapshots";

    /// <summary>The number of changes since the last kept snapshot after which the next one is kept. Default 1,000; 1 to 20,000.</summary>
    [Range(1, 20_000)]
    public int Changes { get; set; } = 1000;
}
