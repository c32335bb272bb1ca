using BangGiao.Registry.Decisions;

namespace BangGiao.Integration.Registry.Log;

public sealed class FreshReadTests : OnATable
{
    [Fact]
    public async Task An_instance_always_reads_at_once_the_write_that_another_instance_has_answered()
    {
        Instance[] instances = [NewInstance(), NewInstance()];

        for (var round = 0; round < 500; round++)
        {
            var written = await instances[round % 2].WriteAsync(Instance.Put($"n{round % 7}", $"{round}"));
            var read = await instances[(round + 1) % 2].CurrentAsync();

            Assert.Equal(written.Changes.Single().Version, read.Version);
            Assert.Equal(written.Changes.Single().Body, read.Find(Instance.Thing($"n{round % 7}"))!.Body);
        }
    }

    [Fact]
    public async Task A_read_that_starts_after_a_write_was_answered_sees_it_however_they_interleave()
    {
        Instance[] instances = [NewInstance(), NewInstance(), NewInstance()];
        var answered = 0L;

        var writing = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < 40; number++)
            {
                var result = await instances[writer % 3].WriteAsync(Instance.Put($"w{writer}", $"{number}"));
                Raise(ref answered, result.Changes.Single().Version);
            }
        })).ToArray();
        var reading = Enumerable.Range(0, 6).Select(reader => Task.Run(async () =>
        {
            while (writing.Any(task => !task.IsCompleted))
            {
                var before = Interlocked.Read(ref answered);
                Assert.InRange((await instances[reader % 3].CurrentAsync()).Version, before, long.MaxValue);
            }
        })).ToArray();

        await Task.WhenAll([.. writing, .. reading]);
        var ends = await Task.WhenAll(instances.Select(async instance => Ledger.Of(await instance.CurrentAsync())));
        Assert.Equal(Ledger.Of(await NewInstance().CurrentAsync()), Assert.Single(ends.Distinct()));
    }

    [Fact]
    public async Task A_read_of_an_unchanged_registry_is_one_point_read()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var instance = new Instance(proxy.Table(Client.Name));
        await instance.WriteAsync(Instance.Put("a"));
        proxy.Clear();

        for (var read = 0; read < 5; read++)
            await instance.CurrentAsync();

        Assert.Equal(5, proxy.Asked.Count);
        Assert.All(proxy.Asked, asked => Assert.Contains("RowKey='head')", asked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_instance_catches_up_by_the_log_that_another_wrote_and_by_nothing_else()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var (writer, follower) = (NewInstance(), new Instance(proxy.Table(Client.Name)));
        await writer.WriteAsync(Instance.Put("a"), Instance.Put("b", "", Instance.Thing("a")));
        await follower.CurrentAsync();
        proxy.Clear();

        await writer.WriteAsync(Instance.Put("c"), Instance.Delete("b"), Instance.Put("d", "", Instance.Thing("a")));
        var caughtUp = await follower.CurrentAsync();

        Assert.Equal(Ledger.Of(await writer.CurrentAsync()), Ledger.Of(caughtUp));
        Assert.Collection(
            proxy.Asked,
            asked => Assert.Contains("RowKey='head')", asked, StringComparison.Ordinal),
            asked => Assert.Contains("log|000000000003", Uri.UnescapeDataString(asked), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Requests_that_arrive_together_share_a_read_that_begins_after_them()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var instance = new Instance(proxy.Table(Client.Name));
        await instance.WriteAsync(Instance.Put("a"));
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        proxy.Clear();
        proxy.Before = async _ =>
        {
            begun.TrySetResult();
            await go.Task;
            return true;
        };

        var early = instance.CurrentAsync();
        await begun.Task;
        await NewInstance().WriteAsync(Instance.Put("b"));
        var late = Enumerable.Range(0, 50).Select(_ => instance.CurrentAsync()).ToList();
        go.SetResult();

        Assert.All(await Task.WhenAll(late), snapshot => Assert.Equal(2, snapshot.Version));
        await early;
        Assert.Equal(2, proxy.Asked.Count(asked => asked.Contains("'head'", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_registry_that_was_written_while_it_was_loaded_is_at_one_version()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var writer = NewInstance();
        await writer.WriteAsync(Instance.Put("a"), Instance.Put("b"), Instance.Put("c"), Instance.Put("d"));
        await writer.WriteAsync(Instance.Delete("d"));
        var meanwhile = new Queue<PlannedChange[]>([
            [Instance.Put("e"), Instance.Delete("a"), Instance.Put("b", "new", Instance.Thing("c"))],
            [Instance.Put("d", "", Instance.Thing("b")), Instance.Delete("c")],
            [Instance.Put("a"), Instance.Delete("e")],
        ]);
        proxy.Before = async _ =>
        {
            if (meanwhile.TryDequeue(out var changes))
                await writer.WriteAsync(changes);
            return true;
        };

        var loaded = await new Instance(proxy.Table(Client.Name)).CurrentAsync();

        Assert.Empty(meanwhile);
        Assert.Equal(Ledger.Of(await writer.CurrentAsync()), Ledger.Of(loaded));
        await Ledger.ProveAsync(writer.Table);
    }

    private static void Raise(ref long value, long to)
    {
        for (var seen = Interlocked.Read(ref value); seen < to;)
            seen = Interlocked.CompareExchange(ref value, to, seen) is var before && before == seen ? to : before;
    }
}
