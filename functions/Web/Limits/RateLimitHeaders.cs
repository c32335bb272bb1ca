using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Web.Limits;

/// <summary>Writes the headers about a limit (draft-ietf-httpapi-ratelimit-headers).</summary>
internal static class RateLimitHeaders
{
    /// <summary>The header with the remaining number of requests.</summary>
    public const string Limit = "RateLimit";

    /// <summary>The header with the limit and its window.</summary>
    public const string Policy = "RateLimit-Policy";

    /// <summary>The name of the limit of a client's requests.</summary>
    public const string OfClient = "client";

    /// <summary>The name of the limit of failed authentications.</summary>
    public const string OfFailures = "failures";

    /// <summary>Writes the limit and what is left of it; for a refusal also when to try again.</summary>
    /// <param name="response">The response.</param>
    /// <param name="policy">The name of the limit.</param>
    /// <param name="allowance">The result of counting the request.</param>
    public static void Write(HttpResponse response, string policy, RequestAllowance allowance)
    {
        response.Headers[Policy] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";q={allowance.Most};w={allowance.WindowSeconds}");
        response.Headers[Limit] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";r={allowance.Remaining}");
        if (!allowance.IsGranted)
            response.Headers.RetryAfter = allowance.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
    }
}
