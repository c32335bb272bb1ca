using System.ComponentModel.DataAnnotations;

namespace BangGiao.Registry.Owner;

/// <summary>Which registry this app serves: the settings <c>Registry__…</c>.</summary>
public sealed class RegistryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Registry";

    /// <summary>The state whose relations these are, and the table's partition: two or more lower-case letters, digits, hyphens. Default <c>vn</c>.</summary>
    [Required]
    [RegularExpression("^[a-z][a-z0-9-]{1,30}$")]
    public string Owner { get; set; } = "vn";

    /// <summary>The code (ISO 3166-1 alpha-2) of that state. Default: the first two letters of <see cref="Owner"/>, in upper case.</summary>
    [RegularExpression("^[A-Z]{2}$")]
    public string? State { get; set; }

    /// <summary>The table's name. Default <c>registry</c>.</summary>
    [Required]
    [RegularExpression("^[A-Za-z][A-Za-z0-9]{2,62}$")]
    public string Table { get; set; } = "registry";

    /// <summary>The time zone whose calendar days are the owner's days (an IANA name). Default <c>Asia/Ho_Chi_Minh</c>.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Ho_Chi_Minh";
}
