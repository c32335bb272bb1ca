namespace BangGiao.Web.Access;

/// <summary>What a page has to know to sign people in with Microsoft Entra ID (OAuth 2.0 authorization code with PKCE, RFC 7636). Nothing of it is a secret.</summary>
/// <param name="Authority">The issuer, below which OpenID metadata is.</param>
/// <param name="ClientId">The page's registration.</param>
/// <param name="Scope">What is asked for, beside what OpenID Connect itself defines.</param>
internal sealed record EntraSignIn(Uri Authority, string ClientId, string Scope);
