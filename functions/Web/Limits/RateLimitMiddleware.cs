using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace BangGiao.Web.Limits;

/// <summary>Applies the configured rate limit and reports it in headers (draft-ietf-httpapi-ratelimit-headers).</summary>
/// <remarks>Functions that are open without authentication, such as the health probes, are not counted, except those that say so.</remarks>
public sealed class RateLimitMiddleware(RequestLimiter limiter, LimitMeter meter, FunctionRoles roles) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.GetHttpContext() is not { } http || Take(http, context.FunctionDefinition.Name) is not { } allowance)
            return next(context);
        RateLimitHeaders.Write(http.Response, RateLimitHeaders.OfClient, allowance);
        if (allowance.IsGranted)
            return next(context);
        meter.Refused(RateLimitHeaders.OfClient);
        throw new RefusedException(ProblemKind.TooManyRequests,
            $"The limit is {allowance.Most} requests in {allowance.WindowSeconds} seconds. Retry in {allowance.RetryAfterSeconds} seconds.");
    }

    private RequestAllowance? Take(HttpContext http, string function)
    {
        if (!roles.IsOpen(function))
            return limiter.TakeRequest(http);
        return roles.IsOpenAndCounted(function) ? limiter.TakeOpenRequest(http) : null;
    }
}
