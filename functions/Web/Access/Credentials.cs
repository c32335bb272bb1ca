using BangGiao.Values.Roles;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Web.Access;

/// <summary>Authenticates a request by its API key, its bearer token or the token in its query; otherwise it is anonymous.</summary>
internal sealed class Credentials(ApiKeys keys, IRegistryKeys registry, BearerTokens bearers, ITokens tokens, IAgencyAccounts agencies)
{
    private const string Bearer = "Bearer";

    /// <summary>Whether bearer tokens are accepted.</summary>
    public bool TakesBearers => bearers.IsOn;

    /// <summary>The request's principal, or the reason why it is refused. A header takes precedence over a token in the query.</summary>
    /// <param name="request">The request.</param>
    /// <param name="tokenParameter">The query parameter in which the function accepts a token; null if it accepts none.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <exception cref="RefusedException">503: the tenant's signing keys cannot be read.</exception>
    public async Task<Identification> IdentifyAsync(HttpRequest request, string? tokenParameter, CancellationToken cancellationToken)
    {
        var found = await WithoutAgenciesAsync(request, tokenParameter, cancellationToken);
        return found.Principal is { } principal && principal.Roles.Contains(Role.Reporter)
            ? found with { Principal = principal with { AgencyIds = await agencies.OfAsync(principal, cancellationToken) } }
            : found;
    }

    private async Task<Identification> WithoutAgenciesAsync(HttpRequest request, string? tokenParameter, CancellationToken cancellationToken)
    {
        var hasKey = request.Headers.TryGetValue(ApiKeys.Header, out var key);
        var authorization = request.Headers.Authorization;
        // Two credentials could belong to different principals. RFC 6750 section 2 allows one method per request.
        if ((hasKey && authorization.Count > 0) || authorization.Count > 1)
            return Faulty("two_credentials", $"Send either the header {ApiKeys.Header} or the header Authorization, once.");
        if (hasKey)
            return await OfKeyAsync(key.ToString(), cancellationToken);
        if (authorization.Count == 1)
            return await OfAuthorizationAsync(authorization.ToString(), cancellationToken);
        if (tokenParameter is null || !request.Query.TryGetValue(tokenParameter, out var token))
            return Identification.Of(Principal.Anonymous);
        return await tokens.FindAsync(token.ToString(), cancellationToken) is { } principal
            ? Identification.Of(principal)
            : new(null, "address_token_unknown", $"The token in the query parameter {tokenParameter} is unknown or was revoked.");
    }

    // The keys of the settings open also while storage does not respond; what has not the form of a secret is not looked up.
    private async Task<Identification> OfKeyAsync(string key, CancellationToken cancellationToken)
    {
        var ofSettings = keys.Identify(key);
        return ofSettings.Principal is not null || ofSettings == ApiKeys.Expired || !KeySecret.IsWellFormed(key)
            ? ofSettings
            : await registry.IdentifyAsync(key, cancellationToken);
    }

    private async Task<Identification> OfAuthorizationAsync(string authorization, CancellationToken cancellationToken)
    {
        var parts = authorization.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (!parts[0].Equals(Bearer, StringComparison.OrdinalIgnoreCase) || !bearers.IsOn)
        {
            var taken = bearers.IsOn ? $"a bearer token in Authorization, or an API key in {ApiKeys.Header}" : $"an API key in {ApiKeys.Header}";
            return new(null, "scheme_not_taken", $"The scheme in the header Authorization is not accepted. Send {taken}.");
        }
        return parts.Length == 2 && parts[1].Length > 0 && !parts[1].Contains(' ', StringComparison.Ordinal)
            ? await bearers.IdentifyAsync(parts[1], cancellationToken)
            : Faulty("authorization_malformed", "The header Authorization must be Bearer, a space and one token.");
    }

    private static Identification Faulty(string reason, string detail) => new(null, reason, detail) { Kind = ProblemKind.Malformed, IsBearer = true };
}
