using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BangGiao.Registry.KeptSnapshots;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Integration.Registry.Keeping;

/// <summary>An instance starts from the kept snapshot if the log proves it, and otherwise as if there were none.</summary>
public sealed class KeptStartTests : OnKeptSnapshots
{
    private const string Forged = "forged";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task A_start_reads_the_head_the_row_and_the_log_after_it_and_no_row_of_a_record(int changesSince)
    {
        await KeepAsync();
        await WriteAsync(changesSince);
        await using var proxy = await StorageProxy.StartAsync();
        var instance = Keeping(proxy.Table(Client.Name));

        var started = await instance.CurrentAsync();

        Assert.Equal(3, proxy.Asked.Count);
        Assert.DoesNotContain(proxy.Asked, IsOfRows);
        Assert.Equal(Ledger.OfAll(await NewInstance().CurrentAsync()), Ledger.OfAll(started));
        Assert.True(instance.Said.Has("Loaded the kept snapshot of version 6 "), $"{instance.Said}");
    }

    [Fact]
    public async Task A_start_without_one_reads_all_rows()
    {
        await WriteAsync(3);
        await using var proxy = await StorageProxy.StartAsync();

        await Keeping(proxy.Table(Client.Name)).CurrentAsync();

        Assert.Equal(2, proxy.Asked.Count(IsOfRows));
    }

    [Fact]
    public Task Without_its_blob_it_is_not_used() => IsNotUsedAsync(async () => await (await BlobAsync()).DeleteAsync());

    [Fact]
    public Task A_blob_that_is_cut_off_is_not_used() => IsNotUsedAsync(() => ReplaceAsync(bytes => bytes[..^1]));

    [Fact]
    public Task A_blob_of_other_bytes_is_not_used() => IsNotUsedAsync(() => ReplaceAsync(WithOneBitChanged));

    [Fact]
    public Task A_whole_snapshot_that_somebody_else_wrote_is_not_used() => IsNotUsedAsync(async () =>
    {
        await ReplaceAsync(Forge);
        var size = (await (await BlobAsync()).GetPropertiesAsync()).Value.ContentLength;
        // The size is no secret that protects anything.
        await ChangeRowAsync("snapshot", row => row["Bytes"] = size);
    });

