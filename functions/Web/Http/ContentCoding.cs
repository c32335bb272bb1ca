using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;

namespace BangGiao.Web.Http;

/// <summary>Compresses views (RFC 9110 section 8.4) for clients that take Brotli or gzip.</summary>
/// <remarks>
/// A compressed answer is another representation, so its strong ETag is another one. Single records and files are sent as they are: their
/// tags are the version and the hash.
/// </remarks>
public sealed class ContentCoding(IResponseCompressionProvider compression)
{
    /// <summary>The coding that the client takes best; null to send the bytes as they are.</summary>
    public ICompressionProvider? Choose(HttpContext http) => compression.GetCompressionProvider(http);

    /// <summary>The bytes in a coding.</summary>
    public static async Task<byte[]> CompressAsync(ICompressionProvider coding, byte[] bytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(coding);
        using var compressed = new MemoryStream(bytes.Length / 4);
        await using (var stream = coding.CreateStream(compressed))
            await stream.WriteAsync(bytes, cancellationToken);
        return compressed.ToArray();
    }
}
