using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Web.Access;

/// <summary>Finds out from a request whom it is of: a key, a bearer token, a token in the address, or nobody.</summary>
internal sealed class Credentials(ApiKeys keys, BearerTokens bearers, ITokens tokens)
{
    private const string Bearer = "Bearer";

    /// <summary>Whether bearer tokens are taken.</summary>
    public bool TakesBearers => bearers.IsOn;

    /// <summary>Whom the request is of. A header says more than an address: where both carry something, it is the header's that counts.</summary>
    /// <param name="request">The request.</param>
    /// <param name="tokenParameter">The query parameter in which its function takes a token; null when it takes none.</param>
    /// <param name="cancellationToken">Ends the looking.</param>
    /// <exception cref="RefusedException">503: tokens cannot be judged now.</exception>
    public async Task<Identification> IdentifyAsync(HttpRequest request, string? tokenParameter, CancellationToken cancellationToken)
    {
        var hasKey = request.Headers.TryGetValue(ApiKeys.Header, out var key);
        var authorization = request.Headers.Authorization;
        // Two that stand for different principals would leave open who wrote: RFC 6750 section 2 allows one way in a request.
        if ((hasKey && authorization.Count > 0) || authorization.Count > 1)
            return Faulty("two_credentials", $"Send one of the headers {ApiKeys.Header} and Authorization, once.");
        if (hasKey)
            return keys.Identify(key.ToString());
        if (authorization.Count == 1)
            return await OfAuthorizationAsync(authorization.ToString(), cancellationToken);
        if (tokenParameter is null || !request.Query.TryGetValue(tokenParameter, out var token))
            return Identification.Of(Principal.Anonymous);
        return await tokens.FindAsync(token.ToString(), cancellationToken) is { } principal
            ? Identification.Of(principal)
            : new(null, "address_token_unknown", $"The {tokenParameter} in the address is not known here, or was revoked.");
    }

    private async Task<Identification> OfAuthorizationAsync(string authorization, CancellationToken cancellationToken)
    {
        var parts = authorization.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (!parts[0].Equals(Bearer, StringComparison.OrdinalIgnoreCase) || !bearers.IsOn)
        {
            var taken = bearers.IsOn ? $"a bearer token in Authorization, or an API key in {ApiKeys.Header}" : $"an API key in {ApiKeys.Header}";
            return new(null, "scheme_not_taken", $"This scheme of the header Authorization is not taken here: send {taken}.");
        }
        return parts.Length == 2 && parts[1].Length > 0 && !parts[1].Contains(' ', StringComparison.Ordinal)
            ? await bearers.IdentifyAsync(parts[1], cancellationToken)
            : Faulty("authorization_malformed", "The header Authorization must be Bearer, a space and one token.");
    }

    private static Identification Faulty(string reason, string detail) => new(null, reason, detail) { Kind = ProblemKind.Malformed, IsBearer = true };
}
