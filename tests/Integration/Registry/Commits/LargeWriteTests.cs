using Azure;
using Azure.Data.Tables;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;

namespace BangGiao.Integration.Registry.Commits;

public sealed class LargeWriteTests : OnATable
{
    private const int Many = 350;

    private Task? _writing;

    [Fact]
    public async Task Hundreds_of_changes_are_written_as_one()
    {
        var instance = NewInstance();
        await instance.WriteAsync(Instance.Put("old"), Instance.Put("gone"), Instance.Put("touched"));
        await instance.WriteAsync(Instance.Delete("gone"));

        var written = await instance.WriteAsync(Mixed());

        Assert.Equal(Many + 4, written.Changes.Count);
        await ProveAsync(instance, Many + 8);
    }

    [Fact]
    public async Task A_change_that_touches_more_records_than_a_transaction_has_rows_is_written()
    {
        var instance = NewInstance();
        await WriteManyAsync(instance);

        await instance.WriteAsync(Instance.Put("one", "", [.. Names().Select(Instance.Thing)]));

        await ProveAsync(instance, Many + 1);
        Assert.Equal(Many + 1, (await NewInstance().FindAsync("n349"))!.DependencyVersion);
    }

    [Fact]
    public async Task Large_bodies_go_in_several_transactions_of_less_than_2_MiB()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var instance = new Instance(proxy.Table(Client.Name));
        var quotes = new string('"', 60_000);

        await instance.WriteAsync([.. Enumerable.Range(0, 12).Select(number => Instance.Put($"n{number}", quotes))]);

