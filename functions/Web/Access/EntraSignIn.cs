namespace BangGiao.Web.Access;

/// <summary>
/// What a page needs to sign people in with Microsoft Entra ID (OAuth 2.0 authorization code with PKCE, RFC 7636). None of it is secret.
/// </summary>
/// <param name="Authority">The issuer; the OpenID metadata is below it.</param>
/// <param name="ClientId">The client id of the page's registration.</param>
/// <param name="Scope">The scope to request in addition to those of OpenID Connect.</param>
internal sealed record EntraSignIn(Uri Authority, string ClientId, string Scope);
