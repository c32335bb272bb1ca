using BangGiao.Values.Roles;
using BangGiao.Web.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BangGiao.Web.Access;

/// <summary>Maps a valid token to a principal: the role comes from the app roles, the name from the claims.</summary>
internal sealed class TokenPrincipals(IOptions<EntraOptions> options)
{
    private const int MostOfAName = 200;

    /// <summary>The app roles of Microsoft Entra ID, with the role that each one gives.</summary>
    public static IReadOnlyDictionary<string, Role> Roles { get; } = new Dictionary<string, Role>(StringComparer.Ordinal)
    {
        ["Registry.Report"] = Role.Reporter,
        ["Registry.Read"] = Role.Reader,
        ["Registry.Assess"] = Role.Assessor,
        ["Registry.Write"] = Role.Editor,
        ["Registry.Admin"] = Role.Admin,
    };

    /// <summary>The token's principal, or a refusal when it is not an access token or carries no subject or app role.</summary>
    public Identification Of(JsonWebToken token)
    {
        // An ID token of the same registration has the same audience, but only access tokens have azp or appid.
        if (Claim(token, "azp") is null && Claim(token, "appid") is null)
            return new(null, "token_of_another_use", "The token is not an access token.") { IsBearer = true };
        if (Subject(token) is not { } subject)
            return new(null, "token_without_subject", "The token has no subject: the claims oid and sub are both missing.") { IsBearer = true };
        var held = token.Claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        var roles = held.Where(Roles.ContainsKey).Select(role => Roles[role]).ToList();
        if (roles.Count == 0)
        {
            return new(null, "token_without_role", $"The token has none of the app roles {string.Join(", ", Roles.Keys)}. They are assigned in Microsoft Entra ID.")
            { Kind = ProblemKind.Forbidden, IsBearer = true };
        }
        return Identification.Of(Principal.Of(NameOf(token, subject), roles, held.Contains(options.Value.ConfidentialRole)) with
        {
            Memberships = [.. held.Select(role => $"role:{role}"), .. token.Claims.Where(claim => claim.Type == "groups").Select(claim => $"group:{claim.Value}")],
            Credential = $"token:{subject}",
            Email = Claim(token, "email") is { } mail && mail.Contains('@', StringComparison.Ordinal) ? mail : null,
            IsEmailVerified = IsTrue(token, "xms_edov"),
            ExpiresAt = new DateTimeOffset(token.ValidTo, TimeSpan.Zero),
        });
    }

    // oid is the same in all apps of the tenant and is never reused; sub is the fallback.
    private static string? Subject(JsonWebToken token) => Claim(token, "oid") ?? Claim(token, "sub");

    private string NameOf(JsonWebToken token, string subject)
    {
        var claims = options.Value.NameClaim is { Length: > 0 } named ? [named] : EntraOptions.NameClaims;
        return claims.Select(claim => Claim(token, claim)).FirstOrDefault(name => name is not null) ?? subject;
    }

    // Microsoft Entra ID sends the claim as a JSON boolean, and has sent it as a number and as a text.
    private static bool IsTrue(JsonWebToken token, string name) =>
        token.Claims.Where(claim => claim.Type == name).Select(claim => claim.Value).ToList() is [var only]
        && (only == "1" || string.Equals(only, "true", StringComparison.OrdinalIgnoreCase));

    private static string? Claim(JsonWebToken token, string name)
    {
        if (!token.TryGetPayloadValue<string>(name, out var value) || string.IsNullOrWhiteSpace(value))
            return null;
        var clean = new string([.. value.Where(character => !char.IsControl(character))]);
        return clean.Length <= MostOfAName ? clean : clean[..MostOfAName];
    }
}
