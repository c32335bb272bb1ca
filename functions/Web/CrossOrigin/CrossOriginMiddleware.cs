using BangGiao.Web.Http;
using BangGiao.Web.Limits;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Web.CrossOrigin;

/// <summary>
/// Applies the CORS policy to requests from other origins and answers preflights (https://fetch.spec.whatwg.org/#http-cors-protocol).
/// </summary>
/// <remarks>
/// The API uses no cookies, so the policy never allows credentials in the sense of CORS: a page sends its key or token in a header.
/// </remarks>
public sealed class CrossOriginMiddleware(ICorsService cors, IOptions<CrossOriginOptions> options) : IFunctionsWorkerMiddleware
{
    private static readonly TimeSpan PreflightAge = TimeSpan.FromMinutes(10);

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    // The response headers that a page's script may read.
    private static readonly string[] Exposed =
    [
        HeaderNames.ETag, OwnHeaders.RegistryVersion, OwnHeaders.KeyExpires, HeaderNames.Link, HeaderNames.Location, HeaderNames.ContentDisposition, HeaderNames.Allow,
        HeaderNames.RetryAfter, HeaderNames.WWWAuthenticate, RateLimitHeaders.Limit, RateLimitHeaders.Policy,
    ];

    private readonly CorsPolicy? _policy = PolicyOf(options.Value);

    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (_policy is null || context.GetHttpContext() is not { } http)
            return next(context);
        // A cache must not give a page an answer that was made for a request without an Origin.
        http.Response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.Origin);
        if (http.Request.Headers.Origin.Count == 0)
            return next(context);
        var result = cors.EvaluatePolicy(http, _policy);
        cors.ApplyResult(result, http.Response);
        if (!result.IsPreflightRequest || !result.IsOriginAllowed)
            return next(context);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static CorsPolicy? PolicyOf(CrossOriginOptions options) => options.AllowedOrigins.Count == 0
        ? null
        : new CorsPolicyBuilder([.. options.AllowedOrigins])
            .WithMethods(Methods)
            .AllowAnyHeader()
            .WithExposedHeaders(Exposed)
            .SetPreflightMaxAge(PreflightAge)
            .Build();
}
