using System.ComponentModel.DataAnnotations;
using BangGiao.Values.Roles;

namespace BangGiao.Web.Access;

/// <summary>The access settings <c>Access__…</c> and <c>Registry__PublicRead</c>.</summary>
public sealed class AccessOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Access";

    /// <summary>Whether anonymous callers may read public records (<c>Registry__PublicRead</c>). Default false.</summary>
    public bool PublicRead { get; set; }

    /// <summary>The named API keys.</summary>
    public IList<ApiKeyOptions> Keys { get; } = [];
}

/// <summary>
/// One API key: <c>Access__Keys__0__Name</c> and so on. Two keys may have the same name, so that a key can be replaced without downtime.
/// </summary>
public sealed class ApiKeyOptions
{
    /// <summary>The name written to the change log for changes made with the key.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>The SHA-256 of the key's UTF-8 bytes, in hexadecimal. The key itself is not stored.</summary>
    [Required]
    [RegularExpression("^[0-9a-fA-F]{64}$")]
    public string Sha256 { get; set; } = "";

    /// <summary>The role: reporter, reader, assessor, editor or admin. Default reader.</summary>
    public Role Role { get; set; } = Role.Reader;

    /// <summary>
    /// Several roles instead of <see cref="Role"/>, for example editor and assessor: <c>Access__Keys__0__Roles__0=editor</c> and so on.
    /// </summary>
    public IList<Role> Roles { get; } = [];

    /// <summary>
    /// The agencies for which a key with the role reporter reports: <c>Access__Keys__0__AgencyIds__0=moit</c>. Those that an administrator
    /// maps to the key in <c>agencyAccounts</c> are added.
    /// </summary>
    public IList<string> AgencyIds { get; } = [];

    /// <summary>
    /// The last day in the owner's time zone on which the key is valid, for example <c>2027-01-31</c>. Default: it does not expire.
    /// </summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>Whether the key may read and write confidential records. Default false.</summary>
    public bool Confidential { get; set; }
}
