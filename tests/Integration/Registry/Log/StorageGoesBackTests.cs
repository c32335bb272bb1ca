using BangGiao.Registry.Decisions;
using BangGiao.Registry.Storage;

namespace BangGiao.Integration.Registry.Log;

/// <summary>The rows of the table are those of an earlier time again, while instances run on it.</summary>
public sealed class StorageGoesBackTests : OnATable
{
    private TableCopy _copy = null!;

    [Fact]
    public async Task An_instance_reads_what_was_restored_and_writes_on_it()
    {
        var instance = await LosesAsync(3);

        await _copy.PutBackAsync(Client);

        Assert.Equal((2, null), ((await instance.CurrentAsync()).Version, await instance.FindAsync("lost-1")));
        Assert.Equal(3, (await instance.WriteAsync(Instance.Put("new"))).Changes.Single().Version);
        await ProveAsync(3, instance);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task An_instance_sees_what_another_one_wrote_after_the_restore_up_to_any_version(int changes)
    {
        var instance = await LosesAsync(3);
        await _copy.PutBackAsync(Client);
        var other = NewInstance();
        for (var number = 1; number <= changes; number++)
            await other.WriteAsync(Instance.Put("kept", $"other {number}"));

        Assert.Equal(Ledger.Of(await other.CurrentAsync()), Ledger.Of(await instance.CurrentAsync()));
        Assert.Equal(changes + 3, (await instance.WriteAsync(Instance.Put("new"))).Changes.Single().Version);
        await ProveAsync(changes + 3, instance, other);
    }

    [Fact]
    public async Task Two_instances_that_ran_before_the_restore_come_to_the_same()
    {
        var instance = await LosesAsync(3);
        var other = NewInstance();
        await other.CurrentAsync();

        await _copy.PutBackAsync(Client);
        for (var number = 1; number <= 4; number++)
            await (number % 2 == 0 ? instance : other).WriteAsync(Instance.Put($"new-{number}"));

        await ProveAsync(6, instance, other);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_write_that_was_decided_on_a_lost_state_is_decided_again(int changes)
    {
        await using var proxy = await StorageProxy.StartAsync();
        var instance = await LosesAsync(3, new Instance(proxy.Table(Client.Name)));
        var other = NewInstance();
        var isHeld = false;
        proxy.Before = async asked =>
        {
            if (!IsTransaction(asked) || isHeld)
                return true;
            isHeld = true;
            await _copy.PutBackAsync(Client);
            for (var number = 1; number <= changes; number++)
                await other.WriteAsync(Instance.Put("kept", $"other {number}"));
            return true;
        };

        var written = await Task.WhenAll(Enumerable.Range(0, 3).Select(number => instance.DecideAsync(
            snapshot => WriteDecision.Write(Instance.Put($"n{number}", $"{snapshot.Find(Instance.Thing("lost-1")) is null}")))));

        Assert.All(written, result => Assert.Contains("\"True\"", result.Changes.Single().Body, StringComparison.Ordinal));
        await ProveAsync(changes + 5, instance, other);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_large_write_that_a_restore_interrupts_is_written_on_the_restored_state(int transaction)
    {
        await using var proxy = await StorageProxy.StartAsync();
        var instance = await LosesAsync(3, new Instance(proxy.Table(Client.Name)));
        proxy.Clear();
        proxy.Before = async asked =>
        {
            if (IsTransaction(asked) && proxy.Transactions == transaction)
                await PutBackInPartsAsync();
            return true;
        };

        var written = await instance.WriteAsync([.. Enumerable.Range(0, 120).Select(number => Instance.Put($"n{number}"))]);

        Assert.Equal((3, 120), (written.Changes[0].Version, written.Changes.Count));
        await ProveAsync(122, instance);
    }

    [Fact]
    public async Task A_key_of_a_lost_write_is_new()
    {
        var instance = NewInstance();
        await instance.WriteAsync(Instance.Put("kept"));
        _copy = await TableCopy.OfAsync(Client);
        await WriteWithKeyAsync(instance);
        Assert.True((await WriteWithKeyAsync(instance)).Repeated);

        await _copy.PutBackAsync(Client);

        Assert.False((await WriteWithKeyAsync(instance)).Repeated);
        await ProveAsync(2, instance);
    }

    [Fact]
    public async Task An_earlier_version_is_that_of_the_restored_history()
    {
        var instance = await LosesAsync(8);
        await instance.History.AsKnownAtAsync(4, CancellationToken.None);

        await _copy.PutBackAsync(Client);
        for (var number = 1; number <= 40; number++)
            await instance.WriteAsync(Instance.Put("kept", $"{number}"));

        var then = await instance.History.AsKnownAtAsync(4, CancellationToken.None);
        Assert.Contains("\"2\"", then.Find(Instance.Thing("kept"))!.Body, StringComparison.Ordinal);
        Assert.Equal(Ledger.Of(then), Ledger.Of(await NewInstance().History.AsKnownAtAsync(4, CancellationToken.None)));
    }

    [Fact]
    public async Task A_version_that_was_lost_is_told_as_an_outage_and_not_as_a_fault()
    {
        var instance = await LosesAsync(3);
        var lost = await instance.CurrentAsync();

        await _copy.PutBackAsync(Client);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => instance.History.AsKnownAtAsync(lost.Version, CancellationToken.None));
        await Assert.ThrowsAsync<StorageUnavailableException>(
            async () => await instance.History.ChangesOfAsync(lost.Version, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task Until_the_restored_state_is_loaded_nothing_is_answered_from_memory()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var instance = await LosesAsync(3, new Instance(proxy.Table(Client.Name)));
        await _copy.PutBackAsync(Client);
        proxy.Before = asked => Task.FromResult(!Uri.UnescapeDataString(asked).Contains("rec|", StringComparison.Ordinal));

        await Assert.ThrowsAsync<StorageUnavailableException>(instance.CurrentAsync);
        Assert.True(instance.Reader.IsStartingAnew);
        Assert.Null(instance.Reader.Newest);

        proxy.Before = _ => Task.FromResult(true);
        Assert.Equal(2, (await instance.CurrentAsync()).Version);
        Assert.False(instance.Reader.IsStartingAnew);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_emptied_or_missing_table_is_an_empty_registry_for_all_instances(bool isMissing)
    {
        var instance = await LosesAsync(3);
        var other = NewInstance();
        await other.CurrentAsync();
        if (isMissing)
            await Client.DeleteAsync();
        else
            await EmptyAsync();

        Assert.Equal(0, (await instance.CurrentAsync()).Version);
        await instance.WriteAsync(Instance.Put("new"));
        await other.WriteAsync(Instance.Put("new too"));

        await ProveAsync(2, instance, other);
    }

    // Versions 1 and 2 are in the copy; the others are lost.
    private async Task<Instance> LosesAsync(int changes, Instance? on = null)
    {
        var instance = on ?? NewInstance();
        await instance.WriteAsync(Instance.Put("kept"));
        await instance.WriteAsync(Instance.Put("kept too"));
        _copy = await TableCopy.OfAsync(Client);
        for (var number = 1; number <= changes; number++)
            await instance.WriteAsync(Instance.Put($"lost-{number}"));
        await instance.CurrentAsync();
        return instance;
    }

    // A large write has left more rows than a transaction takes.
    private async Task PutBackInPartsAsync()
    {
        await EmptyAsync();
        await _copy.PutBackAsync(Client);
    }

    private async Task EmptyAsync()
    {
        await foreach (var row in Client.QueryAsync<Azure.Data.Tables.TableEntity>())
            await Client.DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }

    private static Task<WriteResult> WriteWithKeyAsync(Instance instance) =>
        instance.DecideAsync(_ => WriteDecision.Write(Instance.Put("a")), new("k", "print"));

    private static bool IsTransaction(string asked) => asked.EndsWith("$batch", StringComparison.Ordinal);

    private static async Task ProveAsync(int changes, params Instance[] instances)
    {
        Assert.Equal(changes, (await Ledger.ProveAsync(instances[0].Table)).Count);
        var fresh = Ledger.Of(await new Instance(instances[0].Client).CurrentAsync());
        foreach (var instance in instances)
            Assert.Equal(fresh, Ledger.Of(await instance.CurrentAsync()));
    }
}
