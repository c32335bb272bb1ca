using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using BangGiao.Registry.Storage;
using BangGiao.Values.Json;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>Stores the description of each upload as a small blob, so that every instance can continue the upload.</summary>
public sealed class UploadStore(AttachmentContainer container)
{
    private const string Prefix = "uploads/";

    /// <summary>Adds an upload, unless one with the same id exists.</summary>
    /// <param name="key">The key of the future attachment.</param>
    /// <param name="registry">The epoch of the registry.</param>
    /// <param name="upload">The description of the file.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>The new or the existing upload.</returns>
    public async Task<StoredUpload> AddAsync(AttachmentKey key, string registry, Upload upload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var blob = (await container.CreatedAsync(cancellationToken)).GetBlobClient(NameOf(key));
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            Metadata = Metadata(registry),
        };
        var content = BinaryData.FromString(RecordJson.Write(RecordJson.ToBody(upload)));
        var added = await StorageCalls.Guard(
            () => AttachmentContainer.OrNull(async () => (await blob.UploadAsync(content, options, cancellationToken)).Value), cancellationToken);
        // An existing upload may also come from an earlier attempt of the SDK whose response was lost.
        return added is not null
            ? new(upload, added.LastModified)
            : await FindAsync(key, registry, cancellationToken) ?? throw new StorageUnavailableException($"The upload {key} was deleted concurrently.");
    }

    /// <summary>The upload with this key; null when there is none for this registry.</summary>
    public async Task<StoredUpload?> FindAsync(AttachmentKey key, string registry, CancellationToken cancellationToken)
    {
        if (!UploadIds.IsOne(key.Id))
            return null;
        var found = await StorageCalls.Guard(
            () => AttachmentContainer.OrMissing<BlobDownloadResult?>(async () => (await Blob(key).DownloadContentAsync(cancellationToken)).Value, null),
            cancellationToken);
        return found is not null && AttachmentContainer.RegistryOf(found.Details.Metadata) == registry
            ? new(RecordJson.Read<Upload>(RecordJson.Parse(found.Content.ToString())), found.Details.LastModified)
            : null;
    }

    /// <summary>Records activity of an upload, which extends its lifetime.</summary>
    /// <returns>The time of the activity; null when the upload no longer exists.</returns>
    public async Task<DateTimeOffset?> TouchAsync(AttachmentKey key, string registry, CancellationToken cancellationToken)
    {
        var touched = await StorageCalls.Guard(
            () => AttachmentContainer.OrMissing<BlobInfo?>(async () => (await Blob(key).SetMetadataAsync(Metadata(registry), null, cancellationToken)).Value, null),
            cancellationToken);
        return touched?.LastModified;
    }

    /// <summary>Deletes an upload, if it still has the given ETag.</summary>
    /// <param name="key">The key of the upload.</param>
    /// <param name="listed">The ETag from the list; null to delete unconditionally.</param>
    /// <param name="cancellationToken">Cancels the delete.</param>
    /// <returns>Whether this call deleted it.</returns>
    public async Task<bool> RemoveAsync(AttachmentKey key, ETag? listed, CancellationToken cancellationToken)
    {
        var conditions = listed is { } etag ? new BlobRequestConditions { IfMatch = etag } : null;
        return await StorageCalls.Guard(
            () => AttachmentContainer.OrNull(() => Blob(key).DeleteAsync(DeleteSnapshotsOption.None, conditions, cancellationToken)), cancellationToken) is not null;
    }

    /// <summary>All uploads in the container.</summary>
    public async IAsyncEnumerable<ListedUpload> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in container.ListAsync(Prefix, cancellationToken))
        {
            if (AttachmentKey.TryParse(AttachmentKey.Prefix + blob.Name[Prefix.Length..], out var key)
                && blob.Properties is { ETag: { } etag, LastModified: { } touchedAt })
                yield return new(key.Value, AttachmentContainer.RegistryOf(blob.Metadata), touchedAt, etag);
        }
    }

    private static string NameOf(AttachmentKey key) => $"{Prefix}{key.Record}/{key.Id}";

    private static Dictionary<string, string> Metadata(string registry) => new() { [AttachmentContainer.Registry] = registry };

    private BlobClient Blob(AttachmentKey key) => container.Client.GetBlobClient(NameOf(key));
}
