using System.Buffers;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using BangGiao.Registry.Storage;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>The chunks of uploads: blocks of the blob that the file is to be. Storage itself knows which are there.</summary>
/// <remarks>
/// The blob is sealed when its SHA-256 is known, and noted in its metadata: from then on it never changes, so that no record names a file
/// with another one's hash. Until then it may be committed again, of other chunks.
/// </remarks>
public sealed class ChunkBlobs(AttachmentContainer container)
{
    private const string Sha256 = "sha256";
    private const int BufferBytes = 128 * 1024;

    /// <summary>Stores a chunk; one that breaks off has no effect.</summary>
    /// <param name="key">The file.</param>
    /// <param name="chunk">The chunk's number.</param>
    /// <param name="sending">The request, see <see cref="ChunkBlock.NewSending"/>.</param>
    /// <param name="read">Fills a buffer and says how far; 0 at the end. What it refuses before it has given the last byte never counts.</param>
    /// <param name="cancellationToken">Ends the storing.</param>
    public Task StageAsync(
        AttachmentKey key, int chunk, string sending, Func<Memory<byte>, CancellationToken, ValueTask<int>> read, CancellationToken cancellationToken) =>
        BlockStaging.StageAsync(Blob(key), read, part => new ChunkBlock(chunk, sending, part).ToId(), cancellationToken);

    /// <summary>The file's blob; null when nothing was committed yet.</summary>
    public Task<CommittedBlob?> FindAsync(AttachmentKey key, CancellationToken cancellationToken) => StorageCalls.Guard(
        () => AttachmentContainer.OrMissing<CommittedBlob?>(async () => Read((await Blob(key).GetPropertiesAsync(null, cancellationToken)).Value), null),
        cancellationToken);

    /// <summary>Every block that was stored for the file: those that are committed, in their order, and those that are not.</summary>
    public async Task<(IReadOnlyList<StoredBlock> Committed, IReadOnlyList<StoredBlock> Others)> BlocksAsync(
        AttachmentKey key, CancellationToken cancellationToken)
    {
        var list = await StorageCalls.Guard(
            () => AttachmentContainer.OrMissing<BlockList?>(
                async () => (await Blob(key).GetBlockListAsync(BlockListTypes.All, null, null, cancellationToken)).Value, null),
            cancellationToken);
        return (Read(list?.CommittedBlocks), Read(list?.UncommittedBlocks));
    }

    /// <summary>Makes the blob of these blocks.</summary>
    /// <param name="key">The file.</param>
    /// <param name="blocks">The blocks, in order.</param>
    /// <param name="registry">See <see cref="StoredBlob.Registry"/>.</param>
    /// <param name="over">The blob as it was found; null for none.</param>
    /// <param name="cancellationToken">Ends the committing.</param>
    /// <returns>The blob's tag; null when somebody was faster.</returns>
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

    /// <summary>The SHA-256 of the blob, read once through; null when it is another one meanwhile.</summary>
    public Task<string?> HashAsync(AttachmentKey key, ETag etag, CancellationToken cancellationToken) => StorageCalls.Guard(
        () => AttachmentContainer.OrNull(async () =>
        {
            var download = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = etag } };
            await using var content = (await Blob(key).DownloadStreamingAsync(download, cancellationToken)).Value.Content;
            return await HashAsync(content, cancellationToken);
        }),
        cancellationToken);

    /// <summary>Notes the hash of a blob, which from then on never changes.</summary>
    /// <returns>Whether it was still the blob of that tag.</returns>
    public async Task<bool> SealAsync(AttachmentKey key, ETag etag, string registry, string sha256, CancellationToken cancellationToken)
    {
        var metadata = new Dictionary<string, string> { [AttachmentContainer.Registry] = registry, [Sha256] = sha256 };
        var conditions = new BlobRequestConditions { IfMatch = etag };
        return await StorageCalls.Guard(
            () => AttachmentContainer.OrNull(async () => (await Blob(key).SetMetadataAsync(metadata, conditions, cancellationToken)).Value),
            cancellationToken) is not null;
    }

    /// <summary>Removes the blocks of a file of which nothing was committed; a blob that is there stays.</summary>
    /// <remarks>Storage drops what is not in a list that is committed: here, in none.</remarks>
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

/// <summary>The blob that the chunks of an upload became.</summary>
/// <param name="ETag">Changes with the blob.</param>
/// <param name="Sha256">The hash of its bytes; null while it is not sealed.</param>
public sealed record CommittedBlob(ETag ETag, string? Sha256);
