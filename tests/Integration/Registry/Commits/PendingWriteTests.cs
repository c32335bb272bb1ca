using BangGiao.Integration.Support;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;

namespace BangGiao.Integration.Registry.Commits;

/// <summary>The view and the writes of others during a large write, and after its writer has died.</summary>
/// <remarks>Its rows are staged in transaction 1, transaction 2 replaces the head, 3 to 6 write the log, and 7 to 10 the records.</remarks>
public sealed class PendingWriteTests : OnATable
{
    private const int Many = 350;
    private const int LastOfLog = 6;
    private const int LastOfAll = 10;

    public static TheoryData<int> BeforeItCounts => [2, 3, LastOfLog - 1];

    public static TheoryData<int> AfterItCounts => [LastOfLog, LastOfLog + 1, LastOfAll - 1];

    [Theory]
    [MemberData(nameof(BeforeItCounts))]
    public async Task While_a_large_write_is_held_readers_see_the_registry_before_it(int transaction)
    {
        await using var held = await HoldAfterAsync(transaction);
        var (running, writing) = await BeginAsync(held);

        Assert.Equal(("before", 1), (TextOf(await running.CurrentAsync()), (await running.CurrentAsync()).Version));
        Assert.Equal(Ledger.Of(await running.CurrentAsync()), Ledger.Of(await NewInstance().CurrentAsync()));

        held.GoOn();
        Assert.Equal(Many + 1, (await writing).After.Version);
        await ProveAsync(Many + 1, running);
    }

    [Theory]
    [MemberData(nameof(AfterItCounts))]
    public async Task As_soon_as_its_log_is_whole_readers_see_all_of_it(int transaction)
    {
        await using var held = await HoldAfterAsync(transaction);
        var (running, writing) = await BeginAsync(held);

        Assert.Equal(("after", Many + 1), (TextOf(await running.CurrentAsync()), (await running.CurrentAsync()).Version));
        Assert.Equal(Ledger.Of(await running.CurrentAsync()), Ledger.Of(await NewInstance().CurrentAsync()));

        held.GoOn();
        await writing;
        await ProveAsync(Many + 1, running);
    }

    [Fact]
    public async Task All_instances_read_a_write_from_the_moment_of_its_acknowledgement()
    {
        var (writer, other) = (NewInstance(), NewInstance());
        await other.CurrentAsync();

        var written = await WriteManyAsync(writer);

        Assert.Equal(written.After.Version, (await writer.CurrentAsync()).Version);
        Assert.Equal(written.After.Version, (await other.CurrentAsync()).Version);
        Assert.Equal(written.After.Version, (await NewInstance().CurrentAsync()).Version);
    }

    [Theory]
    [MemberData(nameof(BeforeItCounts))]
    [MemberData(nameof(AfterItCounts))]
    public async Task The_next_writer_finishes_what_a_dead_one_left(int transaction)
    {
        await DieAfterAsync(transaction);

        var written = await NewInstance().WriteAsync(Instance.Put("next"));

        Assert.Equal(Many + 2, written.Changes.Single().Version);
        await ProveAsync(Many + 2, NewInstance());
    }

    [Theory]
    [MemberData(nameof(BeforeItCounts))]
    [MemberData(nameof(AfterItCounts))]
    public async Task The_sweep_finishes_what_a_dead_writer_left(int transaction)
    {
        await DieAfterAsync(transaction);

        await NewInstance().Sweep.Run(null!, CancellationToken.None);

        await ProveAsync(Many + 1, NewInstance());
    }

