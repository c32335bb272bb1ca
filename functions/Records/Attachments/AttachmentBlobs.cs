using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using BangGiao.Registry.Storage;

namespace BangGiao.Records.Attachments;

/// <summary>Reads and writes the blobs of attachments. All access to them goes through this class.</summary>
/// <remarks>
/// A blob is written in blocks and exists only after they are committed. Azure Storage deletes the uncommitted blocks of an aborted
/// upload after a week. An outage is thrown as <see cref="StorageUnavailableException"/>.
/// </remarks>
public sealed class AttachmentBlobs(AttachmentContainer container)
{
    private const string Kept = "kept";

    /// <summary>Writes a new blob from a reader, with one block in memory at a time.</summary>
    /// <param name="key">The blob, which must not exist.</param>
    /// <param name="registry">The epoch of the registry, see <see cref="StoredBlob.Registry"/>.</param>
    /// <param name="read">Fills a buffer and returns the number of bytes; 0 at the end.</param>
    /// <param name="cancellationToken">Cancels the write; then no blob is created.</param>
    public async Task WriteAsync(
        AttachmentKey key, string registry, Func<Memory<byte>, CancellationToken, ValueTask<int>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        var blob = (await container.CreatedAsync(cancellationToken)).GetBlockBlobClient(key.ToString());
        var blocks = await BlockStaging.StageAsync(blob, read, part => Convert.ToBase64String(BitConverter.GetBytes(part)), cancellationToken);
        var commit = new CommitBlockListOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            Metadata = Metadata(registry, kept: false),
        };
        try
        {
            await StorageCalls.Guard(() => blob.CommitBlockListAsync(blocks, commit, cancellationToken), cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Each file has a unique name. So an existing blob comes from an earlier attempt of the SDK whose response was lost.
        }
    }

    /// <summary>Opens a blob or a range of it; null when the blob does not exist.</summary>
    public Task<Stream?> OpenAsync(AttachmentKey key, ByteRange? part, CancellationToken cancellationToken)
    {
        var download = new BlobDownloadOptions { Range = part is { } range ? new HttpRange(range.First, range.Length) : default };
        return StorageCalls.Guard(
            () => AttachmentContainer.OrMissing<Stream?>(async () => (await Blob(key).DownloadStreamingAsync(download, cancellationToken)).Value.Content, null),
            cancellationToken);
    }

    /// <summary>Reads the first <paramref name="length"/> bytes of a blob; empty when the blob does not exist.</summary>
    public async Task<byte[]> StartAsync(AttachmentKey key, long length, CancellationToken cancellationToken)
    {
        // Storage rejects a range of an empty blob.
        if (length == 0)
            return [];
        await using var content = await OpenAsync(key, new ByteRange(0, length), cancellationToken);
        using var start = new MemoryStream();
        if (content is not null)
            await content.CopyToAsync(start, cancellationToken);
        return start.ToArray();
    }

    /// <summary>Whether the blob exists.</summary>
    public async Task<bool> ExistsAsync(AttachmentKey key, CancellationToken cancellationToken) =>
        (await StorageCalls.Guard(() => Blob(key).ExistsAsync(cancellationToken), cancellationToken)).Value;

    /// <summary>Deletes a blob, if it exists.</summary>
    public Task DeleteAsync(AttachmentKey key, CancellationToken cancellationToken) => StorageCalls.Guard(
        () => Blob(key).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, null, cancellationToken), cancellationToken);

    /// <summary>Marks a blob in its metadata, so that the cleanup never deletes it.</summary>
    public Task KeepAsync(StoredBlob blob, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blob);
        return StorageCalls.Guard(
            () => AttachmentContainer.OrMissing(
                async () => (await Blob(blob.Key).SetMetadataAsync(Metadata(blob.Registry, kept: true), null, cancellationToken)).HasValue, false),
            cancellationToken);
    }

    /// <summary>All blobs of attachments, ordered by name; empty when the container does not exist.</summary>
    public async IAsyncEnumerable<StoredBlob> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in container.ListAsync(AttachmentKey.Prefix, cancellationToken))
        {
            if (AttachmentKey.TryParse(blob.Name, out var key))
                yield return Read(key.Value, blob);
        }
    }

    private static StoredBlob Read(AttachmentKey key, BlobItem item) => new(
        key,
        item.Properties.ContentLength ?? 0,
        item.Properties.CreatedOn ?? item.Properties.LastModified ?? DateTimeOffset.MaxValue,
        AttachmentContainer.RegistryOf(item.Metadata),
        item.Metadata?.ContainsKey(Kept) == true);

    private static Dictionary<string, string> Metadata(string registry, bool kept)
    {
        var metadata = new Dictionary<string, string> { [AttachmentContainer.Registry] = registry };
        if (kept)
            metadata[Kept] = "true";
        return metadata;
    }

    private BlobClient Blob(AttachmentKey key) => container.Client.GetBlobClient(key.ToString());
}
