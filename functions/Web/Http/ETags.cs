using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Web.Http;

/// <summary>Builds and compares entity tags (RFC 9110 section 8.8.3). All tags are strong.</summary>
public static class ETags
{
    private const char Separator = '.';

    /// <summary>
    /// A record's tag: its version and its stamp, for example <c>"57.0c8e42f19ab3"</c>. After a restore of the table, another state of the
    /// record may have the same version, and its stamp is another one.
    /// </summary>
    public static string OfRecord(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return $"\"{StateOf(record)}\"";
    }

    /// <summary>The tag of a record whose content is not determined by its last change, or not for all callers: with a hash of the content.</summary>
    public static string OfRecord(StoredRecord record, string content)
    {
        ArgumentNullException.ThrowIfNull(record);
        return $"\"{StateOf(record)}{Separator}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 8))}\"";
    }

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

    /// <summary>Whether If-None-Match names this tag, so that the answer is 304.</summary>
    public static bool IsKnown(HttpRequest request, string etag)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Tags(request.Headers.IfNoneMatch.ToString(), "If-None-Match")
            .Any(tag => tag == EntityTagHeaderValue.Any || tag.Tag.Equals(etag, StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether If-Match is absent or names this tag, or the version of this tag of a record. If not, a read is refused too (RFC 9110 section
    /// 13.1.1).
    /// </summary>
    public static bool IsExpected(HttpRequest request, string etag)
    {
        ArgumentNullException.ThrowIfNull(request);
        var expected = Tags(request.Headers.IfMatch.ToString(), "If-Match");
        return expected.Count == 0 || expected.Any(tag => tag == EntityTagHeaderValue.Any || (!tag.IsWeak && Names(tag.Tag, etag)));
    }

    /// <summary>The precondition of a write, from If-Match and If-None-Match.</summary>
    public static Precondition Precondition(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var mustMatch = Tags(request.Headers.IfMatch.ToString(), "If-Match");
        var mustNotMatch = Tags(request.Headers.IfNoneMatch.ToString(), "If-None-Match");
        return new(
            mustMatch.Contains(EntityTagHeaderValue.Any),
            mustMatch.Count == 0 ? null : [.. mustMatch.Where(tag => !tag.IsWeak).Select(tag => ExpectedStateOf(tag.Tag)).OfType<ExpectedState>()],
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

    private static string StateOf(StoredRecord record) => string.Create(CultureInfo.InvariantCulture, $"{record.Version}{Separator}{record.Stamp}");

    private static bool Names(StringSegment given, string etag) =>
        given.Equals(etag, StringComparison.Ordinal)
        || (ExpectedStateOf(given) is { Stamp: null } named && ExpectedStateOf(etag) is { Stamp: not null } state && named.Version == state.Version);

    private static ExpectedState? ExpectedStateOf(StringSegment tag)
    {
        var parts = tag.ToString().Trim('"').Split(Separator);
        return parts.Length <= 3 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new(version, parts.ElementAtOrDefault(1))
            : null;
    }
}
