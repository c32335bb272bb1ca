using System.Net;
using BangGiao.Integration.Support;
using Microsoft.Extensions.Logging;

namespace BangGiao.Integration.Registry.Storage;

public sealed class OutageTests : IAsyncLifetime
{
    private StorageProxy _storage = null!;
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _storage = await StorageProxy.StartAsync();
        _app = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task While_storage_refuses_connections_every_request_gets_503_and_afterwards_all_is_well()
    {
        await (await CreateAsync("a")).JsonAsync(HttpStatusCode.Created);
        Break();

        await IsUnavailableAsync(await _app.Reader.GetAsync("agencies/a"));
        await IsUnavailableAsync(await _app.Reader.GetAsync("agencies"));
        await IsUnavailableAsync(await CreateAsync("b"));
        await IsUnavailableAsync(await _app.Editor.PatchJsonAsync("agencies/a", new { tags = new[] { "x" } }, ifMatch: 1));
        await IsUnavailableAsync(await _app.Editor.DeleteAsync("agencies/a", ifMatch: 1));
        await IsUnavailableAsync(await _app.Reader.GetAsync("agencies/a/history"));
        await IsUnavailableAsync(await _app.Editor.SendJsonAsync(HttpMethod.Post, "agencies/a/restore?version=1", null));

        Mend();
        await _app.Reader.GetJsonAsync("agencies/a");
        Assert.Equal(2, (await CreateAsync("b")).TaggedVersion());
    }

    [Fact]
    public async Task Storage_that_hangs_is_told_to_all_who_wait_while_it_still_does_and_forgotten_when_it_is_back()
    {
        await (await CreateAsync("a")).JsonAsync(HttpStatusCode.Created);
        var back = new TaskCompletionSource();
        _storage.Before = async _ =>
        {
            await back.Task;
            return true;
        };

        var waiting = Enumerable.Range(0, 10).Select(number => number % 2 == 0 ? _app.Reader.GetAsync("agencies/a") : CreateAsync($"n{number}")).ToList();
        foreach (var answer in await Task.WhenAll(waiting))
            await IsUnavailableAsync(answer);

        back.SetResult();
        await _app.Reader.GetJsonAsync("agencies/a");
        await (await CreateAsync("b")).JsonAsync(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData(StorageFault.WithoutETag)]
    [InlineData(StorageFault.TruncatedSilently)]
    [InlineData(StorageFault.Truncated)]
    internal async Task An_answer_of_storage_that_lacks_something_is_an_outage_and_no_empty_registry(StorageFault fault)
    {
        await (await CreateAsync("a")).JsonAsync(HttpStatusCode.Created);
        _storage.Fault = _ => fault;

        await IsUnavailableAsync(await _app.Reader.GetAsync("agencies/a"));
        await IsUnavailableAsync(await _app.Reader.GetAsync("agencies"));
        await IsUnavailableAsync(await CreateAsync("b"));

        _storage.Fault = _ => StorageFault.None;
        Assert.Equal(1, (int)(await _app.Reader.GetJsonAsync("agencies"))["total"]!);
    }

    [Fact]
    public async Task A_request_to_storage_that_fails_once_is_not_noticed()
    {
        await CreateAsync("a");
        var failed = 0;
        _storage.Before = _ => Task.FromResult(Interlocked.Increment(ref failed) % 2 == 0);

        await _app.Reader.GetJsonAsync("agencies/a");
        await (await CreateAsync("b")).JsonAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_app_that_starts_before_its_storage_serves_as_soon_as_storage_does()
    {
        Break();
        await using var early = await StartAsync(on: _app);
        await IsUnavailableAsync(await early.Reader.GetAsync("agencies"));

        Mend();

        await early.Reader.GetJsonAsync("agencies");
    }

    [Fact]
    public async Task A_table_that_is_deleted_while_the_app_runs_is_an_empty_registry_that_can_be_written()
    {
        await CreateAsync("a");
        await _app.Table.DeleteAsync();

        await (await _app.Reader.GetAsync("agencies/a")).ProblemAsync(HttpStatusCode.NotFound);
        await _app.Table.DeleteAsync();
        var created = await CreateAsync("b");

        Assert.Equal(1, created.TaggedVersion());
        Assert.Equal(1, (int)(await _app.Reader.GetJsonAsync("agencies"))["total"]!);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_table_that_somebody_else_made_anew_is_the_new_registry_however_many_changes_it_has(int changes)
    {
        await CreateAsync("a");
        await CreateAsync("b");
        await _app.Reader.GetJsonAsync("agencies/a");
        await _app.Table.DeleteAsync();
        await _app.Table.CreateAsync();
        var other = new Instance(_app.Table);
        await other.WriteAsync([.. Enumerable.Range(0, changes).Select(number => Instance.Put($"n{number}"))]);

        await (await _app.Reader.GetAsync("agencies/a")).ProblemAsync(HttpStatusCode.NotFound);
        var created = await CreateAsync("c");

        Assert.Equal(changes + 1, created.TaggedVersion());
        Assert.Equal(changes + 1, (await Ledger.ProveAsync(other.Table)).Count);
    }

    private static async Task IsUnavailableAsync(HttpResponseMessage answer)
    {
        await answer.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
    }

    // Each outage is logged as an error, which this test expects.
    private Task<RegistryApp> StartAsync(RegistryApp? on = null) =>
        RegistryApp.StartAsync(on, [_storage.Setting], builder => builder.Logging.AddFilter("BangGiao.Http", LogLevel.Error));

    private Task<HttpResponseMessage> CreateAsync(string id) => _app.Editor.PostJsonAsync("agencies", Some.Agency(id));

    private void Break() => _storage.Before = _ => Task.FromResult(false);

    private void Mend() => _storage.Before = _ => Task.FromResult(true);
}
