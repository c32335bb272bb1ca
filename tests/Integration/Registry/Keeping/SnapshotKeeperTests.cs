using Azure.Data.Tables;
using BangGiao.Integration.Records;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;

namespace BangGiao.Integration.Registry.Keeping;

/// <summary>A snapshot is kept only if the log comes to it, rarely, and by any number of instances.</summary>
public sealed class SnapshotKeeperTests : OnKeptSnapshots
{
    [Fact]
    public async Task A_snapshot_is_kept_when_enough_has_changed()
    {
        var instance = Keeping(changes: 3);
        await instance.WriteAsync(Instance.Put("a"), Instance.Put("b"));

        Assert.Null(await instance.KeepAsync());
        await instance.WriteAsync(Instance.Put("c"));
        Assert.Equal(3, await instance.KeepAsync());
        await instance.WriteAsync(Instance.Put("d"), Instance.Put("e"));
        Assert.Null(await instance.KeepAsync());
        Assert.True(instance.Said.Has("Kept the snapshot of version 3"), $"{instance.Said}");
        Assert.True(instance.Said.Has("No snapshot was kept, because too little has changed"), $"{instance.Said}");
    }

    [Fact]
    public async Task An_empty_registry_and_one_without_the_setting_keep_none()
    {
        Assert.Null(await Keeping().KeepAsync());
        var off = NewInstance();
        await off.WriteAsync(Instance.Put("a"));

        Assert.Null(await off.KeepAsync());
        Assert.Empty(await BlobsAsync());
    }

    [Fact]
    public async Task A_version_that_may_not_write_keeps_none()
    {
        await NewInstance().WriteAsync(Instance.Put("a"));
        await new Instance(Client, format: new RegistryFormat(2, 1, 2)).Raise.RunAsync(_ => { }, CancellationToken.None);

        Assert.Null(await Keeping().KeepAsync());
        Assert.Empty(await BlobsAsync());
    }

    [Theory]
    [InlineData("Body", "{\"id\":\"a\",\"text\":\"altered\"}")]
    [InlineData("Seq", 1L)]
    [InlineData("Touched", 1L)]
    public async Task A_snapshot_that_the_log_does_not_prove_is_not_kept(string column, object value)
    {
        await WriteSomeAsync();
        await ChangeRowAsync("rec|things|a", row => row[column] = value);
        var instance = Keeping();

        Assert.Null(await instance.KeepAsync());
        Assert.Empty(await BlobsAsync());
        Assert.True(instance.Said.Has("The log does not prove what is in memory"), $"{instance.Said}");
    }

    [Fact]
    public async Task A_failed_proof_is_tried_again_after_as_many_changes()
    {
        await WriteSomeAsync();
        await ChangeRowAsync("rec|things|a", row => row["Body"] = "{}");
        await using var proxy = await StorageProxy.StartAsync();
        var instance = Keeping(proxy.Table(Client.Name), changes: 2);
        await instance.KeepAsync();
        await NewInstance().WriteAsync(Instance.Put("e"));
        await instance.CurrentAsync();
        proxy.Clear();

        Assert.Null(await instance.KeepAsync());
        Assert.DoesNotContain(proxy.Asked, asked => asked.Contains("filter", StringComparison.Ordinal));

        // Who writes the record again makes its row right.
        await NewInstance().WriteAsync(Instance.Put("a", "three"));
        Assert.Equal(7, await instance.KeepAsync());
    }

    [Fact]
    public async Task A_record_too_many_or_too_few_is_not_kept()
    {
        await WriteSomeAsync();
        var row = await ReadAsync("rec|things|b");
        await Client.DeleteEntityAsync("vn", row.RowKey);
        Assert.Null(await Keeping().KeepAsync());

        await Client.AddEntityAsync(new TableEntity(row));
        await Client.AddEntityAsync(new TableEntity("vn", "rec|things|z") { ["Seq"] = 2L, ["Body"] = """{"id":"z"}""" });
        Assert.Null(await Keeping().KeepAsync());

        await Client.DeleteEntityAsync("vn", "rec|things|z");
        Assert.Equal(5, await Keeping().KeepAsync());
    }

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public async Task A_deletion_that_shows_more_than_the_log_says_is_not_kept(string classification)
    {
        await WriteSomeAsync();
        await ChangeRowAsync("del|things|c", row => row["Classification"] = classification);

        Assert.Null(await Keeping().KeepAsync());
    }

