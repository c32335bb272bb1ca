using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BangGiao.Web.Access;

/// <summary>What an answer says of how to be known: every 401 has a challenge for each way (RFC 9110 section 11.6.1).</summary>
internal static class Challenges
{
    private const string Realm = "realm=\"bang-giao\"";

    /// <summary>Writes the header of a refusal. An error is named where a token was sent, and only there (RFC 6750 section 3.1).</summary>
    /// <param name="response">The answer.</param>
    /// <param name="kind">Why it is refused.</param>
    /// <param name="fault">What is wrong with the token; null when none was sent.</param>
    /// <param name="keyError">What is wrong with the key, in a word; null when none was sent.</param>
    /// <param name="takesBearers">Whether bearer tokens are taken.</param>
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
