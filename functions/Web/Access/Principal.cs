using BangGiao.Values.Roles;

namespace BangGiao.Web.Access;

/// <summary>The authenticated caller of a request.</summary>
/// <param name="Name">The name written to the change log.</param>
/// <param name="Role">What the principal may do.</param>
/// <param name="Confidential">Whether the principal may read and write confidential records.</param>
public sealed record Principal(string Name, Role Role, bool Confidential)
{
    /// <summary>The principal of a request without a key or token.</summary>
    public static Principal Anonymous { get; } = new("anonymous", Role.Public, Confidential: false);

    private const string TokenPrefix = "token:";

    /// <summary>
    /// What identifies the principal: <c>key:</c> and the key's name, or <c>token:</c> and the token's subject; null for the anonymous
    /// principal.
    /// </summary>
    public string? Credential { get; init; }

    /// <summary>When the credential expires; null if it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether the credential is a bearer token.</summary>
    public bool IsBearer => Credential?.StartsWith(TokenPrefix, StringComparison.Ordinal) == true;

    /// <summary>The role and clearance that decide what the principal may see.</summary>
    public Sight Sight => new(Role, Clearance);

    /// <summary>The highest classification that the principal may see.</summary>
    public Classification Clearance => Confidential
        ? Classification.Confidential
        : Role >= Role.Reader ? Classification.Internal : Classification.Public;
}
