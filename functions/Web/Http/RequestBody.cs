using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace BangGiao.Web.Http;

/// <summary>Reads a request's body and checks its media type, size and syntax.</summary>
public static class RequestBody
{
    /// <summary>The maximum size of a JSON body in bytes, white space included: 1 MiB.</summary>
    public const int MaxJsonBytes = 1024 * 1024;

    /// <summary>The media type of merge patches (RFC 7396).</summary>
    public const string MergePatch = "application/merge-patch+json";

    /// <summary>The media type of JSON.</summary>
    public const string Json = "application/json";

    /// <summary>Reads a JSON object, and returns it with the body's bytes for <see cref="Idempotency"/>.</summary>
    /// <exception cref="RefusedException">415, 413, or 400 for a body that is not a JSON object.</exception>
    public static async Task<(JObject Body, byte[] Bytes)> ReadObjectAsync(HttpRequest request, CancellationToken cancellationToken, string mediaType = Json, int most = MaxJsonBytes)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireMediaType(request, mediaType);
        var bytes = await ReadAsync(request, most, cancellationToken);
        return ParseJson(bytes) is JObject body
            ? (body, bytes)
            : throw Malformed("The body is not a JSON object.", new FieldError("", "must be an object"));
    }

    /// <summary>Parses a body as JSON.</summary>
    /// <exception cref="RefusedException">400: the body is not JSON.</exception>
    public static JToken ParseJson(ReadOnlyMemory<byte> bytes) => JsonInput.Parse(bytes, out var token) is { } fault
        ? throw Malformed($"The body is not JSON: {fault}.", new FieldError(fault.Pointer, fault.ToString()))
        : token!;

    /// <summary>Reads all bytes of the body.</summary>
    /// <exception cref="RefusedException">413: the body has more than <paramref name="most"/> bytes.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > most)
            throw TooLarge(most);
        using var bytes = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                if (bytes.Length + read > most)
                    throw TooLarge(most);
                bytes.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return bytes.ToArray();
    }

    /// <summary>The key and fingerprint that identify a repeat of the request; null without the header Idempotency-Key.</summary>
    /// <remarks>See draft-ietf-httpapi-idempotency-key-header. A key that was used for a different request is refused.</remarks>
    public static Idempotency? Idempotency(HttpRequest request, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Headers.TryGetValue("Idempotency-Key", out var values))
            return null;
        var key = values.ToString().Trim('"');
        if (key.Length is 0 or > 255 || key.Any(character => character is < '!' or > '~'))
            throw Malformed("The header Idempotency-Key must be 1 to 255 visible ASCII characters.");
        return new(key, Fingerprint(request, body));
    }

    /// <summary>Whether Content-Type is this media type, in UTF-8.</summary>
    public static bool HasMediaType(HttpRequest request, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(request);
        return MediaTypeHeaderValue.TryParse(request.ContentType, out var given)
            && given.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
            && (!given.Charset.HasValue || HeaderUtilities.RemoveQuotes(given.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Checks that the body has one of these media types and no Content-Encoding.</summary>
    /// <exception cref="RefusedException">415: it does not.</exception>
    public static void RequireMediaType(HttpRequest request, params IReadOnlyList<string> mediaTypes)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.ContentEncoding.Count > 0 && request.Headers.ContentEncoding != "identity")
        {
            request.HttpContext.Response.Headers.AcceptEncoding = "identity";
            throw new RefusedException(ProblemKind.UnsupportedMediaType, "The body must be sent without a Content-Encoding.");
        }
        if (mediaTypes.Any(mediaType => HasMediaType(request, mediaType)))
            return;
        var header = HttpMethods.IsPatch(request.Method) ? "Accept-Patch" : "Accept-Post";
        request.HttpContext.Response.Headers[header] = string.Join(", ", mediaTypes);
        throw new RefusedException(ProblemKind.UnsupportedMediaType,
            $"The header Content-Type must be {string.Join(" or ", mediaTypes)}, in UTF-8.");
    }

    private static string Fingerprint(HttpRequest request, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static RefusedException TooLarge(int most) =>
        new(new(RefusalKind.TooLarge, $"The body is larger than the maximum of {most / 1024} KiB."));

    private static RefusedException Malformed(string detail, params IReadOnlyList<FieldError> errors) =>
        new(new(RefusalKind.Malformed, detail) { Errors = errors });
}
