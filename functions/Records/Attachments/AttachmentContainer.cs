using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using BangGiao.Registry.Storage;
using Microsoft.Extensions.Options;

namespace BangGiao.Records.Attachments;

/// <summary>The blob container of the files and of what is on its way to become one; made when the first of them comes.</summary>
public sealed class AttachmentContainer(StorageAccount account, IOptions<AttachmentOptions> options)
{
    /// <summary>The metadata of a blob that says for which registry (its epoch) it was written.</summary>
    public const string Registry = "registry";

    private volatile bool _created;

    /// <summary>The container, which may not be there yet.</summary>
    public BlobContainerClient Client { get; } = account.Container(options.Value.Container);

    /// <summary>The container, which is there.</summary>
    public async Task<BlobContainerClient> CreatedAsync(CancellationToken cancellationToken)
    {
        if (_created)
            return Client;
        await StorageCalls.Guard(
            () => Client.CreateIfNotExistsAsync(PublicAccessType.None, null, null, cancellationToken), cancellationToken);
        _created = true;
        return Client;
    }

    /// <summary>Every blob whose name begins so, by name, with its metadata; none where the container was never made.</summary>
    public async IAsyncEnumerable<BlobItem> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var blobs = Client
            .GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await StorageCalls.Guard(() => OrMissing(() => blobs.MoveNextAsync().AsTask(), false), cancellationToken))
            yield return blobs.Current;
    }

    /// <summary>The registry for which a blob was written; empty for one that does not say.</summary>
    public static string RegistryOf(IDictionary<string, string>? metadata) =>
        metadata?.TryGetValue(Registry, out var registry) == true ? registry : "";

    /// <summary>What a call gives, or another value where there is no such blob.</summary>
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

    /// <summary>What a call gives; null when its condition does not hold, or what it needs is gone.</summary>
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
