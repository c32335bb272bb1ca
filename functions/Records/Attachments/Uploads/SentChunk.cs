using System.Globalization;
using System.Security.Cryptography;
using BangGiao.Registry.Decisions;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>
/// A chunk in a request. It checks length and digest before it returns the last bytes, so that an invalid chunk is never stored whole.
/// </summary>
public sealed class SentChunk : IDisposable
{
    private readonly Stream _body;
    private readonly int _chunk;
    private readonly ChunkPlan _plan;
    private readonly ContentDigest? _digest;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _read;

    /// <summary>Creates a reader of a chunk.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="chunk">The chunk's number.</param>
    /// <param name="plan">The division of the file into chunks.</param>
    /// <param name="digest">The declared digest; null when the client sent none.</param>
    public SentChunk(Stream body, int chunk, ChunkPlan plan, ContentDigest? digest) => (_body, _chunk, _plan, _digest) = (body, chunk, plan, digest);

    private long Length => _plan.Length(_chunk);

    /// <summary>Opens the chunk of a request and checks its headers.</summary>
    /// <exception cref="RefusedException">
    /// 400 or 413 for a wrong Content-Length, 400 for an invalid digest, 415 for a Content-Encoding.
    /// </exception>
    public static SentChunk Open(HttpRequest request, int chunk, ChunkPlan plan)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.ContentEncoding.ToString() is { Length: > 0 } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            throw new RefusedException(ProblemKind.UnsupportedMediaType, "The chunk must be sent without a Content-Encoding.");
        var sent = new SentChunk(request.Body, chunk, plan, ContentDigest.Of(request.Headers));
        if (request.ContentLength is { } length && length != sent.Length)
        {
            sent.Dispose();
            throw sent.OtherLength(length);
        }
        SentFiles.MeasureHere(request);
        return sent;
    }

    /// <summary>Reads the next bytes; 0 at the end.</summary>
    /// <exception cref="RefusedException">400 or 413: the length or the digest is wrong.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_read == Length)
            return 0;
        var most = (int)Math.Min(buffer.Length, Length - _read);
        var read = await SentFile.ReadAsync(_body, buffer[..most], cancellationToken);
        if (read == 0)
            throw OtherLength(_read);
        _read += read;
        _hash.AppendData(buffer.Span[..read]);
        if (_read == Length)
            await EndAsync(cancellationToken);
        return read;
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        if (await SentFile.ReadAsync(_body, new byte[1], cancellationToken) > 0)
            throw OtherLength(null);
        var sha256 = _hash.GetCurrentHash();
        if (_digest?.Fault(sha256) is { } fault)
            throw new RefusedException(new(RefusalKind.Malformed, $"{fault} Send the chunk again."));
    }

    /// <param name="length">The length of the body in bytes; null when it is longer than the chunk.</param>
    private RefusedException OtherLength(long? length)
    {
        var received = length?.ToString(CultureInfo.InvariantCulture) ?? "more";
        return new(new(
            length < Length ? RefusalKind.Malformed : RefusalKind.TooLarge,
            $"The chunk {_chunk} must have {Length} bytes, starting at byte {_plan.Offset(_chunk)} of the file; the body has {received}."));
    }
}
