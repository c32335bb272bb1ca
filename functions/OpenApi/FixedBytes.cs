using System.IO.Compression;
using BangGiao.Http;

namespace BangGiao.OpenApi;

/// <summary>What is the same as long as the app runs, in both forms in which it is sent.</summary>
/// <param name="contentType">Its media type.</param>
/// <param name="bytes">The bytes as they are.</param>
public sealed class FixedBytes(string contentType, byte[] bytes)
{
    /// <summary>Its media type.</summary>
    public string ContentType => contentType;

    /// <summary>As it is.</summary>
    public (byte[] Bytes, string ETag) Plain { get; } = (bytes, ETags.OfContent(bytes));

    /// <summary>With gzip; another representation, so it has another strong tag.</summary>
    public (byte[] Bytes, string ETag) Zipped { get; } = Zip(bytes);

    private static (byte[] Bytes, string ETag) Zip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return (zipped.ToArray(), ETags.OfContent(zipped.ToArray()));
    }
}
