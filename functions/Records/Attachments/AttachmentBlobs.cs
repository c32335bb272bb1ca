using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using BangGiao.Registry.Storage;

namespace BangGiao.Records.Attachments;

/// <summary>The files' blobs: the only door to them. Knows no records.</summary>
/// <remarks>
/// A blob is written in blocks and is there only when the last one is in: an upload that breaks off leaves blocks that
/// storage itself forgets after a week. An outage comes out as <see cref="StorageUnavailableException"/>.
/// </remarks>
public sealed class AttachmentBlobs(AttachmentContainer container)
{
    private const string Kept = "kept";

    /// <summary>Writes a new blob of what a reader gives, one block in memory at a time.</summary>
    /// <param name="key">The blob; there is none of that name.</param>
    /// <param name="registry">Whose blob it is, see <see cref="StoredBlob.Registry"/>.</param>
    /// <param name="read">Fills a buffer and says how far; 0 at the end.</param>
    /// <param name="cancellationToken">Ends the writing; then there is no blob.</param>
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
            // The name is made anew for each file, so a blob that is there already is this one: the answer was lost and the client sent again.
        }
    }

    /// <summary>Opens a blob, or a part of it; null when it is not there.</summary>
    public Task<Stream?> OpenAsync(AttachmentKey key, ByteRange? part, CancellationToken cancellationToken)
    {
        var download = new BlobDownloadOptions { Range = part is { } range ? new HttpRange(range.First, range.Length) : default };
        return StorageCalls.Guard(
            () => AttachmentContainer.OrMissing<Stream?>(async () => (await Blob(key).DownloadStreamingAsync(download, cancellationToken)).Value.Content, null),
            cancellationToken);
    }

    /// <summary>The first bytes of a blob that is there and has so many.</summary>
    public async Task<byte[]> StartAsync(AttachmentKey key, long length, CancellationToken cancellationToken)
    {
        // Storage has no part of what is empty.
        if (length == 0)
            return [];
        await using var content = await OpenAsync(key, new ByteRange(0, length), cancellationToken);
        using var start = new MemoryStream();
        if (content is not null)
            await content.CopyToAsync(start, cancellationToken);
        return start.ToArray();
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
            () => AttachmentContainer.OrMissing(
                async () => (await Blob(blob.Key).SetMetadataAsync(Metadata(blob.Registry, kept: true), null, cancellationToken)).HasValue, false),
            cancellationToken);
    }

    /// <summary>Every blob of the container that is a file, by name; none where the container was never made.</summary>
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
