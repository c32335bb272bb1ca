using BangGiao.Registry.Decisions;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>Makes a file of an upload's chunks, once: commits their blocks, reads the file through for its SHA-256, and seals it.</summary>
/// <remarks>
/// Each step holds only for the blob that the step before left, so any number of these at once, on any instances, and in any state in which
/// one broke off, end in the same sealed blob.
/// </remarks>
public sealed class UploadSealing(ChunkBlobs blobs)
{
    private const int MostTries = 4;
    private const int MostRangesTold = 20;

    /// <summary>Seals the file.</summary>
    /// <returns>Its SHA-256; or why it cannot be: chunks are missing, or it is not the file that was announced.</returns>
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
                return (null, Another(announced, sha256));
            if (await blobs.SealAsync(key, etag, registry, sha256, cancellationToken))
                return (sha256, null);
        }
        return (null, new(RefusalKind.Conflict, "Chunks of the upload are still coming in. Complete it when they are there."));
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
        var told = string.Join(", ", missing.Take(MostRangesTold)) + (missing.Count > MostRangesTold ? ", …" : "");
        return new(RefusalKind.Conflict, $"Chunks are missing: {told}. GET {key.Record}/uploads/{key.Id} lists all that are there, and all that are not.");
    }

    private static Refusal Another(string announced, string sha256) => new(
        RefusalKind.Conflict,
        $"What came in has the SHA-256 {sha256}, and {announced} was announced. Send the chunks that are wrong again, each with a Content-Digest, "
        + "or give the upload up.");
}
