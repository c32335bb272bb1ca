using BangGiao.Values.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Web.Http;

/// <summary>Answers a GET with a static file, or with 304 when the client has it.</summary>
/// <param name="file">The file.</param>
/// <param name="cacheControl">The value of Cache-Control.</param>
public sealed class StaticAnswer(StaticFile file, string cacheControl) : IActionResult
{
    /// <summary>Cache-Control for files with a content hash in their names (RFC 8246).</summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>Cache-Control for files whose content may change: clients revalidate them before each use.</summary>
    public const string Revalidated = "no-cache";

    /// <summary>The Content-Security-Policy of a page; null for the default of <see cref="SecurityHeaders"/>.</summary>
    public string? ContentSecurityPolicy { get; init; }

    /// <summary>Whether pages of other origins may embed the file, by <c>Cross-Origin-Resource-Policy: cross-origin</c>.</summary>
    public bool MayBeEmbedded { get; init; }

    /// <summary>The language that was chosen for the reader; null for a file that is the same for all.</summary>
    public Language? Language { get; init; }

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
        if (Language is { } language)
        {
            response.Headers.ContentLanguage = language.Tag();
            response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        }
        if (ContentSecurityPolicy is not null)
            response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        if (MayBeEmbedded)
            response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
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
