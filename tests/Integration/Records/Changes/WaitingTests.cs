using System.Diagnostics;
using BangGiao.Integration.Registry;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BangGiao.Integration.Records.Changes;

public sealed class WaitingTests
{
    [Fact]
    public async Task Many_that_wait_share_one_look_at_the_table_and_all_are_woken_by_a_write_of_another_instance()
    {
        await using var writer = await RegistryApp.StartAsync();
        await using var storage = await StorageProxy.StartAsync();
        await using var app = await RegistryApp.StartAsync(on: writer, settings: [storage.Setting]);
        var since = await app.VersionAsync();
        var waiting = Enumerable.Range(0, 200).Select(_ => app.Anonymous.GetJsonAsync($"changes?since={since}&wait=60")).ToList();
        await Until(() => storage.Asked.Count(asked => asked.EndsWith("RowKey='head')", StringComparison.Ordinal)) >= 4);

        storage.Clear();
        var clock = Stopwatch.StartNew();
        await Task.WhenAny(Task.WhenAll(waiting), Task.Delay(TimeSpan.FromSeconds(5)));
        var looks = storage.Asked.Count / clock.Elapsed.TotalSeconds;
        storage.Clear();
        var agency = await writer.CreateAsync("agencies", Some.Agency("woken"));
        var pages = await Task.WhenAll(waiting);

        Assert.All(pages, page => Assert.Equal(agency.Version(), (long)page["items"]!.Single()["version"]!));
        Assert.InRange(looks, 0.5, 5);
        Assert.InRange(storage.Asked.Count, 1, 20);
    }

    [Fact]
    public async Task Who_waits_is_answered_when_the_app_ends()
    {
        await using var app = await RegistryApp.StartAsync();
        var agency = await app.CreateAsync("agencies", Some.Agency("only"));
        var waiting = app.Anonymous.GetJsonAsync($"changes?since={agency.Version()}&wait=60");
        Assert.NotSame(waiting, await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromSeconds(1))));
        var clock = Stopwatch.StartNew();

        app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Equal(agency.Version(), (long)(await waiting)["next"]!);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public async Task When_all_have_gone_away_nobody_looks_any_more()
    {
        await using var owner = await RegistryApp.StartAsync();
        await using var storage = await StorageProxy.StartAsync();
        await using var app = await RegistryApp.StartAsync(on: owner, settings: [storage.Setting]);
        using var leaving = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 5).Select(_ => app.Anonymous.GetAsync("changes?since=0&wait=60", leaving.Token)).ToList();
        await Until(() => storage.Asked.Count >= 5);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));

        var looked = -1;
        await Until(async () =>
        {
            var before = storage.Asked.Count;
            await Task.Delay(TimeSpan.FromSeconds(2));
            looked = storage.Asked.Count - before;
            return looked == 0;
        });
        Assert.Equal(0, looked);
    }

    private static Task Until(Func<bool> holds) => Until(async () =>
    {
        await Task.Delay(50);
        return holds();
    });

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(30);)
        {
            if (await holds())
                return;
        }
        Assert.Fail("It did not come to that within 30 seconds.");
    }
}
