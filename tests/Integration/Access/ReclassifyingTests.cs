using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Access;

public sealed class ReclassifyingTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task What_is_published_is_told_as_if_it_came_from_nothing()
    {
        var record = await NewAsync("confidential", "The draft");
        record = await ChangeAsync(record, new { name = new { en = "The text" } });
        await ChangeAsync(record, new { classification = "public" });

        var history = await _app.Anonymous.GetJsonAsync($"{Path(record)}/history");

        var item = Assert.Single(history["items"]!);
        Assert.Equal(("update", "The text"), ((string)item["operation"]!, (string)item["patch"]!["name"]!["en"]!));
        Assert.DoesNotContain("The draft", history.ToString(), StringComparison.Ordinal);
        await _app.Anonymous.GetAsync($"{Path(record)}?knownAt={record["version"]}").RefusalAsync(HttpStatusCode.NotFound);
        Assert.Equal(3, (await _app.Admin.GetJsonAsync($"{Path(record)}/history"))["items"]!.Count());
    }

    [Fact]
    public async Task What_is_hidden_is_hidden_in_all_that_was_known_before()
    {
        var record = await NewAsync("public", "By mistake");
        var then = record.Version();
        var known = await _app.Anonymous.GetAsync($"agencies?knownAt={then}&id={record["id"]}");
        Assert.Single((await known.JsonAsync()).Ids());

        await ChangeAsync(record, new { classification = "confidential" });

        await _app.Anonymous.GetAsync(Path(record)).RefusalAsync(HttpStatusCode.NotFound);
        await _app.Anonymous.GetAsync($"{Path(record)}?knownAt={then}").RefusalAsync(HttpStatusCode.NotFound);
        await _app.Editor.GetAsync($"{Path(record)}/history").RefusalAsync(HttpStatusCode.NotFound);
        await _app.Editor.PostJsonAsync($"{Path(record)}/restore?version={then}", "").RefusalAsync(HttpStatusCode.NotFound);
        var list = await _app.Anonymous.GetAsync($"agencies?knownAt={then}&id={record["id"]}", ("If-None-Match", known.Headers.ETag!.ToString()));
        Assert.Empty((await list.JsonAsync()).Ids());
        Assert.DoesNotContain((string)record["id"]!, await _app.Editor.GetStringAsync("changes?since=0&limit=500"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_hidden_when_it_was_deleted_stays_hidden()
    {
        var record = await NewAsync("public", "By mistake");
        var then = record.Version();
        record = await ChangeAsync(record, new { classification = "confidential" });
        await _app.Admin.DeleteAsync(Path(record), record.Version());
        await using var restarted = await RegistryApp.StartAsync(on: _app);

        foreach (var app in new[] { _app, restarted })
        {
            Assert.Empty((await app.Editor.GetJsonAsync($"agencies?knownAt={then}&id={record["id"]}")).Ids());
            Assert.Single((await app.Admin.GetJsonAsync($"agencies?knownAt={then}&id={record["id"]}")).Ids());
            Assert.DoesNotContain((string)record["id"]!, await app.Editor.GetStringAsync($"changes?since={then - 1}&limit=500"), StringComparison.Ordinal);
        }

        await _app.Editor.GetAsync($"{Path(record)}/history").RefusalAsync(HttpStatusCode.NotFound);
        var problem = await _app.Editor.GetAsync(Path(record)).RefusalAsync(HttpStatusCode.NotFound);
        Assert.Equal($"There is no record {Path(record)}.", (string)problem["detail"]!);
        Assert.Contains("was deleted by change", (string)(await _app.Admin.GetAsync(Path(record)).RefusalAsync(HttpStatusCode.NotFound))["detail"]!, StringComparison.Ordinal);
    }

    private Task<JObject> NewAsync(string classification, string name) =>
        _app.CreateAsync("agencies", new { id = registry.NewAgencyId(), kind = "other", name = new { en = name }, classification });

    private async Task<JObject> ChangeAsync(JObject record, object patch) =>
        await (await _app.Admin.PatchJsonAsync(Path(record), patch, record.Version())).JsonAsync();

    private static string Path(JObject record) => $"agencies/{record["id"]}";
}
