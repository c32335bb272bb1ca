using BangGiao.Values.Roles;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Web.Access;

/// <summary>The authenticated caller of a request.</summary>
/// <param name="Name">The name written to the change log.</param>
/// <param name="Role">The highest role that the principal holds; it decides what the principal reads.</param>
/// <param name="Confidential">Whether the principal may read and write confidential records, if its role reads internal ones.</param>
public sealed record Principal(string Name, Role Role, bool Confidential)
{
    /// <summary>What <see cref="Credential"/> of a bearer token begins with.</summary>
    internal const string TokenPrefix = "token:";

    private const string KeyPrefix = "key:";

    /// <summary>The principal of a request without a key or token.</summary>
    public static Principal Anonymous { get; } = new("anonymous", Role.Public, Confidential: false);

    /// <summary>All roles that the principal holds, lowest first.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [Role];

    /// <summary>The ids of the agencies for which the principal reports; empty for none.</summary>
    public IReadOnlyList<string> AgencyIds { get; init; } = [];

    /// <summary>
    /// What an administrator may map to an agency besides <see cref="Credential"/>: <c>group:</c> and <c>role:</c> with the values of a
    /// token's claims.
    /// </summary>
    public IReadOnlyList<string> Memberships { get; init; } = [];

    /// <summary>
    /// What identifies the principal: <c>key:</c> and the key's name, or <c>token:</c> and the token's subject; null for the anonymous
    /// principal.
    /// </summary>
    public string? Credential { get; init; }

    /// <summary>The mail address that Microsoft Entra ID gives for the account; null for keys and where the token has none.</summary>
    public string? Email { get; init; }

    /// <summary>
    /// Whether Microsoft Entra ID says that the domain of <see cref="Email"/> is verified (claim <c>xms_edov</c>). Without it the address is what
    /// somebody entered, and is proof of nothing.
    /// </summary>
    public bool IsEmailVerified { get; init; }

    /// <summary>When the credential expires; null if it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether the credential is a bearer token.</summary>
    public bool IsBearer => Credential?.StartsWith(TokenPrefix, StringComparison.Ordinal) == true;

    /// <summary>Whether the credential is an API key.</summary>
    public bool IsKey => Credential?.StartsWith(KeyPrefix, StringComparison.Ordinal) == true;

    /// <summary>What the principal may see.</summary>
    public Sight Sight => new Sight(Role, Clearance).With(AgencyIds).Of(Credential);

    /// <summary>The highest classification that the principal may see wherever it stands.</summary>
    public Classification Clearance => Role < Role.Reader
        ? Classification.Public
        : Confidential ? Classification.Confidential : Classification.Internal;

    /// <summary>Whether the principal has the rights of a role.</summary>
    /// <param name="role">The role.</param>
    public bool Holds(Role role) => Roles.Any(held => held.Includes(role));

    /// <summary>A principal that holds several roles.</summary>
    /// <param name="name">The name.</param>
    /// <param name="roles">The roles; at least one.</param>
    /// <param name="confidential">Whether it may read and write confidential records.</param>
    public static Principal Of(string name, IEnumerable<Role> roles, bool confidential)
    {
        IReadOnlyList<Role> held = [.. roles.Distinct().Order()];
        return new(name, held[^1], confidential) { Roles = held };
    }

    /// <inheritdoc/>
    public bool Equals(Principal? other) =>
        other is not null && Name == other.Name && Role == other.Role && Confidential == other.Confidential && Credential == other.Credential
        && ExpiresAt == other.ExpiresAt && Email == other.Email && IsEmailVerified == other.IsEmailVerified && Roles.SequenceEqual(other.Roles) && AgencyIds.SequenceEqual(other.AgencyIds) && Memberships.SequenceEqual(other.Memberships);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Role, Confidential, Credential, ExpiresAt);
}

/// <summary>The principal of a request.</summary>
public static class RequestPrincipal
{
    /// <summary>The request's principal, set by <see cref="AccessMiddleware"/>; the anonymous principal if it is not set.</summary>
    public static Principal Principal(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HttpContext.Features.Get<Principal>() ?? Access.Principal.Anonymous;
    }
}
