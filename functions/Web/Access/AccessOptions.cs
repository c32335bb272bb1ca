using System.ComponentModel.DataAnnotations;
using BangGiao.Values.Roles;

namespace BangGiao.Web.Access;

/// <summary>Who may do what: the settings <c>Access__…</c> and <c>Registry__PublicRead</c>.</summary>
public sealed class AccessOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Access";

    /// <summary>Whether public records can be read by anybody (<c>Registry__PublicRead</c>). Default false.</summary>
    public bool PublicRead { get; set; }

    /// <summary>The named API keys.</summary>
    public IList<ApiKeyOptions> Keys { get; } = [];
}

/// <summary>One API key: <c>Access__Keys__0__Name</c> and so on. Two keys of one name can stand side by side while one is replaced.</summary>
public sealed class ApiKeyOptions
{
    /// <summary>The name that changes are logged under.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>The SHA-256 of the key's UTF-8 bytes, in hexadecimal. The key itself stands nowhere.</summary>
    [Required]
    [RegularExpression("^[0-9a-fA-F]{64}$")]
    public string Sha256 { get; set; } = "";

    /// <summary>reader, editor or admin.</summary>
    public Role Role { get; set; } = Role.Reader;

    /// <summary>The last day, of the owner's calendar, on which the key opens anything, as <c>2027-01-31</c>. Default: it does not expire.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>Whether the key may see and write what is confidential. Default false.</summary>
    public bool Confidential { get; set; }
}