        Assert.InRange(proxy.Transactions, 5, 40);
        await ProveAsync(instance, 12);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 6000)]
    [InlineData(2, 6000)]
    public async Task A_crash_before_the_head_is_replaced_leaves_nothing_but_what_the_sweep_removes(int transactions, int length)
    {
        await using var crashing = await CrashAfterAsync(transactions);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => WriteManyAsync(new Instance(crashing.Table(Client.Name)), new string('x', length)));

        var (hour, minutes) = (new Instance(Client, clock: new LaterClock(TimeSpan.FromMinutes(61))), new Instance(Client, clock: new LaterClock(TimeSpan.FromMinutes(59))));
        Assert.Equal(0, (await NewInstance().CurrentAsync()).Version);
        await minutes.Sweep.Run(null!, CancellationToken.None);
        Assert.NotEqual(0, await StagedAsync());
        await hour.Sweep.Run(null!, CancellationToken.None);
        Assert.Equal(0, await StagedAsync());
        await ProveAsync(NewInstance(), 0);
    }

    [Fact]
    public async Task An_instance_older_than_the_format_of_the_registry_removes_nothing()
    {
        var newer = new RegistryFormat(2, 1, 2);
        var writer = new Instance(Client, format: newer);
        await writer.WriteAsync(Instance.Put("one"));
        Assert.True(await writer.Raise.RunAsync(_ => { }, CancellationToken.None));
        await using var crashing = await CrashAfterAsync(1);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => WriteManyAsync(new Instance(crashing.Table(Client.Name), format: newer)));
        var hour = new LaterClock(TimeSpan.FromMinutes(61));

        await new Instance(Client, clock: hour).Sweep.Run(null!, CancellationToken.None);
        Assert.NotEqual(0, await StagedAsync());

        await new Instance(Client, clock: hour, format: newer).Sweep.Run(null!, CancellationToken.None);
        Assert.Equal(0, await StagedAsync());
    }


    [Fact]
    public async Task Several_instances_that_finish_a_write_at_once_do_not_disturb_each_other()
    {
        await using var crashing = await CrashAfterAsync(3);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => WriteManyAsync(new Instance(crashing.Table(Client.Name))));
        var instances = Enumerable.Range(0, 6).Select(_ => NewInstance()).ToList();

        await Task.WhenAll(instances.Select((instance, number) => Task.Run(() => instance.WriteAsync(Instance.Put($"later-{number}")))));

        await ProveAsync(NewInstance(), Many + 6);
    }

    [Fact]
    public async Task A_writer_that_meets_a_pending_write_finishes_it_and_decides_after_it()
    {
        var waiting = NewInstance();
        await waiting.CurrentAsync();
        await using var crashing = await CrashAfterAsync(3);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => WriteManyAsync(new Instance(crashing.Table(Client.Name))));

        var written = await waiting.DecideAsync(snapshot => WriteDecision.Write(Instance.Put("sum", $"{snapshot[Instance.Things].Count}")));

        Assert.Contains($"\"{Many}\"", written.Changes.Single().Body, StringComparison.Ordinal);
        await ProveAsync(waiting, Many + 1);
    }

    [Fact]
    public async Task A_large_write_that_loses_the_race_is_decided_again()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var (large, small) = (new Instance(proxy.Table(Client.Name)), NewInstance());
        var transactions = 0;
        proxy.Before = async asked =>
        {
            if (asked.EndsWith("$batch", StringComparison.Ordinal) && ++transactions == 2)
                await small.WriteAsync(Instance.Put("faster"));
            return true;
        };

        var written = await WriteManyAsync(large);

        Assert.Equal(2, written.Changes[0].Version);
        await ProveAsync(large, Many + 1);
        Assert.NotNull(await large.FindAsync("faster"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(9)]
    public async Task A_large_write_whose_answer_was_lost_happens_once_also_when_others_write_on(int lost)
    {
        await using var proxy = await StorageProxy.StartAsync();
        var (large, small) = (new Instance(proxy.Table(Client.Name)), NewInstance());
        var transactions = 0;
        proxy.After = async asked =>
        {
            if (!asked.EndsWith("$batch", StringComparison.Ordinal) || ++transactions != lost)
                return true;
            await small.WriteAsync(Instance.Put("after"));
            return false;
        };

        var written = await WriteManyAsync(large);

        Assert.Equal((1, Many), (written.Changes[0].Version, written.Changes.Count));
        await ProveAsync(large, Many + 1);
    }

    [Fact]
    public async Task A_writer_that_was_held_up_until_its_rows_were_swept_stages_them_again()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var large = new Instance(proxy.Table(Client.Name));
        var sweeper = new Instance(Client, clock: new LaterClock(TimeSpan.FromHours(2)));
        var transactions = 0;
        proxy.Before = async asked =>
        {
            if (asked.EndsWith("$batch", StringComparison.Ordinal) && ++transactions == 2)
                await sweeper.Sweep.Run(null!, CancellationToken.None);
            return true;
        };

        var written = await WriteManyAsync(large);

        Assert.Equal(Many, written.Changes.Count);
        await ProveAsync(large, Many);
    }

    [Fact]
    public async Task A_sweep_that_is_overtaken_by_the_seal_leaves_the_rows()
    {
        await using var proxy = await StorageProxy.StartAsync();
        await using var crashing = await CrashAfterAsync(3);
        var sweeper = new Instance(proxy.Table(Client.Name), clock: new LaterClock(TimeSpan.FromHours(2)));
        var large = new Instance(crashing.Table(Client.Name));
        var (staged, swept) = (new TaskCompletionSource(), new TaskCompletionSource());
        crashing.Before = async _ =>
        {
            if (crashing.Transactions == 2)
            {
                staged.TrySetResult();
                await swept.Task;
            }
            return true;
        };
        // The sweep has read the rows and the head when the writer, which it waits for, seals them.
        proxy.Before = async asked =>
        {
            if (asked.EndsWith("$batch", StringComparison.Ordinal) && swept.TrySetResult())
                await Assert.ThrowsAsync<StorageUnavailableException>(() => _writing!);
            return true;
        };

        _writing = WriteManyAsync(large);
        await staged.Task;
        await sweeper.Sweep.Run(null!, CancellationToken.None);

        await NewInstance().Writes.FinishPendingAsync(CancellationToken.None);
        await ProveAsync(NewInstance(), Many);
    }

    [Fact]
    public async Task A_pending_write_whose_rows_are_missing_is_told_and_not_passed_over()
    {
        await using var crashing = await CrashAfterAsync(3);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => WriteManyAsync(new Instance(crashing.Table(Client.Name))));
        var commit = (await NewInstance().Table.ReadHeadAsync(CancellationToken.None)).Pending!.Commit;
        await Client.DeleteEntityAsync("vn", RowKeys.Stage(commit, 5), ETag.All);

        Assert.Equal(0, (await NewInstance().CurrentAsync()).Version);
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => NewInstance().WriteAsync(Instance.Put("next")));

        Assert.Contains("step 5 of 8", fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names() => Enumerable.Range(0, Many).Select(number => $"n{number:d3}");

    private static Task<WriteResult> WriteManyAsync(Instance instance, string text = "") =>
        instance.WriteAsync([.. Names().Select(name => Instance.Put(name, text))]);

    private static PlannedChange[] Mixed() =>
    [
        Instance.Put("a", "", Instance.Thing("touched"), Instance.Thing("nobody"), Instance.Thing("n349")),
        .. Names().Select(name => Instance.Put(name, "", Instance.Thing("touched"))),
        Instance.Delete("old"),
        Instance.Put("gone", "back"),
        Instance.Delete("n007"),
    ];

    // 700 rows are staged in one transaction, or in two when their texts are long; the next one replaces the head; 4 more write the log, and 4 the records.
    private static async Task<StorageProxy> CrashAfterAsync(int transactions)
    {
        var proxy = await StorageProxy.StartAsync();
        proxy.After = _ => Task.FromResult(proxy.Transactions < transactions);
        return proxy;
    }

    private async Task<int> StagedAsync() => await Client.QueryAsync<TableEntity>("RowKey ge 'stage|' and RowKey lt 'stage}'").CountAsync();

    private static async Task ProveAsync(Instance instance, int changes)
    {
        var current = Ledger.Of(await instance.CurrentAsync());
        Assert.Equal(changes, (await Ledger.ProveAsync(instance.Table)).Count);
        Assert.Equal(current, Ledger.Of(await new Instance(instance.Client).CurrentAsync()));
    }

    private sealed class LaterClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
