using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using BangGiao.Registry.Storage;
using Microsoft.Extensions.Options;

namespace BangGiao.Records.Attachments;

/// <summary>The blob container of attachments and unfinished uploads. It is created at the first upload.</summary>
public sealed class AttachmentContainer(StorageAccount account, IOptions<AttachmentOptions> options)
{
    /// <summary>The metadata key of a blob for the epoch of the registry that it belongs to.</summary>
    public const string Registry = "registry";

    private volatile bool _created;

    /// <summary>The container's client. The container may not exist yet.</summary>
    public BlobContainerClient Client { get; } = account.Container(options.Value.Container);

    /// <summary>The container's client, after creating the container if necessary.</summary>
    public async Task<BlobContainerClient> CreatedAsync(CancellationToken cancellationToken)
    {
        if (_created)
            return Client;
        await StorageCalls.Guard(
            () => Client.CreateIfNotExistsAsync(PublicAccessType.None, null, null, cancellationToken), cancellationToken);
        _created = true;
        return Client;
    }

    /// <summary>All blobs with a prefix, ordered by name and with metadata; empty when the container does not exist.</summary>
    public async IAsyncEnumerable<BlobItem> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var blobs = Client
            .GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await StorageCalls.Guard(() => OrMissing(() => blobs.MoveNextAsync().AsTask(), false), cancellationToken))
            yield return blobs.Current;
    }

    /// <summary>The epoch in a blob's metadata; empty when it has none.</summary>
    public static string RegistryOf(IDictionary<string, string>? metadata) =>
        metadata?.TryGetValue(Registry, out var registry) == true ? registry : "";

    /// <summary>The result of a call; <paramref name="missing"/> when storage answers 404.</summary>
    public static async Task<T> OrMissing<T>(Func<Task<T>> call, T missing)
    {
        ArgumentNullException.ThrowIfNull(call);
        try
        {
            return await call();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return missing;
        }
    }

    /// <summary>The result of a call; null when its condition fails, or when a blob or block that it needs does not exist.</summary>
    public static async Task<T?> OrNull<T>(Func<Task<T>> call)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(call);
        try
        {
            return await call();
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412 || e.ErrorCode == "InvalidBlockList")
        {
            return null;
        }
    }
}
