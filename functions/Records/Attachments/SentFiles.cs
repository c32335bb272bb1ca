using BangGiao.Registry.Decisions;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Records.Attachments;

/// <summary>Opens the single file of a request: the only part of a form, or the whole body.</summary>
public static class SentFiles
{
    private const string Form = "multipart/form-data";
    private const string AnyBytes = "application/octet-stream";
    private const int BufferBytes = 32 * 1024;
    private const int MaxBoundaryLength = 70;
    private const int MaxContentTypeLength = 255;

    /// <summary>Opens the file without reading its bytes.</summary>
    /// <exception cref="RefusedException">400 for an invalid form or name, 413, or 415.</exception>
    public static async Task<SentFile> OpenAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!ContentTypeIsTaken(request, out var form))
            throw Unsupported();
        MeasureHere(request);
        return form is null ? OfBody(request) : await OfFormAsync(request, form, cancellationToken);
    }

    /// <summary>Removes the server's size limit from a request whose size is checked while it is read.</summary>
    /// <remarks>
    /// The server's limit also counts the framing of chunked bodies and forms, so it is not a limit for the file. The multipart reader
    /// limits the headers of a form itself.
    /// </remarks>
    public static void MeasureHere(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
    }

    /// <summary>The media type if it is valid in a header, otherwise <c>application/octet-stream</c>.</summary>
    public static string ContentType(string? given) =>
        given is { Length: <= MaxContentTypeLength }
        && given.All(character => character is >= ' ' and <= '~')
        && MediaTypeHeaderValue.TryParse(given, out var type)
        && !type.MatchesAllSubTypes
            ? given
            : AnyBytes;

    private static SentFile OfBody(HttpRequest request)
    {
        if (request.ContentLength > SentFile.MostBytes)
            throw SentFile.TooLarge;
        var name = FileNames.Of(request.Headers.ContentDisposition, isForm: false) ?? throw Malformed(
            $"The file has no name. Send it as {Form}, or as the body with a name in a header such as "
            + "Content-Disposition: attachment; filename=\"brief.pdf\"; filename*=UTF-8''b%C3%A1o%20c%C3%A1o.pdf.");
        return new(Checked(name), ContentType(request.ContentType), request.Body, _ => Task.CompletedTask);
    }

    private static async Task<SentFile> OfFormAsync(HttpRequest request, MediaTypeHeaderValue form, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(form.Boundary).Value;
        if (boundary is not { Length: > 0 and <= MaxBoundaryLength })
            throw Malformed($"The Content-Type {Form} requires a boundary of 1 to {MaxBoundaryLength} characters.");
        var reader = new MultipartReader(boundary, request.Body, BufferBytes);
        var part = await FirstPartAsync(reader, cancellationToken) ?? throw Malformed("The form has no file.");
        return new(Checked(NameOf(part)), ContentType(part.ContentType), part.Body, EndAsync);

        async Task EndAsync(CancellationToken token)
        {
            if (await reader.ReadNextSectionAsync(token) is not null)
                throw Malformed("The form has more than one part. Send exactly one file per request, without other parts.");
        }
    }

    private static async Task<MultipartSection?> FirstPartAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (Exception e) when (SentFile.IsBroken(e))
        {
            throw SentFile.Broken;
        }
    }

    private static string NameOf(MultipartSection part) => FileNames.Of(part.ContentDisposition, isForm: true) ?? throw Malformed(
        "The first part of the form is not a file: its Content-Disposition has no filename. Send exactly one file per request, without other parts.");

    private static string Checked(string name) => FileNames.Parse(name)
        ?? throw Malformed($"The file name {FileNames.Requirements}.");

    // curl --data-binary sends application/x-www-form-urlencoded by default, which would be stored as a wrong media type.
    private static bool ContentTypeIsTaken(HttpRequest request, out MediaTypeHeaderValue? form)
    {
        form = null;
        if (request.Headers.ContentEncoding.ToString() is { Length: > 0 } encoding
            && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            return false;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var given))
            return true;
        if (given.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase))
            form = given;
        return form is not null
            || (!given.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase)
                && !given.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase));
    }

    private static RefusedException Unsupported() => new(ProblemKind.UnsupportedMediaType,
        $"Send the file as {Form}, or as the body with its media type (application/pdf, …) in Content-Type, without a Content-Encoding.");

    private static RefusedException Malformed(string detail) => new(new(RefusalKind.Malformed, detail));
}
