using BangGiao.Values.Json;
using BangGiao.Values.Roles;

namespace BangGiao.Web.Access;

/// <summary>The principal of a request, and the ways to sign in.</summary>
/// <param name="Name">The name that changes are logged under; <c>anonymous</c> without a credential.</param>
/// <param name="Role">The highest role, which decides what is read.</param>
/// <param name="Roles">All roles, lowest first.</param>
/// <param name="AgencyIds">The agencies for which the principal reports.</param>
/// <param name="Confidential">Whether confidential records are visible.</param>
/// <param name="ExpiresAt">When the key or token ends.</param>
/// <param name="Email">The mail address of the account; absent for keys and where the token has none.</param>
/// <param name="SignIn">The ways to sign in.</param>
public sealed record CallerAnswer(string Name, Role Role, IReadOnlyList<Role> Roles, IReadOnlyList<string> AgencyIds, bool Confidential, DateTimeOffset? ExpiresAt, string? Email, SignInWays SignIn);

/// <summary>The ways to sign in.</summary>
/// <param name="Keys">By an API key.</param>
/// <param name="Entra">By an account of Microsoft Entra ID; null where the settings name no tenant.</param>
public sealed record SignInWays(bool Keys, [WrittenAsNull] EntraSignInAnswer? Entra);

/// <summary>An access token of Microsoft Entra ID, which a page gets by authorization code with PKCE.</summary>
/// <param name="Authority">The issuer, below which OpenID metadata is.</param>
/// <param name="ClientId">The page's client id.</param>
/// <param name="Scope">The scope to ask for.</param>
public sealed record EntraSignInAnswer([TextFormat("uri")] string Authority, string ClientId, string Scope);
