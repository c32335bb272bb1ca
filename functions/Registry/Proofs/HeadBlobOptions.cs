using System.ComponentModel.DataAnnotations;

namespace BangGiao.Registry.Proofs;

/// <summary>Where signed heads are kept: a setting of <c>Integrity__…</c>.</summary>
public sealed class HeadBlobOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Integrity";

    /// <summary>The blob container of signed heads, and of nothing else, so that its blobs can be made immutable. Default <c>signed-heads</c>.</summary>
    [Required]
    [RegularExpression("^[a-z0-9](?!.*--)[a-z0-9-]{1,61}[a-z0-9]$")]
    public string HeadsContainer { get; set; } = "signed-heads";
}