    [Theory]
    [MemberData(nameof(BeforeItCounts))]
    public async Task A_reader_of_what_a_dead_writer_left_makes_one_point_read(int transaction)
    {
        await using var proxy = await StorageProxy.StartAsync();
        var reader = new Instance(proxy.Table(Client.Name));
        await DieAfterAsync(transaction);
        await reader.CurrentAsync();
        proxy.Clear();

        await reader.CurrentAsync();

        Assert.Contains("RowKey='head')", Assert.Single(proxy.Asked), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BeforeItCounts))]
    [MemberData(nameof(AfterItCounts))]
    public async Task A_repeat_under_its_key_is_written_once_whenever_the_first_writer_died(int transaction)
    {
        await DieAfterAsync(transaction);

        var repeat = await WriteManyAsync(NewInstance());

        Assert.True(repeat.Repeated);
        Assert.Equal(Many, repeat.Changes.Count);
        await ProveAsync(Many + 1, NewInstance());
    }

    [Fact]
    public async Task A_registry_that_an_earlier_version_of_the_app_left_half_written_is_finished_by_its_first_reader()
    {
        await DieAfterAsync(2);
        var table = NewInstance().Table;
        var head = await table.ReadHeadAsync(CancellationToken.None);
        var changes = head.Pending!.Uncounted!;
        var counted = head with { Version = changes.Last, At = changes.At, Hash = changes.Hash, Pending = head.Pending with { Uncounted = null } };
        await table.SubmitAsync([BangGiao.Registry.Commits.CommitRows.Head(table, head, counted)], CancellationToken.None);

        Assert.Equal(Many + 1, (await NewInstance().CurrentAsync()).Version);

        await ProveAsync(Many + 1, NewInstance());
    }

    private static string? TextOf(Snapshot snapshot) => (string?)snapshot.Find(Instance.Thing("n000"))?.ToJson()["text"];

    private static Task<WriteResult> WriteManyAsync(Instance instance) => instance.DecideAsync(
        _ => WriteDecision.Write(
        [
            .. Enumerable.Range(0, Many - 1).Select(number => Instance.Put($"n{number:d3}", "after", Instance.Thing("n000"))),
            Instance.Delete("n001"),
        ]),
        new("k", "print"));

    // An instance that runs already, and another one that writes.
    private async Task<(Instance Running, Task<WriteResult> Writing)> BeginAsync(HeldStorage held)
    {
        var running = NewInstance();
        await running.WriteAsync(Instance.Put("n000", "before"));
        var writing = WriteManyAsync(new Instance(held.Proxy.Table(Client.Name)));
        await held.IsReached;
        return (running, writing);
    }

    private async Task DieAfterAsync(int transaction)
    {
        await NewInstance().WriteAsync(Instance.Put("n000", "before"));
        await using var proxy = await StorageProxy.StartAsync();
        proxy.After = _ => Task.FromResult(proxy.Transactions < transaction);
        proxy.Before = _ => Task.FromResult(proxy.Transactions <= transaction);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => WriteManyAsync(new Instance(proxy.Table(Client.Name))));
        Assert.NotNull((await NewInstance().Table.ReadHeadAsync(CancellationToken.None)).Pending);
    }

    private static async Task<HeldStorage> HoldAfterAsync(int transaction) => new(await StorageProxy.StartAsync(), transaction);

    private static async Task ProveAsync(int changes, Instance instance)
    {
        Assert.Equal(changes, (await Ledger.ProveAsync(instance.Table)).Count);
        Assert.Equal(Ledger.Of(await new Instance(instance.Client).CurrentAsync()), Ledger.Of(await instance.CurrentAsync()));
    }

    /// <summary>Storage that answers a number of transactions, and holds the answer of the last one of them.</summary>
    private sealed class HeldStorage : IAsyncDisposable
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public HeldStorage(StorageProxy proxy, int transactions)
        {
            Proxy = proxy;
            proxy.After = async _ =>
            {
                if (proxy.Transactions < transactions)
                    return true;
                _reached.TrySetResult();
                await _goOn.Task;
                return true;
            };
        }

        public StorageProxy Proxy { get; }

        public Task IsReached => _reached.Task.WaitAsync(Eventually.Patience);

        public void GoOn() => _goOn.TrySetResult();

        public async ValueTask DisposeAsync()
        {
            GoOn();
            await Proxy.DisposeAsync();
        }
    }
}
