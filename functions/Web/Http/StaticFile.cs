using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Web.Http;

/// <summary>A file that does not change while the app runs, in one or more content codings.</summary>
/// <param name="name">The path below the folder, with slashes.</param>
/// <param name="coded">The bytes by content coding; the empty name stands for uncompressed bytes.</param>
public sealed class StaticFile(string name, IReadOnlyDictionary<string, byte[]> coded)
{
    // In order of preference when a client accepts both equally: Brotli is smaller.
    private static readonly string[] Codings = ["br", "gzip"];

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly Dictionary<string, string> _etags = coded.ToDictionary(pair => pair.Key, pair => ETags.OfContent(pair.Value));

    /// <summary>Makes a file from uncompressed bytes and compresses them with gzip too.</summary>
    /// <param name="name">The path below the folder.</param>
    /// <param name="bytes">The uncompressed bytes.</param>
    public static StaticFile Zipped(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return new(name, new Dictionary<string, byte[]> { [""] = bytes, ["gzip"] = zipped.ToArray() });
    }

    /// <summary>The path below the folder.</summary>
    public string Name => name;

    /// <summary>The media type; text is UTF-8.</summary>
    public string MediaType { get; } = !Types.TryGetContentType(name, out var type) ? "application/octet-stream"
        : type.StartsWith("text/", StringComparison.Ordinal) || type == "application/json" ? type + "; charset=utf-8"
        : type;

    /// <summary>The coding that the client prefers (RFC 9110 section 12.5.3); empty for uncompressed bytes.</summary>
    public string CodingFor(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var asked = request.GetTypedHeaders().AcceptEncoding;
        return Codings
            .Where(coded.ContainsKey)
            .Select(coding => (Coding: coding, Quality: QualityOf(coding, asked)))
            .Where(choice => choice.Quality > 0)
            .OrderByDescending(choice => choice.Quality)
            .Select(choice => choice.Coding)
            .FirstOrDefault("");
    }

    /// <summary>The bytes in a coding.</summary>
    public byte[] Bytes(string coding) => coded[coding];

    /// <summary>The strong entity tag of the bytes in a coding.</summary>
    public string ETag(string coding) => _etags[coding];

    private static double QualityOf(string coding, IList<StringWithQualityHeaderValue> asked)
    {
        var match = asked.FirstOrDefault(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)) ?? asked.FirstOrDefault(one => one.Value == "*");
        return match is null ? 0 : match.Quality ?? 1;
    }
}
