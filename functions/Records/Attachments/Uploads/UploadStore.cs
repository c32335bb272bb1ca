using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using BangGiao.Registry.Storage;
using BangGiao.Values.Json;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>What is known of each upload: a small blob beside the files, so that every instance can go on with it.</summary>
public sealed class UploadStore(AttachmentContainer container)
{
    private const string Prefix = "uploads/";

    /// <summary>Adds an upload; one of that id which is there already stays.</summary>
    /// <param name="key">The attachment that it is to become.</param>
    /// <param name="registry">The registry (its epoch) for which it is started.</param>
    /// <param name="upload">What it is.</param>
    /// <param name="cancellationToken">Ends the adding.</param>
    /// <returns>What is there then.</returns>
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
        // One that is taken may also be this one, sent again by the pipeline after an answer that was lost.
        return added is not null
            ? new(upload, added.LastModified)
            : await FindAsync(key, registry, cancellationToken) ?? throw new StorageUnavailableException($"The upload {key} was removed just now.");
    }

    /// <summary>The upload of that id; null when there is none.</summary>
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

    /// <summary>Notes that somebody goes on with an upload.</summary>
    /// <returns>When; null when the upload is not there any more.</returns>
    public async Task<DateTimeOffset?> TouchAsync(AttachmentKey key, string registry, CancellationToken cancellationToken)
    {
        var touched = await StorageCalls.Guard(
            () => AttachmentContainer.OrMissing<BlobInfo?>(async () => (await Blob(key).SetMetadataAsync(Metadata(registry), null, cancellationToken)).Value, null),
            cancellationToken);
        return touched?.LastModified;
    }

    /// <summary>Removes an upload, on a condition: one that was touched since it was listed stays.</summary>
    /// <param name="key">The attachment that it would have become.</param>
    /// <param name="listed">Its tag in the list; null for whatever it is now.</param>
    /// <param name="cancellationToken">Ends the removing.</param>
    /// <returns>Whether this call removed it.</returns>
    public async Task<bool> RemoveAsync(AttachmentKey key, ETag? listed, CancellationToken cancellationToken)
    {
        var conditions = listed is { } etag ? new BlobRequestConditions { IfMatch = etag } : null;
        return await StorageCalls.Guard(
            () => AttachmentContainer.OrNull(() => Blob(key).DeleteAsync(DeleteSnapshotsOption.None, conditions, cancellationToken)), cancellationToken) is not null;
    }

    /// <summary>All uploads that there are.</summary>
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
