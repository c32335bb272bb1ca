using BangGiao.Registry.Decisions;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>
/// Turns the chunks of an upload into a sealed blob: commits the blocks, computes the SHA-256 and writes it to the metadata.
/// </summary>
/// <remarks>
/// Each step is conditional on the ETag from the step before. So parallel calls on several instances, and calls after an aborted one,
/// all end with the same sealed blob.
/// </remarks>
public sealed class UploadSealing(ChunkBlobs blobs)
{
    private const int MostTries = 4;
    private const int MostRangesListed = 20;

    /// <summary>Seals the blob.</summary>
    /// <returns>The SHA-256; or a refusal when chunks are missing, still arriving, or the hash is not the expected one.</returns>
    public async Task<(string? Sha256, Refusal? Refusal)> SealAsync(
        AttachmentKey key, Upload upload, string registry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var found = await blobs.FindAsync(key, cancellationToken);
            if (found?.Sha256 is { } sealedBefore)
                return (sealedBefore, null);
            var (committed, refusal) = await CommitAsync(key, upload, registry, found, cancellationToken);
            if (refusal is not null)
                return (null, refusal);
            if (committed is not { } etag || await blobs.HashAsync(key, etag, cancellationToken) is not { } sha256)
                continue;
            if (upload.Sha256 is { } announced && announced != sha256)
                return (null, HashMismatch(announced, sha256));
            if (await blobs.SealAsync(key, etag, registry, sha256, cancellationToken))
                return (sha256, null);
        }
        return (null, new(RefusalKind.Conflict, "Chunks of the upload are still arriving. Complete the upload after all chunks were sent."));
    }

    private async Task<(Azure.ETag? Committed, Refusal? Refusal)> CommitAsync(
        AttachmentKey key, Upload upload, string registry, CommittedBlob? found, CancellationToken cancellationToken)
    {
        var (committed, others) = await blobs.BlocksAsync(key, cancellationToken);
        var received = ReceivedChunks.Of(upload.Chunks, committed.Concat(others));
        if (received.Missing.Count > 0)
            return (null, Incomplete(key, received.Missing));
        return found is not null && committed.Select(block => block.Id).SequenceEqual(received.Blocks)
            ? (found.ETag, null)
            : (await blobs.CommitAsync(key, received.Blocks, registry, found, cancellationToken), null);
    }

    private static Refusal Incomplete(AttachmentKey key, IReadOnlyList<ChunkRange> missing)
    {
        var listed = string.Join(", ", missing.Take(MostRangesListed)) + (missing.Count > MostRangesListed ? ", …" : "");
        return new(RefusalKind.Conflict, $"Chunks are missing: {listed}. GET {key.Record}/uploads/{key.Id} lists the received and the missing chunks.");
    }

    private static Refusal HashMismatch(string announced, string sha256) => new(
        RefusalKind.Conflict,
        $"The received file has the SHA-256 {sha256}; {announced} was declared at the start. Send the wrong chunks again, each with a "
        + "Content-Digest, or cancel the upload.");
}
