using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;

namespace BangGiao.Web.Http;

/// <summary>Compresses views (RFC 9110 section 8.4) for clients that accept Brotli or gzip.</summary>
/// <remarks>
/// A compressed answer is a different representation and needs a different strong ETag. Single records and files are not compressed,
/// because their ETags are the version and the content hash.
/// </remarks>
public sealed class ContentCoding(IResponseCompressionProvider compression)
{
    /// <summary>The coding that the client prefers; null to send the bytes uncompressed.</summary>
    public ICompressionProvider? Choose(HttpContext http) => compression.GetCompressionProvider(http);

    /// <summary>Compresses bytes with a coding.</summary>
    public static async Task<byte[]> CompressAsync(ICompressionProvider coding, byte[] bytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(coding);
        using var compressed = new MemoryStream(bytes.Length / 4);
        await using (var stream = coding.CreateStream(compressed))
            await stream.WriteAsync(bytes, cancellationToken);
        return compressed.ToArray();
    }
}
