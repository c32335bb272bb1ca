using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Storage;
using Microsoft.Extensions.Options;

namespace BangGiao.Registry.KeptSnapshots;

/// <summary>The blobs of kept snapshots, <c>{table}/{owner}/{version}-{random}.snapshot</c>. One is written once and never changed.</summary>
public sealed class SnapshotBlobs
{
    private const int BlockBytes = 4 * 1024 * 1024;

    private readonly BlobContainerClient _container;
    private readonly string _prefix;

    /// <summary>The container and the prefix of the configured registry.</summary>
    public SnapshotBlobs(StorageAccount account, IOptions<KeptSnapshotOptions> options, IOptions<RegistryOptions> registry)
        : this(account?.Container(options.Value.Container)!, $"{registry.Value.Table}/{registry.Value.Owner}/")
    {
    }

    internal SnapshotBlobs(BlobContainerClient container, string prefix) => (_container, _prefix) = (container, prefix);

    /// <summary>A new name for the snapshot of a version. No two are the same, so that two instances never write one blob.</summary>
    internal string NewName(long version, string random) => string.Create(CultureInfo.InvariantCulture, $"{_prefix}{version:D12}-{random}.snapshot");

    /// <summary>Creates the container if there is none.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    internal Task CreateAsync(CancellationToken cancellationToken) =>
        StorageCalls.Guard(() => _container.CreateIfNotExistsAsync(PublicAccessType.None, null, null, cancellationToken), cancellationToken);

    /// <summary>Writes a blob block by block, so that memory does not grow with it.</summary>
    /// <returns>Its digest and its size.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    internal Task<(string Digest, long Bytes)> WriteAsync(string name, Action<Stream> write, CancellationToken cancellationToken) => StorageCalls.Guard(
        async () =>
        {
            using var hash = SHA256.Create();
            var blob = _container.GetBlockBlobClient(name);
            await using var sent = await blob.OpenWriteAsync(overwrite: true, new() { BufferSize = BlockBytes }, cancellationToken);
            await using (var hashed = new CryptoStream(sent, hash, CryptoStreamMode.Write, leaveOpen: true))
                await Task.Run(() => write(hashed), cancellationToken);
            var bytes = sent.Position;
            await sent.FlushAsync(cancellationToken);
            return (Convert.ToHexStringLower(hash.Hash!), bytes);
        },
        cancellationToken);

    /// <summary>All bytes of a blob; null when there is none, or when it has another size.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    internal Task<byte[]?> ReadAsync(string name, long size, CancellationToken cancellationToken) => StorageCalls.Guard<byte[]?>(
        async () =>
        {
            try
            {
                var blob = _container.GetBlobClient(name);
                if ((await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.ContentLength != size)
                    return null;
                var bytes = GC.AllocateUninitializedArray<byte>(checked((int)size));
                using var memory = new MemoryStream(bytes, writable: true);
                await blob.DownloadToAsync(memory, cancellationToken);
                return memory.Position == size ? bytes : null;
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                return null;
            }
        },
        cancellationToken);

    /// <summary>Whether there is a blob of this name and size.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    internal Task<bool> IsThereAsync(string name, long size, CancellationToken cancellationToken) => StorageCalls.Guard(
        async () =>
        {
            try
            {
                return (await _container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken)).Value.ContentLength == size;
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                return false;
            }
        },
        cancellationToken);

    /// <summary>Deletes the blobs that were last written before an instant, except one.</summary>
    /// <returns>The number of deleted blobs.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    internal Task<int> RemoveAsync(string? except, DateTimeOffset before, CancellationToken cancellationToken) => StorageCalls.Guard(
        async () =>
        {
            var removed = 0;
            await foreach (var blob in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, _prefix, cancellationToken))
            {
                if (blob.Name != except && blob.Properties.LastModified < before && (await _container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancellationToken)).Value)
                    removed++;
            }
            return removed;
        },
        cancellationToken);

    /// <summary>Deletes one blob.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    internal Task RemoveAsync(string name, CancellationToken cancellationToken) =>
        StorageCalls.Guard(() => _container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken), cancellationToken);
}
