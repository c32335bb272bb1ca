using BangGiao.Registry.Decisions;
using BangGiao.Registry.Storage;

namespace BangGiao.Integration.Registry.Commits;

public sealed class LostAnswerTests : OnATable
{
    [Fact]
    public async Task A_write_whose_answer_was_lost_is_told_once_and_happens_once()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var instance = new Instance(proxy.Table(Client.Name));
        await instance.WriteAsync(Instance.Put("before"));
        proxy.Clear();
        proxy.After = asked => Task.FromResult(!IsTransaction(asked) || proxy.Transactions > 1);

        var written = await instance.WriteAsync(Instance.Put("a"));

        Assert.Equal(2, proxy.Transactions);
        Assert.Equal(2, written.Changes.Single().Version);
        Assert.Equal(2, (await Ledger.ProveAsync(instance.Table)).Count);
    }

    [Fact]
    public async Task The_very_first_write_may_lose_its_answer_too()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var instance = new Instance(proxy.Table(Client.Name));
        proxy.After = asked => Task.FromResult(!IsTransaction(asked) || proxy.Transactions > 1);

        var written = await instance.WriteAsync(Instance.Put("a"));

        Assert.Equal(1, written.Changes.Single().Version);
        Assert.Single(await Ledger.ProveAsync(instance.Table));
    }

    [Fact]
    public async Task A_client_that_lost_an_answer_sees_what_others_wrote_after_it()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var (losing, other) = (new Instance(proxy.Table(Client.Name)), NewInstance());
        await losing.WriteAsync(Instance.Put("before"));
        proxy.Clear();
        proxy.After = async asked =>
        {
            if (!IsTransaction(asked) || proxy.Transactions > 1)
                return true;
            await other.WriteAsync(Instance.Put("theirs"), Instance.Put("before", "theirs"));
            return false;
        };

        var written = await losing.WriteAsync(Instance.Put("mine"));

        Assert.Equal(2, written.Changes.Single().Version);
        Assert.Null(written.After.Find(Instance.Thing("theirs")));
        Assert.Equal(Ledger.Of(await other.CurrentAsync()), Ledger.Of(await losing.CurrentAsync()));
        Assert.Equal(4, (await Ledger.ProveAsync(other.Table)).Count);
    }

    [Fact]
    public async Task A_repeat_under_its_key_finds_the_write_whose_answers_were_all_lost()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var instance = new Instance(proxy.Table(Client.Name));
        await instance.CurrentAsync();
        proxy.After = asked => Task.FromResult(!IsTransaction(asked));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => WriteAsync(instance));
        proxy.After = _ => Task.FromResult(true);

        var repeat = await WriteAsync(instance);

        Assert.True(repeat.Repeated);
        Assert.Single(await Ledger.ProveAsync(instance.Table));
    }

    private static Task<WriteResult> WriteAsync(Instance instance) =>
        instance.DecideAsync(_ => WriteDecision.Write(Instance.Put("a")), new("k", "print"));

    private static bool IsTransaction(string asked) => asked.EndsWith("$batch", StringComparison.Ordinal);
}
