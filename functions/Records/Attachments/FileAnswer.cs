using System.Globalization;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Records.Attachments;

/// <summary>Answers with a file or a range of it, streamed from storage. Browsers save the file instead of displaying it.</summary>
/// <remarks>A file never changes. Its ETag is its SHA-256, and Last-Modified is the time at which it was added.</remarks>
public sealed class FileAnswer(Attachment attachment, RegistryView view) : IActionResult
{
    private const int BufferBytes = 64 * 1024;

    private readonly string _etag = $"\"{attachment.Sha256}\"";
    private readonly DateTimeOffset _lastModified = DateTimeOffset.FromUnixTimeSeconds(attachment.AddedAt.ToUnixTimeSeconds());
    private int _status = StatusCodes.Status200OK;
    private ByteRange? _part;
    private Stream? _content;

    /// <summary>Whether the client already has the file, so that the answer is 304 (RFC 9110 section 13.2.2).</summary>
    public bool IsKnown(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.IfNoneMatch.Count > 0
            ? ETags.IsKnown(request, _etag)
            : request.GetTypedHeaders().IfModifiedSince >= _lastModified;
    }

    /// <summary>The requested range; null for the whole file.</summary>
    /// <exception cref="RefusedException">416: the range is outside the file.</exception>
    public ByteRange? PartOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!HttpMethods.IsGet(request.Method) || request.Headers.Range.Count == 0 || !MayBePart(request))
            return null;
        var (isThere, part) = ByteRange.Choose(request.Headers.Range.ToString(), attachment.Size);
        if (isThere)
            return part;
        request.HttpContext.Response.Headers.ContentRange = $"bytes */{attachment.Size}";
        throw new RefusedException(ProblemKind.RangeNotSatisfiable, $"The requested range is outside the file, which has {attachment.Size} bytes.");
    }

    /// <summary>Makes the answer a 304.</summary>
    public FileAnswer Unchanged()
    {
        _status = StatusCodes.Status304NotModified;
        return this;
    }

    /// <summary>Sets the bytes to send. The answer disposes of the stream.</summary>
    public FileAnswer With(ByteRange? part, Stream content)
    {
        (_part, _content) = (part, content);
        if (part is not null)
            _status = StatusCodes.Status206PartialContent;
        return this;
    }

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (http, response) = (context.HttpContext, context.HttpContext.Response);
        await using var content = _content;
        response.StatusCode = _status;
        WriteValidators(response);
        if (_status == StatusCodes.Status304NotModified)
            return;
        WriteContentHeaders(response);
        if (content is null)
            return;
        try
        {
            await content.CopyToAsync(response.Body, BufferBytes, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client cancelled the download.
        }
    }

    // If-Range (RFC 9110 section 13.1.5): a range is sent only if the client's earlier part is of the same file.
    private bool MayBePart(HttpRequest request) => request.GetTypedHeaders().IfRange switch
    {
        null => request.Headers.IfRange.Count == 0,
        { EntityTag: { } tag } => !tag.IsWeak && tag.Tag.Equals(_etag, StringComparison.Ordinal),
        { LastModified: { } date } => date == _lastModified,
        _ => false,
    };

    private void WriteValidators(HttpResponse response)
    {
        response.Headers.ETag = _etag;
        response.Headers.LastModified = HeaderUtilities.FormatDate(_lastModified);
        response.Headers[OwnHeaders.RegistryVersion] = view.Version.ToString(CultureInfo.InvariantCulture);
        response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.Authorization, OwnHeaders.ApiKey);
        response.Headers.CacheControl = view.IsPublic ? "no-cache" : "private, no-cache";
    }

    private void WriteContentHeaders(HttpResponse response)
    {
        response.ContentType = attachment.ContentType;
        response.ContentLength = _part?.Length ?? attachment.Size;
        response.Headers.AcceptRanges = "bytes";
        response.Headers.ContentDisposition = FileNames.Attachment(attachment.Name);
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.XContentTypeOptions = "nosniff";
        if (_part is { } part)
            response.Headers.ContentRange = part.ContentRange(attachment.Size);
    }
}
