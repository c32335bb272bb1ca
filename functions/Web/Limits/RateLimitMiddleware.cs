using System.Globalization;
using System.Net;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace BangGiao.Web.Limits;

/// <summary>Applies the configured rate limit and reports it in headers (draft-ietf-httpapi-ratelimit-headers).</summary>
/// <remarks>Functions that are open without authentication, such as the health probes, are not counted.</remarks>
public sealed class RateLimitMiddleware(RequestLimiter limiter, FunctionRoles roles) : IFunctionsWorkerMiddleware
{
    /// <summary>The header with the remaining number of requests.</summary>
    public const string Limit = "RateLimit";

    /// <summary>The header with the limit and its window.</summary>
    public const string Policy = "RateLimit-Policy";

    private const string PolicyName = "\"client\"";

    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.GetHttpContext() is not { } http || roles.IsOpen(context.FunctionDefinition.Name) || limiter.Take(ClientOf(http)) is not { } allowance)
            return next(context);
        var (response, options) = (http.Response, limiter.Options);
        response.Headers[Policy] = string.Create(CultureInfo.InvariantCulture, $"{PolicyName};q={options.Requests};w={options.WindowSeconds}");
        response.Headers[Limit] = string.Create(CultureInfo.InvariantCulture, $"{PolicyName};r={allowance.Remaining}");
        if (allowance.IsGranted)
            return next(context);
        response.Headers.RetryAfter = allowance.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        throw new RefusedException(ProblemKind.TooManyRequests,
            $"The limit is {options.Requests} requests in {options.WindowSeconds} seconds. Retry in {allowance.RetryAfterSeconds} seconds.");
    }

    // An authenticated client is counted by its credential, whatever its address.
    private string ClientOf(HttpContext http) => http.Request.Principal() is var principal && !ReferenceEquals(principal, Principal.Anonymous)
        ? $"principal {principal.Credential ?? principal.Name}"
        : $"address {AddressOf(http)}";

    private string AddressOf(HttpContext http)
    {
        var named = limiter.Options.ClientAddressHeader is { Length: > 0 } header ? http.Request.Headers[header].LastOrDefault() : null;
        return IPEndPoint.TryParse(named ?? "", out var address) ? address.Address.ToString() : http.Connection.RemoteIpAddress?.ToString() ?? "";
    }
}
