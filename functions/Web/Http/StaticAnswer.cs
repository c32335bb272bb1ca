using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Web.Http;

/// <summary>Answers a GET with a static file: 304 when the client has it already.</summary>
/// <param name="file">The file.</param>
/// <param name="cacheControl">How long it may be kept.</param>
public sealed class StaticAnswer(StaticFile file, string cacheControl) : IActionResult
{
    /// <summary>For files whose names have a hash of what is in them: another content has another name (RFC 8246).</summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>For files whose content may change: kept, and asked after each time.</summary>
    public const string Revalidated = "no-cache";

    /// <summary>Which policy the browser holds the page to, where it is one; null for the app's own.</summary>
    public string? ContentSecurityPolicy { get; init; }

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var coding = file.CodingFor(request);
        var bytes = file.Bytes(coding);
        response.Headers.ETag = file.ETag(coding);
        response.Headers.CacheControl = cacheControl;
        response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (ContentSecurityPolicy is not null)
            response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        if (ETags.IsKnown(request, file.ETag(coding)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (coding.Length > 0)
            response.Headers.ContentEncoding = coding;
        response.ContentType = file.MediaType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(bytes, context.HttpContext.RequestAborted);
    }
}
