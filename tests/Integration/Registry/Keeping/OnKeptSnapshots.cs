using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BangGiao.Integration.Support;
using BangGiao.Registry.KeptSnapshots;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Integration.Registry.Keeping;

/// <summary>A table and a container of one test.</summary>
public abstract class OnKeptSnapshots : OnATable
{
    private protected BlobContainerClient Container => new(Emulator.ConnectionString, Client.Name);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Container.DeleteIfExistsAsync();
    }

    /// <summary>An instance that starts from kept snapshots.</summary>
    private protected Instance Keeping(TableClient? table = null, string owner = "vn", TimeProvider? clock = null, int changes = 1) =>
        new(table ?? Client, owner, clock, snapshots: Container, changes: changes);

    /// <summary>Writes five changes, one of them a deletion.</summary>
    private protected async Task WriteSomeAsync()
    {
        var instance = NewInstance();
        await instance.WriteAsync(Instance.Put("a"), Instance.Put("b"), Instance.Put("c"));
        await instance.WriteAsync(Instance.Put("a", "two"), Instance.Delete("c"));
    }

    /// <summary>An instance that starts from kept snapshots and has started.</summary>
    private protected async Task<Instance> StartedAsync()
    {
        var instance = Keeping();
        await instance.CurrentAsync();
        return instance;
    }

    private protected Task<TableEntity> RowAsync() => ReadAsync("snapshot");

    private protected async Task<TableEntity> ReadAsync(string rowKey) => (await Client.GetEntityAsync<TableEntity>("vn", rowKey)).Value;

    private protected async Task ChangeRowAsync(string rowKey, Action<TableEntity> change)
    {
        var row = await ReadAsync(rowKey);
        change(row);
        await Client.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }

    private protected async Task<BlobClient> BlobAsync() => Container.GetBlobClient((await RowAsync()).GetString("Blob"));

    private protected async Task<IReadOnlyList<string>> BlobsAsync() =>
        await Container.ExistsAsync() ? await Container.GetBlobsAsync().Select(blob => blob.Name).ToListAsync() : [];

    /// <summary>Changes the bytes of the kept blob.</summary>
    private protected async Task ReplaceAsync(Func<byte[], byte[]> change)
    {
        var blob = await BlobAsync();
        var bytes = (await blob.DownloadContentAsync()).Value.Content.ToArray();
        await blob.UploadAsync(BinaryData.FromBytes(change(bytes)), overwrite: true);
    }

    /// <summary>Writes another snapshot to the kept blob, and says so in its row, as only somebody can who may write both.</summary>
    private protected async Task ForgeAsync(Snapshot snapshot)
    {
        var file = new MemoryStream();
        SnapshotFile.Write(file, snapshot, CancellationToken.None);
        await ReplaceAsync(_ => file.ToArray());
        await ChangeRowAsync("snapshot", row => (row["Hash"], row["Digest"], row["Bytes"]) = (snapshot.Head.Hash, Convert.ToHexStringLower(SHA256.HashData(file.ToArray())), file.Length));
    }

    private protected static byte[] WithOneBitChanged(byte[] bytes)
    {
        bytes[^9] ^= 1;
        return bytes;
    }
}
