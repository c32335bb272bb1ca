using System.Globalization;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Web.Http;

/// <summary>Answers a GET: 304 when the client has the answer already, else the bytes, rendered once for each ETag.</summary>
/// <param name="basis">What the answer is made from.</param>
/// <param name="language">The language of what is text in it.</param>
/// <param name="mediaType">The form of the answer.</param>
/// <param name="render">Makes the bytes.</param>
public class CachedAnswer(AnswerBasis basis, Language language, string mediaType, Func<Task<byte[]>> render) : IActionResult
{
    /// <summary>The media type of JSON answers.</summary>
    public const string Json = "application/json; charset=utf-8";

    /// <summary>The entity tag; null to make one of the registry's version and all that the answer depends on.</summary>
    public string? ETag { get; init; }

    /// <summary>Makes an entity tag that says less than all the answer depends on, and is sent in its place. It is kept with the bytes.</summary>
    public Func<string>? OwnTag { get; init; }

    /// <summary>Whether a 304 may be answered.</summary>
    public bool CanBeUnchanged { get; init; } = true;

    /// <summary>The link of the next page, where there is one. Part of what is rendered, so known to the renderer too.</summary>
    public Func<string?>? Next { get; init; }

    /// <summary>The name under which a browser saves the answer.</summary>
    public string? FileName { get; init; }

    /// <summary>Whether a client that can show the answer shows it, rather than save it.</summary>
    public bool IsInline { get; init; }

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        // What has a form of its own in the address, format= say, was chosen there.
        if (mediaType == Json && !request.Query.ContainsKey("format"))
            Accepted.Choose(request, RequestBody.Json);
        var coding = ETag is null && OwnTag is null ? context.HttpContext.RequestServices.GetRequiredService<ContentCoding>().Choose(context.HttpContext) : null;
        var key = ETag ?? TagOf(request, coding?.EncodingName);
        var cache = context.HttpContext.RequestServices.GetRequiredService<RenderedAnswers>();
        var own = OwnTag is null ? null : await cache.GetAsync(key, () => RenderAsync(null));
        var etag = own?.OwnTag ?? key;
        if (!ETags.IsExpected(request, etag))
            throw new RefusedException(new(RefusalKind.Stale, $"If-Match does not name what is there now: {etag}."));
        WriteHeaders(response, etag);
        if (CanBeUnchanged && ETags.IsKnown(request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
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

    private string TagOf(HttpRequest request, string? coding) => ETags.OfView(
        basis.Version,
        [
            .. basis.Parts,
            request.GetEncodedUrl(),
            language.Tag(),
            mediaType,
            coding ?? "",
        ]);

    // To its end also when the client goes: the next one asks for the same.
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
