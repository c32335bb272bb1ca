using System.Globalization;
using System.Security.Cryptography;
using BangGiao.Registry.Decisions;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>A chunk on its way in: its last byte is given away only when all of it was found to be as it must.</summary>
public sealed class SentChunk : IDisposable
{
    private readonly Stream _body;
    private readonly int _chunk;
    private readonly ChunkPlan _plan;
    private readonly ContentDigest? _digest;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _read;

    /// <summary>Reads a chunk from a body.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="chunk">The chunk's number.</param>
    /// <param name="plan">How its file is cut.</param>
    /// <param name="digest">What it is to be; null when nobody said.</param>
    public SentChunk(Stream body, int chunk, ChunkPlan plan, ContentDigest? digest) => (_body, _chunk, _plan, _digest) = (body, chunk, plan, digest);

    private long Length => _plan.Length(_chunk);

    /// <summary>The chunk that a request brings.</summary>
    /// <exception cref="RefusedException">400, 413 or 415: what its headers say of it cannot be.</exception>
    public static SentChunk Open(HttpRequest request, int chunk, ChunkPlan plan)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.ContentEncoding.ToString() is { Length: > 0 } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            throw new RefusedException(ProblemKind.UnsupportedMediaType, "Send the chunk as it is, without a Content-Encoding.");
        var sent = new SentChunk(request.Body, chunk, plan, ContentDigest.Of(request.Headers));
        if (request.ContentLength is { } length && length != sent.Length)
        {
            sent.Dispose();
            throw sent.OtherLength(length);
        }
        SentFiles.MeasureHere(request);
        return sent;
    }

    /// <summary>Reads on; 0 at the end.</summary>
    /// <exception cref="RefusedException">400 or 413: it is not what the chunk is.</exception>
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

    /// <param name="length">How many bytes the body has; null for more than the chunk, nobody knows how many.</param>
    private RefusedException OtherLength(long? length)
    {
        var had = length?.ToString(CultureInfo.InvariantCulture) ?? "more";
        return new(new(
            length < Length ? RefusalKind.Malformed : RefusalKind.TooLarge,
            $"The chunk {_chunk} has {Length} bytes, those from byte {_plan.Offset(_chunk)} of the file on; the body has {had}."));
    }
}
