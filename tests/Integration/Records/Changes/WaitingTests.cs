using BangGiao.Integration.Registry;
using BangGiao.Integration.Support;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BangGiao.Integration.Records.Changes;

/// <summary>Waiting for changes. The clock is stopped, so no request is answered because its waiting time is over.</summary>
public sealed class WaitingTests
{
    private const int Many = 200;
    private const int Rounds = 20;

    // The interval of the shared look.
    private readonly HeldClock _clock = new(TimeSpan.FromMilliseconds(500));

    [Fact]
    public async Task A_client_that_waits_is_answered_when_a_change_comes()
    {
        await using var app = await StartAsync();
        var waiting = app.Anonymous.GetJsonAsync("changes?since=0&wait=60");
        await SomebodyWaitsAsync();

        var agency = await app.CreateAsync("agencies", Some.Agency("only"));

        Assert.Equal(agency.Version(), (long)(await waiting)["items"]!.Single()["version"]!);
    }

    [Fact]
    public async Task A_client_that_waits_behind_changes_is_answered_at_once()
    {
        await using var app = await StartAsync();
        await app.CreateAsync("agencies", Some.Agency("only"));

        var page = await app.Anonymous.GetJsonAsync("changes?since=0&wait=60&limit=1");

        Assert.Single(page["items"]!);
        Assert.Equal(0, _clock.Waits);
    }

    [Fact]
    public async Task A_client_that_waits_for_one_collection_is_not_woken_by_another()
    {
        await using var app = await StartAsync();
        var waiting = app.Anonymous.GetJsonAsync("changes?since=0&wait=60&collection=countries");
        await SomebodyWaitsAsync();

        await app.CreateAsync("agencies", Some.Agency("other"));
        // It has seen the other one, and waits again.
        await Eventually.IsSoAsync(() => _clock.Waits > 1, "it waits once more");
        var country = await app.CreateAsync("countries", Some.Country("FR"));

        Assert.Equal([country.Version()], (await waiting)["items"]!.Select(item => (long)item["version"]!));
    }

    [Fact]
    public async Task Many_that_wait_share_one_look_at_the_table_and_all_are_woken_by_a_write_of_another_instance()
    {
        await using var writer = await RegistryApp.StartAsync();
        await using var storage = await StorageProxy.StartAsync();
        await using var app = await StartAsync(writer, storage);
        var since = await app.VersionAsync();
        var waiting = Enumerable.Range(0, Many).Select(_ => app.Anonymous.GetJsonAsync($"changes?since={since}&wait=60")).ToList();

        for (var round = 0; round < Rounds; round++)
            await LookAsync(storage);
        var looks = Looks(storage);
        storage.Clear();
        var agency = await writer.CreateAsync("agencies", Some.Agency("woken"));
        await LookAsync(storage);
        var pages = await Task.WhenAll(waiting);

        Assert.All(pages, page => Assert.Equal(agency.Version(), (long)page["items"]!.Single()["version"]!));
        // Each request looks once for itself at its start. If each continued to do so, every round would have as many looks.
        Assert.InRange(looks, Rounds, Rounds + Many + 1);
        Assert.InRange(storage.Asked.Count, 1, 20);
    }

    [Fact]
    public async Task A_client_that_waits_is_answered_when_the_app_ends()
    {
        await using var app = await StartAsync();
        var agency = await app.CreateAsync("agencies", Some.Agency("only"));
        var waiting = app.Anonymous.GetJsonAsync($"changes?since={agency.Version()}&wait=60");
        await SomebodyWaitsAsync();

        app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Equal(agency.Version(), (long)(await waiting)["next"]!);
    }

    [Fact]
    public async Task When_all_have_gone_away_nobody_looks_any_more()
    {
        const int Few = 5;
        await using var owner = await RegistryApp.StartAsync();
        await using var storage = await StorageProxy.StartAsync();
        var (begun, ended) = (0, 0);
        await using var app = await StartAsync(owner, storage, async (_, next) =>
        {
            Interlocked.Increment(ref begun);
            try
            {
                await next();
            }
            finally
            {
                Interlocked.Increment(ref ended);
            }
        });
        using var leaving = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, Few).Select(_ => app.Anonymous.GetAsync("changes?since=0&wait=60", leaving.Token)).ToList();
        await Eventually.IsSoAsync(() => Volatile.Read(ref begun) == Few, "all have come");
        await SomebodyWaitsAsync();

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
        await Eventually.IsSoAsync(() => Volatile.Read(ref ended) == Few, "the app has noticed that all are gone");
        // The shared look ends, and no other one starts.
        await LookAsync(storage);

        Assert.Equal(0, _clock.Waiting);
    }

    private Task<RegistryApp> StartAsync(RegistryApp? on = null, StorageProxy? storage = null, Func<FunctionContext, Func<Task>, Task>? around = null) =>
        RegistryApp.StartAsync(on, storage is null ? null : [storage.Setting], builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(_clock);
            if (around is not null)
                builder.UseMiddleware(around);
        });

    private Task SomebodyWaitsAsync() => Eventually.IsSoAsync(() => _clock.Waiting > 0, "somebody waits");

    // The time until the next look is over, and one request has looked for all.
    private async Task LookAsync(StorageProxy storage)
    {
        await SomebodyWaitsAsync();
        var before = Looks(storage);
        _clock.GoOff();
        await Eventually.IsSoAsync(() => Looks(storage) > before, "somebody looks");
    }

    private static int Looks(StorageProxy storage) => storage.Asked.Count(asked => asked.Contains("RowKey='head')", StringComparison.Ordinal));
}
