using BangGiao.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace BangGiao.OpenApi;

/// <summary>Answers with what is the same as long as the app runs: 304 when the client has it, with gzip when it takes that.</summary>
public sealed class FixedAnswer(FixedBytes content) : IActionResult
{
    /// <summary>The policy of a page; null for what is none.</summary>
    public string? ContentSecurityPolicy { get; init; }

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var isZipped = TakesGzip(request);
        var (bytes, etag) = isZipped ? content.Zipped : content.Plain;
        response.Headers.ETag = etag;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.CacheControl = "no-cache";
        if (ContentSecurityPolicy is not null)
            response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        if (ETags.IsKnown(request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (isZipped)
            response.Headers.ContentEncoding = "gzip";
        response.ContentType = content.ContentType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(bytes, context.HttpContext.RequestAborted);
    }

    private static bool TakesGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "gzip" && coding.Quality is not 0);
}
