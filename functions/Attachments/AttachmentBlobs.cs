using System.Buffers;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using BangGiao.Registry;
using BangGiao.Storage;
using Microsoft.Extensions.Options;

namespace BangGiao.Attachments;

/// <summary>The files' blobs: the only door to them. Knows no records.</summary>
/// <remarks>
/// A blob is written in blocks and is there only when the last one is in: an upload that breaks off leaves blocks that
/// storage itself forgets after a week. An outage comes out as <see cref="StorageUnavailableException"/>.
/// </remarks>
public sealed class AttachmentBlobs(StorageAccount account, IOptions<AttachmentOptions> options)
{
    private const int BlockBytes = 4 * 1024 * 1024;
    private const string Registry = "registry";
    private const string Kept = "kept";

    private readonly BlobContainerClient _container = account.Container(options.Value.Container);
    private volatile bool _created;

    /// <summary>Writes a new blob of what a reader gives, one block in memory at a time.</summary>
    /// <param name="key">The blob; there is none of that name.</param>
    /// <param name="registry">Whose blob it is, see <see cref="StoredBlob.Registry"/>.</param>
    /// <param name="read">Fills a buffer and says how far; 0 at the end.</param>
    /// <param name="cancellationToken">Ends the writing; then there is no blob.</param>
    public async Task WriteAsync(
        AttachmentKey key, string registry, Func<Memory<byte>, CancellationToken, ValueTask<int>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        await EnsureCreatedAsync(cancellationToken);
        var blob = _container.GetBlockBlobClient(key.ToString());
        var blocks = await StageAsync(blob, read, cancellationToken);
        var commit = new CommitBlockListOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            Metadata = Metadata(registry, kept: false),
        };
        await StorageCalls.Guard(() => blob.CommitBlockListAsync(blocks, commit, cancellationToken), cancellationToken);
    }

    /// <summary>Opens a blob, or a part of it; null when it is not there.</summary>
    public Task<Stream?> OpenAsync(AttachmentKey key, ByteRange? part, CancellationToken cancellationToken)
    {
        var download = new BlobDownloadOptions { Range = part is { } range ? new HttpRange(range.First, range.Length) : default };
        return StorageCalls.Guard(
            () => OrMissing<Stream?>(async () => (await Blob(key).DownloadStreamingAsync(download, cancellationToken)).Value.Content, null),
            cancellationToken);
    }

    /// <summary>Whether the blob is there.</summary>
    public async Task<bool> ExistsAsync(AttachmentKey key, CancellationToken cancellationToken) =>
        (await StorageCalls.Guard(() => Blob(key).ExistsAsync(cancellationToken), cancellationToken)).Value;

    /// <summary>Removes a blob; one that is not there is what was wanted.</summary>
    public Task DeleteAsync(AttachmentKey key, CancellationToken cancellationToken) => StorageCalls.Guard(
        () => Blob(key).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, null, cancellationToken), cancellationToken);

    /// <summary>Marks a blob as one that stays for ever.</summary>
    public Task KeepAsync(StoredBlob blob, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blob);
        return StorageCalls.Guard(
            () => OrMissing(
                async () => (await Blob(blob.Key).SetMetadataAsync(Metadata(blob.Registry, kept: true), null, cancellationToken)).HasValue, false),
            cancellationToken);
    }

    /// <summary>Every blob of the container that is a file, by name; none where the container was never made.</summary>
    public async IAsyncEnumerable<StoredBlob> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var blobs = _container
            .GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, AttachmentKey.Prefix, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await StorageCalls.Guard(() => OrMissing(() => blobs.MoveNextAsync().AsTask(), false), cancellationToken))
        {
            if (AttachmentKey.TryParse(blobs.Current.Name, out var key))
                yield return Read(key.Value, blobs.Current);
        }
    }

    private static StoredBlob Read(AttachmentKey key, BlobItem item) => new(
        key,
        item.Properties.ContentLength ?? 0,
        item.Properties.CreatedOn ?? item.Properties.LastModified ?? DateTimeOffset.MaxValue,
        item.Metadata?.TryGetValue(Registry, out var registry) == true ? registry : "",
        item.Metadata?.ContainsKey(Kept) == true);

    private static Dictionary<string, string> Metadata(string registry, bool kept)
    {
        var metadata = new Dictionary<string, string> { [Registry] = registry };
        if (kept)
            metadata[Kept] = "true";
        return metadata;
    }

    private static async Task<List<string>> StageAsync(
        BlockBlobClient blob, Func<Memory<byte>, CancellationToken, ValueTask<int>> read, CancellationToken cancellationToken)
    {
        var blocks = new List<string>();
        var buffer = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            while (await FillAsync(buffer.AsMemory(0, BlockBytes), read, cancellationToken) is > 0 and var length)
            {
                var block = Convert.ToBase64String(BitConverter.GetBytes(blocks.Count));
                using var content = new MemoryStream(buffer, 0, length, writable: false);
                await StorageCalls.Guard(
                    () => blob.StageBlockAsync(block, content, (BlockBlobStageBlockOptions?)null, cancellationToken), cancellationToken);
                blocks.Add(block);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return blocks;
    }

    private static async Task<int> FillAsync(
        Memory<byte> block, Func<Memory<byte>, CancellationToken, ValueTask<int>> read, CancellationToken cancellationToken)
    {
        var filled = 0;
        while (filled < block.Length && await read(block[filled..], cancellationToken) is > 0 and var length)
            filled += length;
        return filled;
    }

    private static async Task<T> OrMissing<T>(Func<Task<T>> call, T missing)
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return missing;
        }
    }

    private async Task EnsureCreatedAsync(CancellationToken cancellationToken)
    {
        if (_created)
            return;
        await StorageCalls.Guard(
            () => _container.CreateIfNotExistsAsync(PublicAccessType.None, null, null, cancellationToken), cancellationToken);
        _created = true;
    }

    private BlobClient Blob(AttachmentKey key) => _container.GetBlobClient(key.ToString());
}
