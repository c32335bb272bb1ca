using System.Buffers;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using BangGiao.Registry.Storage;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>
/// Stores the chunks of an upload as uncommitted blocks of the attachment's blob. Storage lists the chunks that have arrived.
/// </summary>
/// <remarks>
/// After the commit, the blob is sealed: its SHA-256 is written to its metadata. A sealed blob never changes, so the hash in the record
/// always matches the file. An unsealed blob may be committed again with other chunks.
/// </remarks>
public sealed class ChunkBlobs(AttachmentContainer container)
{
    private const string Sha256 = "sha256";
    private const int BufferBytes = 128 * 1024;

    /// <summary>Stores a chunk. An aborted request has no effect.</summary>
    /// <param name="key">The attachment.</param>
    /// <param name="chunk">The chunk's number.</param>
    /// <param name="sending">The id of the request, see <see cref="ChunkBlock.NewSending"/>.</param>
    /// <param name="read">
    /// Fills a buffer and returns the number of bytes; 0 at the end. If it throws before the last byte, the chunk does not count.
    /// </param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public Task StageAsync(
        AttachmentKey key, int chunk, string sending, Func<Memory<byte>, CancellationToken, ValueTask<int>> read, CancellationToken cancellationToken) =>
        BlockStaging.StageAsync(Blob(key), read, part => new ChunkBlock(chunk, sending, part).ToId(), cancellationToken);

    /// <summary>The attachment's blob; null when nothing is committed.</summary>
    public Task<CommittedBlob?> FindAsync(AttachmentKey key, CancellationToken cancellationToken) => StorageCalls.Guard(
        () => AttachmentContainer.OrMissing<CommittedBlob?>(async () => Read((await Blob(key).GetPropertiesAsync(null, cancellationToken)).Value), null),
        cancellationToken);

    /// <summary>The committed blocks of the attachment's blob, in order, and its uncommitted blocks.</summary>
    public async Task<(IReadOnlyList<StoredBlock> Committed, IReadOnlyList<StoredBlock> Others)> BlocksAsync(
        AttachmentKey key, CancellationToken cancellationToken)
    {
        var list = await StorageCalls.Guard(
            () => AttachmentContainer.OrMissing<BlockList?>(
                async () => (await Blob(key).GetBlockListAsync(BlockListTypes.All, null, null, cancellationToken)).Value, null),
            cancellationToken);
        return (Read(list?.CommittedBlocks), Read(list?.UncommittedBlocks));
    }

    /// <summary>Commits these blocks as the content of the blob.</summary>
    /// <param name="key">The attachment.</param>
    /// <param name="blocks">The blocks, in order.</param>
    /// <param name="registry">See <see cref="StoredBlob.Registry"/>.</param>
    /// <param name="over">The blob to overwrite; null if it must not exist.</param>
    /// <param name="cancellationToken">Cancels the commit.</param>
    /// <returns>The blob's ETag; null when the blob has changed in the meantime.</returns>
    public async Task<ETag?> CommitAsync(
        AttachmentKey key, IReadOnlyList<string> blocks, string registry, CommittedBlob? over, CancellationToken cancellationToken)
    {
        var options = new CommitBlockListOptions
        {
            Conditions = over is null ? new BlobRequestConditions { IfNoneMatch = ETag.All } : new BlobRequestConditions { IfMatch = over.ETag },
            Metadata = new Dictionary<string, string> { [AttachmentContainer.Registry] = registry },
        };
        var blob = (await container.CreatedAsync(cancellationToken)).GetBlockBlobClient(key.ToString());
        var committed = await StorageCalls.Guard(
            () => AttachmentContainer.OrNull(async () => (await blob.CommitBlockListAsync(blocks, options, cancellationToken)).Value), cancellationToken);
        return committed?.ETag;
    }

    /// <summary>Reads the blob and returns its SHA-256; null when the blob has changed in the meantime.</summary>
    public Task<string?> HashAsync(AttachmentKey key, ETag etag, CancellationToken cancellationToken) => StorageCalls.Guard(
        () => AttachmentContainer.OrNull(async () =>
        {
            var download = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = etag } };
            await using var content = (await Blob(key).DownloadStreamingAsync(download, cancellationToken)).Value.Content;
            return await HashAsync(content, cancellationToken);
        }),
        cancellationToken);

    /// <summary>Seals the blob by writing its hash to the metadata.</summary>
    /// <returns>False when the blob has changed in the meantime.</returns>
    public async Task<bool> SealAsync(AttachmentKey key, ETag etag, string registry, string sha256, CancellationToken cancellationToken)
    {
        var metadata = new Dictionary<string, string> { [AttachmentContainer.Registry] = registry, [Sha256] = sha256 };
        var conditions = new BlobRequestConditions { IfMatch = etag };
        return await StorageCalls.Guard(
            () => AttachmentContainer.OrNull(async () => (await Blob(key).SetMetadataAsync(metadata, conditions, cancellationToken)).Value),
            cancellationToken) is not null;
    }

    /// <summary>Deletes the uncommitted blocks of an attachment. A committed blob is kept.</summary>
    /// <remarks>Storage deletes the blocks that a committed list leaves out, so this commits an empty list and deletes the blob.</remarks>
    public async Task DiscardAsync(AttachmentKey key, string registry, CancellationToken cancellationToken)
    {
        if (await CommitAsync(key, [], registry, null, cancellationToken) is not { } etag)
            return;
        var conditions = new BlobRequestConditions { IfMatch = etag };
        await StorageCalls.Guard(
            () => AttachmentContainer.OrNull(() => Blob(key).DeleteAsync(DeleteSnapshotsOption.None, conditions, cancellationToken)), cancellationToken);
    }

    private static async Task<string> HashAsync(Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var length)
                hash.AppendData(buffer, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static CommittedBlob Read(BlobProperties properties) =>
        new(properties.ETag, properties.Metadata.TryGetValue(Sha256, out var sha256) ? sha256 : null);

    private static IReadOnlyList<StoredBlock> Read(IEnumerable<BlobBlock>? blocks) => [.. (blocks ?? []).Select(block => new StoredBlock(block.Name, block.SizeLong))];

    private BlockBlobClient Blob(AttachmentKey key) => container.Client.GetBlockBlobClient(key.ToString());
}

/// <summary>A blob committed from the chunks of an upload.</summary>
/// <param name="ETag">The blob's ETag in storage.</param>
/// <param name="Sha256">The SHA-256 in hexadecimal; null while the blob is not sealed.</param>
public sealed record CommittedBlob(ETag ETag, string? Sha256);
