using System.Text.RegularExpressions;
using BangGiao.Registry.Decisions;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>The SHA-256 that a body is said to have, in the headers Content-Digest or Repr-Digest (RFC 9530).</summary>
/// <param name="Header">The header.</param>
/// <param name="Sha256">The hash.</param>
public sealed partial record ContentDigest(string Header, ReadOnlyMemory<byte> Sha256)
{
    // A whole body is its own representation, so both say the same here.
    private static readonly string[] Headers = ["Content-Digest", "Repr-Digest"];

    /// <summary>What the headers say; null when they say nothing of SHA-256. Other algorithms are passed over, as the standard has it.</summary>
    /// <exception cref="RefusedException">400: it is no SHA-256.</exception>
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

    /// <summary>That a body has another hash; null when it has this one.</summary>
    public string? Fault(ReadOnlySpan<byte> sha256) => Sha256.Span.SequenceEqual(sha256)
        ? null
        : $"The bytes that came in have the SHA-256 :{Convert.ToBase64String(sha256)}:, and not the one of the header {Header}.";

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
        RefusalKind.Malformed, $"The header {header} must give a SHA-256 as sha-256=:…:, with the hash in base64 between the colons."));

    [GeneratedRegex("^[ \t]*sha-256[ \t]*(=|;|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex("^[ \t]*sha-256=:([A-Za-z0-9+/=]*):[ \t]*(;.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
