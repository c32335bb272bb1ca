using System.ComponentModel.DataAnnotations;

namespace BangGiao.Registry.Owner;

/// <summary>The settings of the registry, <c>Registry__…</c>.</summary>
public sealed class RegistryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Registry";

    /// <summary>
    /// The owner, which is the table's partition key: a lower-case letter, then 1 to 30 lower-case letters, digits or hyphens. Default
    /// <c>vn</c>.
    /// </summary>
    [Required]
    [RegularExpression("^[a-z][a-z0-9-]{1,30}$")]
    public string Owner { get; set; } = "vn";

    /// <summary>
    /// The ISO 3166-1 alpha-2 code of the owner's state. Default: the first two letters of <see cref="Owner"/>, in upper case.
    /// </summary>
    [RegularExpression("^[A-Z]{2}$")]
    public string? State { get; set; }

    /// <summary>
    /// The owner's profile: the name of one that ships with the app, or the path of a file. Default: that of the state if there is one,
    /// otherwise <c>vn</c>.
    /// </summary>
    public string? Profile { get; set; }

    /// <summary>The table's name. Default <c>registry</c>.</summary>
    [Required]
    [RegularExpression("^[A-Za-z][A-Za-z0-9]{2,62}$")]
    public string Table { get; set; } = "registry";

    /// <summary>The IANA name of the time zone that defines the owner's calendar days. Default: that of the profile.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The code of the owner's state.</summary>
    internal string StateCode => State is { Length: > 0 } state ? state : Owner[..2].ToUpperInvariant();
}
