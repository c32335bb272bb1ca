using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace BangGiao.Web.Http;

/// <summary>Reads a request's body: its kind, its size and its syntax are judged here.</summary>
public static class RequestBody
{
    /// <summary>The most that a body of JSON may have, white space included, in bytes: 1 MiB.</summary>
    public const int MaxJsonBytes = 1024 * 1024;

    /// <summary>The media type of merge patches (RFC 7396).</summary>
    public const string MergePatch = "application/merge-patch+json";

    /// <summary>The media type of JSON.</summary>
    public const string Json = "application/json";

    /// <summary>The JSON object of the body, and its bytes for <see cref="Fingerprint"/>.</summary>
    /// <exception cref="RefusedException">415, 413 or 400.</exception>
    public static async Task<(JObject Body, byte[] Bytes)> ReadObjectAsync(HttpRequest request, CancellationToken cancellationToken, string mediaType = Json)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireMediaType(request, mediaType);
        var bytes = await ReadAsync(request, MaxJsonBytes, cancellationToken);
        return ParseJson(bytes) is JObject body
            ? (body, bytes)
            : throw Malformed("The body is not a JSON object.", new FieldError("", "must be an object"));
    }

    /// <summary>The JSON value that a body is.</summary>
    /// <exception cref="RefusedException">400.</exception>
    public static JToken ParseJson(ReadOnlyMemory<byte> bytes) => JsonInput.Parse(bytes, out var token) is { } fault
        ? throw Malformed($"The body is not JSON: {fault}.", new FieldError(fault.Pointer, fault.ToString()))
        : token!;

    /// <summary>All bytes of the body.</summary>
    /// <exception cref="RefusedException">413.</exception>
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

    /// <summary>How a repeat of the request is known; null without the header Idempotency-Key.</summary>
    /// <remarks>See draft-ietf-httpapi-idempotency-key-header: the same key with another request is refused.</remarks>
    public static Idempotency? Idempotency(HttpRequest request, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Headers.TryGetValue("Idempotency-Key", out var values))
            return null;
        var key = values.ToString().Trim('"');
        if (key.Length is 0 or > 255 || key.Any(character => character is < '!' or > '~'))
            throw Malformed("The Idempotency-Key must be 1 to 255 visible ASCII characters.");
        return new(key, Fingerprint(request, body));
    }

    /// <summary>Whether the body is said to be of that kind, in UTF-8.</summary>
    public static bool HasMediaType(HttpRequest request, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(request);
        return MediaTypeHeaderValue.TryParse(request.ContentType, out var given)
            && given.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
            && (!given.Charset.HasValue || HeaderUtilities.RemoveQuotes(given.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Refuses a body of another kind.</summary>
    /// <exception cref="RefusedException">415.</exception>
    public static void RequireMediaType(HttpRequest request, params IReadOnlyList<string> mediaTypes)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.ContentEncoding.Count > 0 && request.Headers.ContentEncoding != "identity")
        {
            request.HttpContext.Response.Headers.AcceptEncoding = "identity";
            throw new RefusedException(ProblemKind.UnsupportedMediaType, "The body must be sent as it is, without a Content-Encoding.");
        }
        if (mediaTypes.Any(mediaType => HasMediaType(request, mediaType)))
            return;
        var header = HttpMethods.IsPatch(request.Method) ? "Accept-Patch" : "Accept-Post";
        request.HttpContext.Response.Headers[header] = string.Join(", ", mediaTypes);
        throw new RefusedException(ProblemKind.UnsupportedMediaType,
            $"The body must be {string.Join(" or ", mediaTypes)} in UTF-8, and the header Content-Type must say so.");
    }

    private static string Fingerprint(HttpRequest request, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static RefusedException TooLarge(int most) =>
        new(new(RefusalKind.TooLarge, $"The body is larger than {most / 1024} KiB, which is the most that is taken here."));

    private static RefusedException Malformed(string detail, params IReadOnlyList<FieldError> errors) =>
        new(new(RefusalKind.Malformed, detail) { Errors = errors });
}
