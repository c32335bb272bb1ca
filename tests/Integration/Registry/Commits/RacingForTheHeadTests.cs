using System.Net;
using BangGiao.Integration.Support;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Registry.Commits;

public sealed class RacingForTheHeadTests : IAsyncLifetime
{
    private const int Clients = 4;
    private const int Creates = 50;

    private RegistryApp _one = null!;
    private RegistryApp _other = null!;

    public async Task InitializeAsync()
    {
        _one = await RegistryApp.StartAsync();
        _other = await RegistryApp.StartAsync(on: _one);
    }

    public async Task DisposeAsync()
    {
        await _other.DisposeAsync();
        await _one.DisposeAsync();
    }

    [Fact]
    public async Task Two_instances_that_write_at_once_lose_nothing_and_leave_no_gap()
    {
        await CreateAllAsync(_one.Editor, _other.Editor);

        await ProveAsync();
        var (here, there) = (await _one.Reader.GetJsonAsync("agencies?limit=500"), await _other.Reader.GetJsonAsync("agencies?limit=500"));
        Assert.Equal(here["items"]!.ToString(), there["items"]!.ToString());
    }

    [Fact]
    public async Task Two_processes_that_write_at_once_lose_nothing_and_leave_no_gap()
    {
        using var first = await AppProcess.StartAsync(_one);
        using var second = await AppProcess.StartAsync(_one);

        await CreateAllAsync(first.Editor, second.Editor);

        await ProveAsync();
        var (here, there) = (await first.Editor.GetJsonAsync("agencies?limit=500"), await second.Editor.GetJsonAsync("agencies?limit=500"));
        Assert.Equal(Clients * Creates, (int)here["total"]!);
        Assert.Equal(here["items"]!.ToString(), there["items"]!.ToString());
    }

    [Fact]
    public async Task No_update_is_lost_when_many_clients_count_in_one_record()
    {
        const int counts = 12;
        await _one.Editor.PostJsonAsync("agencies", Some.Agency("counter"));

        var written = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => CountAsync(client % 2 == 0 ? _one.Editor : _other.Editor, counts)));

        var counter = await _one.Reader.GetJsonAsync("agencies/counter");
        Assert.Equal(Clients * counts, counter["tags"]!.Count());
        Assert.Equal(Clients * counts, written.SelectMany(versions => versions).Distinct().Count());
    }

    [Fact]
    public async Task A_stale_If_Match_is_refused_with_the_version_that_is_current()
    {
        await _one.Editor.PostJsonAsync("agencies", Some.Agency("a"));
        await (await _one.Editor.PatchJsonAsync("agencies/a", new { tags = new[] { "x" } }, ifMatch: 1)).JsonAsync();

        var stale = await (await _other.Editor.PatchJsonAsync("agencies/a", new { tags = new[] { "y" } }, ifMatch: 1)).ProblemAsync(HttpStatusCode.PreconditionFailed);
        var missing = await (await _other.Editor.SendJsonAsync(HttpMethod.Patch, "agencies/a", new { tags = new[] { "y" } })).ProblemAsync(HttpStatusCode.PreconditionRequired);

        Assert.Equal(2, (long)stale["currentVersion"]!);
        Assert.Equal(2, (long)missing["currentVersion"]!);
        Assert.Equal(2, (await ProveAsync()).Count);
    }

    private static Task CreateAllAsync(params HttpClient[] apps) => Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
    {
        for (var number = 0; number < Creates; number++)
        {
            var answer = await apps[client % apps.Length].PostJsonAsync("agencies", Some.Agency($"c{client}-{number}"));
            await answer.JsonAsync(HttpStatusCode.Created);
        }
    }));

    private static async Task<List<long>> CountAsync(HttpClient client, int times)
    {
        var written = new List<long>();
        while (written.Count < times)
        {
            var now = await client.GetJsonAsync("agencies/counter");
            var tags = now["tags"]!.Select(tag => (string)tag!).Append($"{Guid.NewGuid():n}");
            var answer = await client.PatchJsonAsync("agencies/counter", new { tags }, ifMatch: (long)now["version"]!);
            if (answer.StatusCode == HttpStatusCode.OK)
                written.Add((long)(await answer.JsonAsync())["version"]!);
            else
                await answer.ProblemAsync(HttpStatusCode.PreconditionFailed);
        }
        return written;
    }

    private Task<IReadOnlyList<Change>> ProveAsync() => Ledger.ProveAsync(_one.Services.GetRequiredService<RegistryTable>());
}