    [Theory]
    [InlineData("Digest", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("Hash", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("Epoch", "another")]
    [InlineData("Blob", "nothing")]
    [InlineData("Format", SnapshotFile.Format + 1)]
    [InlineData("Seq", 5L)]
    [InlineData("Seq", 900L)]
    [InlineData("Seq", -1L)]
    [InlineData("Bytes", -1L)]
    [InlineData("Bytes", long.MaxValue)]
    public Task A_row_that_says_something_else_is_not_used(string column, object value) =>
        IsNotUsedAsync(() => ChangeRowAsync("snapshot", row => row[column] = value));

    [Theory]
    [InlineData("Seq")]
    [InlineData("Hash")]
    [InlineData("Blob")]
    [InlineData("Digest")]
    [InlineData("Bytes")]
    [InlineData("Format")]
    public async Task A_row_without_a_column_is_not_used(string column)
    {
        await KeepAsync();
        await ChangeRowAsync("snapshot", row => row.Remove(column));

        await StartsFromRowsAsync();
    }

    [Theory]
    [InlineData("log|000000000006")]
    [InlineData("log|000000000007")]
    public Task Where_the_log_was_altered_it_is_not_used(string rowKey) =>
        IsNotUsedAsync(() => ChangeRowAsync(rowKey, row => row["By"] = "somebody else"));

    [Fact]
    public Task A_snapshot_of_a_history_that_the_log_does_not_have_is_not_used() => IsNotUsedAsync(async () =>
    {
        // Whoever can write both the blob and its row still needs a hash that the log has.
        var hash = Convert.ToHexStringLower(SHA256.HashData("another history"u8));
        var known = await NewInstance().CurrentAsync();
        await ForgeAsync(known.Under(known.Head with { Version = 6, Hash = hash }));
    });

    [Fact]
    public async Task A_container_that_does_not_answer_is_done_without()
    {
        await KeepAsync();
        var nowhere = new BlobContainerClient(new Uri("http://127.0.0.1:1/devstoreaccount1/nowhere"), new BlobClientOptions { Retry = { MaxRetries = 0 } });
        var instance = new Instance(Client, snapshots: nowhere);

        Assert.Equal(Ledger.OfAll(await NewInstance().CurrentAsync()), Ledger.OfAll(await instance.CurrentAsync()));
        Assert.True(instance.Said.Has("cannot be read"), $"{instance.Said}");
    }

    [Fact]
    public async Task A_snapshot_that_is_kept_while_an_instance_starts_is_used()
    {
        await WriteAsync(3);
        var other = Keeping();
        await using var proxy = await StorageProxy.StartAsync();
        var isFirst = true;
        proxy.After = async asked =>
        {
            if (isFirst)
            {
                isFirst = false;
                await other.WriteAsync(Instance.Put("later"));
                await other.KeepAsync();
            }
            return true;
        };
        var instance = Keeping(proxy.Table(Client.Name));

        Assert.Equal(4, (await instance.CurrentAsync()).Version);
        Assert.DoesNotContain(proxy.Asked, IsOfRows);
    }

    [Fact]
    public async Task A_blob_that_is_replaced_and_removed_while_an_instance_starts_is_not_missed()
    {
        await KeepAsync();
        var (other, former) = (Keeping(), await BlobAsync());
        await using var proxy = await StorageProxy.StartAsync();
        var isFirst = true;
        proxy.After = async asked =>
        {
            if (isFirst && asked.Contains("'snapshot'", StringComparison.Ordinal))
            {
                isFirst = false;
                await other.WriteAsync(Instance.Put("later"));
                await other.KeepAsync();
                await former.DeleteAsync();
            }
            return true;
        };
        var instance = Keeping(proxy.Table(Client.Name));

        Assert.NotNull((await instance.CurrentAsync()).Find(Instance.Thing("later")));
        Assert.DoesNotContain(proxy.Asked, IsOfRows);
    }

    [Fact]
    public async Task A_registry_that_was_restored_to_before_it_is_loaded_from_its_rows()
    {
        await WriteAsync(3);
        var copy = await TableCopy.OfAsync(Client);
        var running = Keeping();
        await running.WriteAsync(Instance.Put("lost"));
        await running.KeepAsync();
        var row = await RowAsync();

        await copy.PutBackAsync(Client);
        await Client.AddEntityAsync(new TableEntity(row));

        await StartsFromRowsAsync();
        Assert.Null(await running.FindAsync("lost"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_restored_registry_that_went_on_to_other_changes_is_loaded_from_its_rows(int others)
    {
        await WriteAsync(3);
        var copy = await TableCopy.OfAsync(Client);
        var running = Keeping();
        await running.WriteAsync(Instance.Put("lost"));
        await running.KeepAsync();
        var row = await RowAsync();

        await copy.PutBackAsync(Client);
        await Client.AddEntityAsync(new TableEntity(row));
        for (var number = 0; number < others; number++)
            await NewInstance().WriteAsync(Instance.Put($"other-{number}"));

        await StartsFromRowsAsync();
        Assert.Null(await running.FindAsync("lost"));
        // The next one that is kept is of the history that there is now.
        Assert.Equal(3 + others, await running.KeepAsync());
        Assert.True((await StartedAsync()).Said.Has("Loaded the kept snapshot"));
    }

    [Fact]
    public async Task An_emptied_table_with_another_registry_does_not_get_the_former_one()
    {
        await KeepAsync();
        var row = await RowAsync();
        await Client.DeleteAsync();
        await Client.CreateAsync();
        await Client.AddEntityAsync(new TableEntity(row));

        Assert.Empty((await Keeping().CurrentAsync()).Collections);
        await WriteAsync(8);

        await StartsFromRowsAsync();
    }

    // Six changes: three things, one of them replaced and one deleted.
    private async Task KeepAsync()
    {
        var instance = Keeping();
        await instance.WriteAsync(Instance.Put("a", "one"), Instance.Put("b", "Việt Nam"), Instance.Put("c"));
        await instance.WriteAsync(Instance.Put("a", "two", Instance.Thing("b")));
        await instance.WriteAsync(Instance.Delete("c"), Instance.Put("d"));
        Assert.Equal(6, await instance.KeepAsync());
    }

    private async Task WriteAsync(int changes)
    {
        var instance = NewInstance();
        for (var number = 0; number < changes; number++)
            await instance.WriteAsync(Instance.Put($"n{number % 3}", $"{number}"));
    }

    private async Task IsNotUsedAsync(Func<Task> damage)
    {
        await KeepAsync();
        await WriteAsync(2);

        await damage();

        await StartsFromRowsAsync();
    }

    private async Task StartsFromRowsAsync()
    {
        await using var proxy = await StorageProxy.StartAsync();

        var started = await Keeping(proxy.Table(Client.Name)).CurrentAsync();

        Assert.Equal(Ledger.OfAll(await NewInstance().CurrentAsync()), Ledger.OfAll(started));
        Assert.Equal(2, proxy.Asked.Count(IsOfRows));
        Assert.Null(started.Find(Instance.Thing(Forged)));
    }

    // The same snapshot with one more record, as only somebody who knows the format can write it.
    private static byte[] Forge(byte[] bytes)
    {
        var edit = new SnapshotEdit(Snapshot.Empty);
        var head = SnapshotFile.Read(
            new MemoryStream(bytes), record => edit.Of(record.Key.Collection).Put(record), (key, deletion) => edit.Of(key.Collection).Delete(key.Id, deletion), CancellationToken.None);
        edit.Of(Instance.Things).Put(new(Instance.Thing(Forged), 1, 0, """{"id":"forged"}"""));
        var forged = new MemoryStream();
        SnapshotFile.Write(forged, edit.ToSnapshot(head), CancellationToken.None);
        return forged.ToArray();
    }

    private static bool IsOfRows(string asked) =>
        Uri.UnescapeDataString(asked) is var text && (text.Contains("'rec|'", StringComparison.Ordinal) || text.Contains("'del|'", StringComparison.Ordinal));
}
