using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BangGiao.Web.Access;

/// <summary>Writes the WWW-Authenticate header: a 401 carries one challenge per accepted scheme (RFC 9110 section 11.6.1).</summary>
internal static class Challenges
{
    private const string Realm = "realm=\"bang-giao\"";

    /// <summary>
    /// Writes the header of a refusal. The challenge names an error only if the client sent a credential (RFC 6750 section 3.1).
    /// </summary>
    /// <param name="response">The response.</param>
    /// <param name="kind">The kind of refusal.</param>
    /// <param name="fault">What is wrong with the token, for people; null when no token was sent.</param>
    /// <param name="keyError">What is wrong with the API key, as an error code; null when no key was sent.</param>
    /// <param name="takesBearers">Whether bearer tokens are accepted.</param>
    public static void Write(HttpResponse response, ProblemKind kind, string? fault, string? keyError, bool takesBearers)
    {
        var key = $"ApiKey {Realm}, header=\"{ApiKeys.Header}\"" + (keyError is null ? "" : $", error=\"{keyError}\"");
        var bearer = fault is null ? $"Bearer {Realm}" : $"Bearer {Realm}, error=\"{ErrorOf(kind)}\", error_description=\"{fault}\"";
        response.Headers.WWWAuthenticate = (kind, takesBearers) switch
        {
            (ProblemKind.Unauthenticated, true) => new StringValues([bearer, key]),
            (ProblemKind.Unauthenticated, false) => key,
            (_, true) when fault is not null => bearer,
            _ => default,
        };
    }

    private static string ErrorOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Unauthenticated => "invalid_token",
        ProblemKind.Forbidden => "insufficient_scope",
        _ => "invalid_request",
    };
}
