using System.Net;
using BangGiao.Integration.Support;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Table;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Registry.Commits;

public sealed class GroupCommitTests : OnATable
{
    [Fact]
    public async Task Two_hundred_writes_at_once_go_out_in_few_transactions()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var instance = new Instance(proxy.Table(Client.Name));

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => instance.WriteAsync(Instance.Put($"n{number:d3}"))));

        var log = await Ledger.ProveAsync(instance.Table);
        Assert.Equal(200, results.Select(result => result.Changes.Single().Version).Distinct().Count());
        Assert.InRange(log.DistinctBy(change => change.Commit).Count(), 1, 10);
        Assert.InRange(proxy.Transactions, 1, 10);
    }

    [Fact]
    public async Task Each_of_a_burst_succeeds_or_fails_alone()
    {
        await using var app = await RegistryApp.StartAsync();
        await app.Editor.PostJsonAsync("agencies", Some.Agency("there"));

        var creates = Enumerable.Range(0, 30).Select(number => app.Editor.PostJsonAsync("agencies", Some.Agency($"n{number}"))).ToList();
        var duplicates = Enumerable.Range(0, 10).Select(_ => app.Editor.PostJsonAsync("agencies", Some.Agency("there"))).ToList();
        var patches = Enumerable.Range(0, 10).Select(number => app.Editor.PatchJsonAsync("agencies/there", new { tags = new[] { $"{number}" } }, ifMatch: 1)).ToList();
        var faulty = Enumerable.Range(0, 10).Select(number => app.Editor.PostJsonAsync("agencies", Some.Agency($"f{number}", parentId: "nobody"))).ToList();

        Assert.All(await StatusesAsync(creates), status => Assert.Equal(HttpStatusCode.Created, status));
        Assert.All(await StatusesAsync(duplicates), status => Assert.Equal(HttpStatusCode.Conflict, status));
        Assert.All(await StatusesAsync(faulty), status => Assert.Equal(HttpStatusCode.UnprocessableEntity, status));
        Assert.Equal(
            [HttpStatusCode.OK, .. Enumerable.Repeat(HttpStatusCode.PreconditionFailed, 9)], (await StatusesAsync(patches)).Order());
        Assert.Equal(32, (await Ledger.ProveAsync(app.Services.GetRequiredService<RegistryTable>())).Count);
    }

    [Fact]
    public async Task Many_deletes_and_returns_at_once_take_more_rows_each_and_still_fit_their_transactions()
    {
        var instance = NewInstance();
        var names = Enumerable.Range(0, 90).Select(number => $"n{number:d2}").ToList();
        await Task.WhenAll(names.Select(name => instance.WriteAsync(Instance.Put(name))));

        await Task.WhenAll(names.Select(name => instance.WriteAsync(Instance.Delete(name))));
        await Task.WhenAll(names.Select(name => instance.WriteAsync(Instance.Put(name, "again"))));

        var log = await Ledger.ProveAsync(instance.Table);
        Assert.Equal(270, log.Count);
        Assert.InRange(log.DistinctBy(change => change.Commit).Count(), 1, 30);
        Assert.Equal(Ledger.Of(await instance.CurrentAsync()), Ledger.Of(await NewInstance().CurrentAsync()));
    }

    [Fact]
    public async Task Writes_of_large_bodies_that_wait_together_are_divided_by_their_bytes()
    {
        var instance = NewInstance();
        var quotes = new string('"', 100_000);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => instance.WriteAsync(Instance.Put($"n{number}", quotes))));

        Assert.Equal(20, (await Ledger.ProveAsync(instance.Table)).Count);
    }

    [Fact]
    public async Task A_touched_record_is_not_sent_again_however_large_it_is()
    {
        var instance = NewInstance();
        var large = Enumerable.Range(0, 30).Select(number => $"large{number}").ToList();
        foreach (var name in large)
            await instance.WriteAsync(Instance.Put(name, new('x', 250_000)));

        await instance.WriteAsync(Instance.Put("small", "", [.. large.Select(Instance.Thing)]));

        Assert.All(large, name => Assert.Equal(31, instance.CurrentAsync().Result.Find(Instance.Thing(name))!.DependencyVersion));
        Assert.Equal(Ledger.Of(await instance.CurrentAsync()), Ledger.Of(await NewInstance().CurrentAsync()));
        await Ledger.ProveAsync(instance.Table);
    }

    [Fact]
    public async Task A_write_that_storage_cannot_take_fails_alone()
    {
        var instance = NewInstance();
        var good = Enumerable.Range(0, 20).Select(number => instance.WriteAsync(Instance.Put($"n{number}"))).ToList();
        // A row key cannot contain a slash; no collection's ids have one.
        var bad = instance.WriteAsync(Instance.Put("no/such/key"));
        good.AddRange(Enumerable.Range(20, 20).Select(number => instance.WriteAsync(Instance.Put($"n{number}"))));

        await Assert.ThrowsAnyAsync<Exception>(() => bad);
        await Task.WhenAll(good);

        Assert.Equal(40, (await Ledger.ProveAsync(instance.Table)).Count);
    }

    [Fact]
    public async Task A_rule_that_fails_by_itself_fails_its_own_write_only()
    {
        var instance = NewInstance();
        var good = instance.WriteAsync(Instance.Put("a"));
        var bad = instance.DecideAsync(_ => throw new InvalidOperationException("A fault in a rule."));
        var other = instance.WriteAsync(Instance.Put("b"));

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        await Task.WhenAll(good, other);

        Assert.Equal("A fault in a rule.", fault.Message);
        Assert.Equal(2, (await Ledger.ProveAsync(instance.Table)).Count);
    }

    [Fact]
    public async Task A_client_that_goes_away_while_its_write_waits_takes_nobody_with_it()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var instance = new Instance(proxy.Table(Client.Name));
        var (held, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        proxy.Before = async asked =>
        {
            if (asked.EndsWith("$batch", StringComparison.Ordinal))
            {
                held.TrySetResult();
                await go.Task;
            }
            return true;
        };
        using var impatient = new CancellationTokenSource();

        var first = instance.WriteAsync(Instance.Put("first"));
        await held.Task;
        var left = instance.DecideAsync(_ => WriteDecision.Write(Instance.Put("left")), cancellationToken: impatient.Token);
        var others = Enumerable.Range(0, 5).Select(number => instance.WriteAsync(Instance.Put($"n{number}"))).ToList();
        await impatient.CancelAsync();
        go.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        await Task.WhenAll([first, .. others]);
        Assert.Equal(6, (await Ledger.ProveAsync(instance.Table)).Count);
        Assert.Null(await instance.FindAsync("left"));
    }

    [Fact]
    public async Task A_client_that_goes_away_while_its_write_is_sent_takes_nobody_with_it()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var instance = new Instance(proxy.Table(Client.Name));
        using var impatient = new CancellationTokenSource();
        proxy.After = async asked =>
        {
            if (asked.EndsWith("$batch", StringComparison.Ordinal))
                await impatient.CancelAsync();
            return true;
        };

        var left = instance.DecideAsync(_ => WriteDecision.Write(Instance.Put("left")), cancellationToken: impatient.Token);
        var other = instance.WriteAsync(Instance.Put("other"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        await other;
        Assert.Equal(2, (await Ledger.ProveAsync(instance.Table)).Count);
    }

    [Fact]
    public async Task A_precondition_is_judged_again_when_another_instance_wins_the_race()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var (slow, fast) = (new Instance(proxy.Table(Client.Name)), NewInstance());
        await fast.WriteAsync(Instance.Put("a"));
        var races = 0;
        proxy.Before = async asked =>
        {
            if (asked.EndsWith("$batch", StringComparison.Ordinal) && races++ == 0)
                await fast.WriteAsync(Instance.Put("a", "faster"), Instance.Put("b"));
            return true;
        };

        var write = await slow.DecideAsync(snapshot => snapshot.Find(Instance.Thing("a"))!.Version == 1
            ? WriteDecision.Write(Instance.Put("a", "slower"))
            : WriteDecision.Refuse(new(RefusalKind.Stale, "The record has changed.")));

        Assert.Equal((1, RefusalKind.Stale), (races, write.Refusal?.Kind));
        Assert.Contains("faster", (await slow.FindAsync("a"))!.Body, StringComparison.Ordinal);
        Assert.Equal(3, (await Ledger.ProveAsync(slow.Table)).Count);
    }

    private static async Task<IEnumerable<HttpStatusCode>> StatusesAsync(IEnumerable<Task<HttpResponseMessage>> answers) =>
        (await Task.WhenAll(answers)).Select(answer => answer.StatusCode);
}
