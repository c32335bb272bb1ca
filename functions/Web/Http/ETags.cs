using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Decisions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Web.Http;

/// <summary>Builds and compares entity tags (RFC 9110 section 8.8.3). All tags are strong, except those of PDF.</summary>
public static class ETags
{
    private const char AfterVersion = '.';

    /// <summary>A record's tag: its version in quotes, for example <c>"57"</c>.</summary>
    public static string OfVersion(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>
    /// The tag of a record that is redacted for some callers: its version, and a hash of the content that this caller gets.
    /// </summary>
    public static string OfVersion(long version, string content) =>
        $"\"{version.ToString(CultureInfo.InvariantCulture)}{AfterVersion}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 8))}\"";

    // Another build may render the same data differently.
    private static readonly string Build = typeof(ETags).Module.ModuleVersionId.ToString();

    /// <summary>A view's tag: the registry's version, and a hash of the answer's other inputs.</summary>
    public static string OfView(long version, params IEnumerable<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Prepend(Build))));
        return $"\"{version.ToString(CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}\"";
    }

    /// <summary>A tag computed from the bytes alone, for an answer that is the same on every instance.</summary>
    public static string OfContent(ReadOnlySpan<byte> content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"";

    /// <summary>The weak form of a strong tag.</summary>
    public static string Weak(string etag) => $"W/{etag}";

    /// <summary>Whether If-None-Match names this tag, so that the answer is 304.</summary>
    public static bool IsKnown(HttpRequest request, string etag)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Tags(request.Headers.IfNoneMatch.ToString(), "If-None-Match")
            .Any(tag => tag == EntityTagHeaderValue.Any || tag.Tag.Equals(etag, StringComparison.Ordinal));
    }

    /// <summary>Whether If-Match is absent or names this tag. If not, a read is refused too (RFC 9110 section 13.1.1).</summary>
    public static bool IsExpected(HttpRequest request, string etag)
    {
        ArgumentNullException.ThrowIfNull(request);
        var expected = Tags(request.Headers.IfMatch.ToString(), "If-Match");
        return expected.Count == 0 || expected.Any(tag => tag == EntityTagHeaderValue.Any || (!tag.IsWeak && tag.Tag.Equals(etag, StringComparison.Ordinal)));
    }

    /// <summary>The precondition of a write, from If-Match and If-None-Match.</summary>
    public static Precondition Precondition(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var mustMatch = Tags(request.Headers.IfMatch.ToString(), "If-Match");
        var mustNotMatch = Tags(request.Headers.IfNoneMatch.ToString(), "If-None-Match");
        return new(
            mustMatch.Contains(EntityTagHeaderValue.Any),
            mustMatch.Count == 0 ? null : [.. mustMatch.Where(tag => !tag.IsWeak).Select(VersionOf).OfType<long>()],
            mustNotMatch.Contains(EntityTagHeaderValue.Any));
    }

    private static IList<EntityTagHeaderValue> Tags(string header, string name)
    {
        if (header.Length == 0)
            return [];
        return EntityTagHeaderValue.TryParseStrictList([header], out var tags)
            ? tags
            : throw new RefusedException(new(RefusalKind.Malformed, $"The header {name} must be * or entity tags in double quotes, for example \"57\"."));
    }

    private static long? VersionOf(EntityTagHeaderValue tag)
    {
        var text = tag.Tag.AsSpan().Trim('"');
        var end = text.IndexOf(AfterVersion);
        return long.TryParse(end < 0 ? text : text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }
}
