using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace BangGiao.Web.Limits;

/// <summary>Limits how often clients of one address may send a wrong key or token: beyond the limit the 401 becomes a 429.</summary>
/// <remarks>A valid key or token from the same address is accepted as before, because an office may share one address.</remarks>
public sealed class FailedAuthenticationMiddleware(RequestLimiter limiter, LimitMeter meter, FunctionRoles roles) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        try
        {
            await next(context);
        }
        catch (RefusedException refused) when (refused.Kind == ProblemKind.Unauthenticated && IsRefused(context, out var allowance))
        {
            throw new RefusedException(
                ProblemKind.TooManyRequests,
                $"{allowance.Most} requests in {allowance.WindowSeconds} seconds had a wrong key or token. Retry in {allowance.RetryAfterSeconds} seconds.");
        }
    }

    private bool IsRefused(FunctionContext context, out RequestAllowance allowance)
    {
        allowance = null!;
        if (context.GetHttpContext() is not { } http || !HasCredential(http.Request, roles.TokenParameterOf(context.FunctionDefinition.Name)))
            return false;
        if (limiter.TakeFailure(http) is not { IsGranted: false } refused)
            return false;
        http.Response.Headers.Remove("WWW-Authenticate");
        RateLimitHeaders.Write(http.Response, RateLimitHeaders.OfFailures, refused);
        meter.Refused(RateLimitHeaders.OfFailures);
        allowance = refused;
        return true;
    }

    private static bool HasCredential(HttpRequest request, string? tokenParameter) =>
        request.Headers.ContainsKey(ApiKeys.Header) || request.Headers.Authorization.Count > 0 || (tokenParameter is not null && request.Query.ContainsKey(tokenParameter));
}
