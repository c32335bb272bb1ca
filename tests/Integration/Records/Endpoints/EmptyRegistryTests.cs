using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Endpoints;

public sealed class EmptyRegistryTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync() => _app = await RegistryApp.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Everything_answers_of_nothing()
    {
        foreach (var collection in new[] { "countries", "partnerships", "agencies" })
        {
            var list = await _app.Anonymous.GetJsonAsync(collection);
            Assert.Equal("""{"items":[],"total":0,"version":0}""", list.ToString(Newtonsoft.Json.Formatting.None));
        }

        var summary = await _app.Anonymous.GetJsonAsync("summary");
        Assert.Equal((0, 0, 0), ((int)summary["relations"]!["countries"]!, (int)summary["frameworks"]!["countries"]!, summary["changes"]!.Count()));
        Assert.Equal("""{"items":[],"next":0,"version":0,"epoch":""}""", (await _app.Anonymous.GetJsonAsync("changes?since=0")).ToString(Newtonsoft.Json.Formatting.None));
        await _app.Anonymous.GetJsonAsync("countries?knownAt=0");
        await _app.Anonymous.GetAsync("countries/FR").RefusalAsync(HttpStatusCode.NotFound);
        await _app.Anonymous.GetAsync("countries/FR/history").RefusalAsync(HttpStatusCode.NotFound);
        await _app.Anonymous.GetAsync("countries/FR/history?before=5").RefusalAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_while_records_are_written_shows_the_registry_as_it_was_at_its_first_page()
    {
        var ids = Enumerable.Range(0, 20).Select(number => $"agency-{number:00}").ToList();
        await Task.WhenAll(ids.Select(id => _app.CreateAsync("agencies", Some.Agency(id))));
        var page = await _app.Anonymous.GetJsonAsync("agencies?limit=6&sort=id");
        var (seen, version) = (new List<string>(page.Ids()), page.Version());

        while ((string?)page["next"] is { } next)
        {
            await _app.CreateAsync("agencies", Some.Agency($"agency-{seen.Count - 1:00}-late"));
            var gone = await _app.Anonymous.GetJsonAsync($"agencies/{ids[^1]}");
            await _app.Admin.PatchJsonAsync($"agencies/{ids[^1]}", new { tags = new[] { $"seen {seen.Count}" } }, gone.Version());
            page = await _app.Anonymous.GetJsonAsync(next);
            seen.AddRange(page.Ids());
            Assert.Equal((version, 20), (page.Version(), (int)page["total"]!));
        }

        Assert.Equal(ids, seen);
    }
}
