using BangGiao.Values.Roles;

namespace BangGiao.Web.Access;

/// <summary>Who asks.</summary>
/// <param name="Name">The name that changes are logged under.</param>
/// <param name="Role">What the principal may do.</param>
/// <param name="Confidential">Whether the principal may see and write what is confidential.</param>
public sealed record Principal(string Name, Role Role, bool Confidential)
{
    /// <summary>Somebody who has shown neither key nor token.</summary>
    public static Principal Anonymous { get; } = new("anonymous", Role.Public, Confidential: false);

    private const string TokenPrefix = "token:";

    /// <summary>What the principal is known by: <c>key:</c> and the key's name, <c>token:</c> and the token's subject; null for nobody.</summary>
    public string? Credential { get; init; }

    /// <summary>From when on what the principal has shown opens nothing; null where that never comes.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether the principal has shown a bearer token.</summary>
    public bool IsBearer => Credential?.StartsWith(TokenPrefix, StringComparison.Ordinal) == true;

    /// <summary>What the principal may see.</summary>
    public Sight Sight => new(Role, Clearance);

    /// <summary>The highest classification that the principal sees.</summary>
    public Classification Clearance => Confidential
        ? Classification.Confidential
        : Role >= Role.Reader ? Classification.Internal : Classification.Public;
}