    [Fact]
    public async Task A_log_that_was_altered_keeps_nothing()
    {
        await WriteSomeAsync();
        await ChangeRowAsync("log|000000000001", row => row["By"] = "somebody else");

        Assert.Null(await Keeping().KeepAsync());
        Assert.Empty(await BlobsAsync());
    }

    [Fact]
    public async Task The_next_proof_goes_on_from_the_former_snapshot()
    {
        await WriteSomeAsync();
        await Keeping().KeepAsync();
        await using var proxy = await StorageProxy.StartAsync();
        var instance = Keeping(proxy.Table(Client.Name));
        await instance.WriteAsync(Instance.Put("e"), Instance.Delete("a"));
        proxy.Clear();

        Assert.Equal(7, await instance.KeepAsync());

        var log = Assert.Single(proxy.Asked, asked => asked.Contains("filter", StringComparison.Ordinal));
        Assert.Contains("'log|000000000005'", Uri.UnescapeDataString(log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_snapshot_that_is_damaged_is_replaced_after_the_whole_log_was_read()
    {
        await WriteSomeAsync();
        var instance = Keeping();
        await instance.KeepAsync();
        await ReplaceAsync(WithOneBitChanged);
        await instance.WriteAsync(Instance.Put("e"));

        Assert.Equal(6, await instance.KeepAsync());
        Assert.Contains("Loaded the kept snapshot of version 6", (await StartedAsync()).Said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_with_nothing_to_do_reads_the_row_and_the_head_and_no_record()
    {
        await WriteSomeAsync();
        await Keeping().KeepAsync();
        await using var proxy = await StorageProxy.StartAsync();

        Assert.Null(await Keeping(proxy.Table(Client.Name)).KeepAsync());

        Assert.Equal(2, proxy.Asked.Count);
    }

    [Fact]
    public async Task A_snapshot_of_a_newer_format_is_left_alone()
    {
        await WriteSomeAsync();
        await Keeping().KeepAsync();
        await ChangeRowAsync("snapshot", row => row["Format"] = 99);
        await NewInstance().WriteAsync(Instance.Put("e"));

        Assert.Null(await Keeping().KeepAsync());
        Assert.Equal(99, (await RowAsync()).GetInt32("Format"));
    }

    [Fact]
    public async Task A_forged_snapshot_that_its_row_names_is_found_out_within_a_day_and_forgotten()
    {
        await WriteSomeAsync();
        await Keeping().KeepAsync();
        var known = await NewInstance().CurrentAsync();
        var forged = new SnapshotEdit(known);
        forged.Of(Instance.Things).Put(new(Instance.Thing("a"), 4, 0, """{"id":"a","text":"forged"}"""));
        await ForgeAsync(forged.ToSnapshot(known.Head));
        await NewInstance().WriteAsync(Instance.Put("e"));
        var instance = Keeping(clock: new MovableClock(DateTimeOffset.UtcNow.AddHours(25)));

        // Whoever can write the table and the container can do that: the ordinary start believes the table too.
        Assert.Contains("forged", (await instance.FindAsync("a"))!.Body, StringComparison.Ordinal);
        Assert.Null(await instance.KeepAsync());

        Assert.True(instance.Said.Has("The log does not prove what is in memory at version 6"), $"{instance.Said}");
        Assert.DoesNotContain("forged", (await (await StartedAsync()).FindAsync("a"))!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_with_a_row_that_cannot_be_read_proves_nothing()
    {
        await WriteSomeAsync();
        await ChangeRowAsync("log|000000000002", row => row.Remove("Operation"));
        var instance = Keeping();

        Assert.Null(await instance.KeepAsync());
        Assert.True(instance.Said.Has("The log does not prove what is in memory"), $"{instance.Said}");
    }

    [Fact]
    public async Task A_deletion_without_a_classification_is_kept_with_that_of_the_log()
    {
        var instance = NewInstance();
        await instance.WriteAsync([Instance.Put("a") with { Body = new() { ["id"] = "a", ["classification"] = "confidential" } }]);
        await instance.WriteAsync(Instance.Delete("a"));
        await ChangeRowAsync("del|things|a", row => row.Remove("Classification"));

        Assert.Equal(2, await Keeping().KeepAsync());

        Assert.Equal("confidential", (await (await StartedAsync()).CurrentAsync())[Instance.Things].DeletionOf("a")!.Classification);
    }
}
