using System.Text.RegularExpressions;
using BangGiao.Registry.Decisions;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>The SHA-256 of a body as declared in the header Content-Digest or Repr-Digest (RFC 9530).</summary>
/// <param name="Header">The name of the header.</param>
/// <param name="Sha256">The hash, 32 bytes.</param>
public sealed partial record ContentDigest(string Header, ReadOnlyMemory<byte> Sha256)
{
    // The body is the whole representation, so both headers have the same meaning here.
    private static readonly string[] Headers = ["Content-Digest", "Repr-Digest"];

    /// <summary>Reads the headers; null when they have no sha-256. Other algorithms are ignored, as RFC 9530 allows.</summary>
    /// <exception cref="RefusedException">400: the value of sha-256 is invalid.</exception>
    public static ContentDigest? Of(IHeaderDictionary headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        foreach (var header in Headers)
        {
            foreach (var member in headers[header].ToString().Split(',').Where(member => Key().IsMatch(member)))
                return new(header, Read(member) ?? throw Malformed(header));
        }
        return null;
    }

    /// <summary>The message when a body has a different hash; null when it has this one.</summary>
    public string? Fault(ReadOnlySpan<byte> sha256) => Sha256.Span.SequenceEqual(sha256)
        ? null
        : $"The received bytes have the SHA-256 :{Convert.ToBase64String(sha256)}:, which differs from the one in the header {Header}.";

    private static byte[]? Read(string member)
    {
        var hash = new byte[32];
        return Value().Match(member) is { Success: true } value
            && Convert.TryFromBase64String(value.Groups[1].Value, hash, out var length)
            && length == hash.Length
            ? hash
            : null;
    }

    private static RefusedException Malformed(string header) => new(new(
        RefusalKind.Malformed, $"The header {header} must have the form sha-256=:…:, with the hash in base64 between the colons."));

    [GeneratedRegex("^[ \t]*sha-256[ \t]*(=|;|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex("^[ \t]*sha-256=:([A-Za-z0-9+/=]*):[ \t]*(;.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
