using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BangGiao.Integration.Support;

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
}
