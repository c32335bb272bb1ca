using System.Globalization;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Documents;
using BangGiao.Values.Languages;
using BangGiao.Values.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Web.Http;

/// <summary>
/// Answers a GET with 304 when the client has the current answer, otherwise with bytes that are rendered once per ETag and cached.
/// </summary>
/// <param name="basis">The inputs of the answer.</param>
/// <param name="language">The language of the texts in the answer.</param>
/// <param name="mediaType">The media type of the answer.</param>
/// <param name="render">Renders the bytes.</param>
public class CachedAnswer(AnswerBasis basis, Language language, string mediaType, Func<Task<byte[]>> render) : IActionResult
{
    /// <summary>The media type of JSON answers.</summary>
    public const string Json = "application/json; charset=utf-8";

    /// <summary>The entity tag; null to compute one from the registry's version and all inputs of the answer.</summary>
    public string? ETag { get; init; }

    /// <summary>Computes the entity tag to send when it depends on fewer inputs than the cache key. It is cached with the bytes.</summary>
    public Func<string>? OwnTag { get; init; }

    /// <summary>What the answer depends on besides its basis, language and form; part of the computed entity tag.</summary>
    public IReadOnlyList<string> MoreParts { get; init; } = [];

    /// <summary>Whether the answer may be 304. Default true.</summary>
    public bool CanBeUnchanged { get; init; } = true;

    /// <summary>Whether the tag is weak: the same inputs give the same content, and not always the same bytes.</summary>
    public bool IsTagWeak { get; init; }

    /// <summary>Returns the link to the next page, or null. It is called after rendering and cached with the bytes.</summary>
    public Func<string?>? Next { get; init; }

    /// <summary>The file name in Content-Disposition; null for none.</summary>
    public string? FileName { get; init; }

    /// <summary>
    /// Writes the bytes to the response as they are made, so that a large answer is never whole in memory; null to render and cache them.
    /// </summary>
    public Func<Stream, CancellationToken, Task>? Streamed { get; init; }

    /// <summary>Whether Content-Disposition is <c>inline</c> rather than <c>attachment</c>.</summary>
    public bool IsInline { get; init; }

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        // The query parameter format takes precedence over the header Accept.
        if (mediaType == Json && !request.Query.ContainsKey("format"))
            Accepted.Choose(request, RequestBody.Json);
        var coding = ETag is null && OwnTag is null && !IsCompressed ? context.HttpContext.RequestServices.GetRequiredService<ContentCoding>().Choose(context.HttpContext) : null;
        var key = ETag ?? TagOf(request, coding?.EncodingName);
        var cache = context.HttpContext.RequestServices.GetRequiredService<RenderedAnswers>();
        var own = OwnTag is null ? null : await cache.GetAsync(key, () => RenderAsync(null));
        var etag = own?.OwnTag ?? key;
        if (!ETags.IsExpected(request, etag))
            throw new RefusedException(new(RefusalKind.Stale, $"The header If-Match does not match the current ETag {etag}."));
        WriteHeaders(response, IsTagWeak ? ETags.Weak(etag) : etag);
        if (CanBeUnchanged && ETags.IsKnown(request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (Streamed is not null)
        {
            await StreamAsync(context.HttpContext, coding);
            return;
        }
        var (bytes, next, _) = own ?? (ETag is null ? await cache.GetAsync(key, () => RenderAsync(coding)) : await RenderAsync(null));
        if (coding is not null)
            response.Headers.ContentEncoding = coding.EncodingName;
        if (next is not null)
            response.Headers.Link = $"<{next}>; rel=\"next\"";
        response.ContentType = mediaType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(bytes, context.HttpContext.RequestAborted);
    }

    // Workbooks and papers in Word are zip files already, and a PDF is compressed, too.
    private bool IsCompressed => mediaType is SheetWriter.ContentType or WordDocument.MediaType or PdfDocument.MediaType;

    // The length is not known before the end, so there is none in the headers.
    private async Task StreamAsync(HttpContext http, ICompressionProvider? coding)
    {
        http.Response.ContentType = mediaType;
        if (coding is not null)
            http.Response.Headers.ContentEncoding = coding.EncodingName;
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        if (coding is null)
        {
            await Streamed!(http.Response.Body, http.RequestAborted);
            return;
        }
        await using var compressed = coding.CreateStream(http.Response.Body);
        await Streamed!(compressed, http.RequestAborted);
    }

    private string TagOf(HttpRequest request, string? coding) => ETags.OfView(
        basis.Version,
        [
            .. basis.Parts,
            .. MoreParts,
            request.GetEncodedPathAndQuery(),
            language.Tag(),
            mediaType,
            coding ?? "",
        ]);

    // Rendering is not cancelled with the request: the result is cached for other requests.
    private async Task<RenderedAnswer> RenderAsync(ICompressionProvider? coding)
    {
        var bytes = await render();
        return new(coding is null ? bytes : await ContentCoding.CompressAsync(coding, bytes, CancellationToken.None), Next?.Invoke(), OwnTag?.Invoke());
    }

    private void WriteHeaders(HttpResponse response, string etag)
    {
        response.Headers.ETag = etag;
        response.Headers[OwnHeaders.RegistryVersion] = basis.Version.ToString(CultureInfo.InvariantCulture);
        response.Headers.ContentLanguage = language.Tag();
        response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.Accept, HeaderNames.AcceptEncoding, HeaderNames.AcceptLanguage, HeaderNames.Authorization, OwnHeaders.ApiKey);
        response.Headers.CacheControl = basis.IsPublic ? "no-cache" : "private, no-cache";
        if (FileName is not null)
            response.Headers.ContentDisposition = $"{(IsInline ? "inline" : "attachment")}; filename=\"{FileName}\"";
    }
}
