using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Web.Access;

public sealed class ReclassifyingTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task A_published_record_appears_in_history_as_if_it_had_just_been_created()
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
    public async Task A_record_that_becomes_hidden_is_hidden_at_all_earlier_versions()
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
    public async Task A_record_that_was_hidden_when_it_was_deleted_stays_hidden()
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
        Assert.Equal($"The record {Path(record)} does not exist.", (string)problem["detail"]!);
        Assert.Contains("was deleted by change", (string)(await _app.Admin.GetAsync(Path(record)).RefusalAsync(HttpStatusCode.NotFound))["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mirror_that_has_a_record_is_told_to_drop_it_when_it_is_hidden_and_no_more()
    {
        var record = await NewAsync("public", "By mistake");
        var then = record.Version();
        var hidden = (await ChangeAsync(record, new { classification = "confidential" })).Version();

        var item = (JObject)Assert.Single((await _app.Anonymous.GetJsonAsync($"changes?since={then}&limit=500"))["items"]!, Is(record));

        Assert.Equal(("delete", hidden), ((string)item["operation"]!, (long)item["version"]!));
        Assert.Equal(["version", "collection", "id", "operation", "at"], item.Properties().Select(member => member.Name));
        Assert.DoesNotContain((await _app.Anonymous.GetJsonAsync($"changes?since={then - 1}&limit=500"))["items"]!, item => Is(record)(item));
        Assert.Equal("update", (string)Assert.Single((await _app.Admin.GetJsonAsync($"changes?since={then}&limit=500"))["items"]!, Is(record))["operation"]!);
    }

    [Fact]
    public async Task A_record_that_is_published_is_told_as_created()
    {
        var record = await NewAsync("confidential", "The draft");
        var then = record.Version();
        await ChangeAsync(record, new { classification = "public" });

        foreach (var since in new[] { then - 1, then })
            Assert.Equal("create", (string)Assert.Single((await _app.Anonymous.GetJsonAsync($"changes?since={since}&limit=500"))["items"]!, Is(record))["operation"]!);
    }

    [Fact]
    public async Task Hidden_changes_take_no_place_among_the_latest_ones()
    {
        var seen = await NewAsync("public", "Seen");
        for (var i = 0; i < 25; i++)
            await NewAsync("confidential", "Hidden");

        var latest = (await _app.Anonymous.GetJsonAsync("summary"))["changes"]!;

        Assert.Equal((string)seen["id"]!, (string)latest[0]!["id"]!);
    }

    [Fact]
    public async Task A_hidden_name_in_a_record_neither_hinders_its_editor_nor_is_lost()
    {
        var hidden = await NewAsync("confidential", "Above");
        var record = await (await _app.Admin.PostJsonAsync("agencies", new { id = registry.NewAgencyId(), kind = "other", name = new { en = "Below" }, parentId = hidden["id"] })).JsonAsync(HttpStatusCode.Created);
        var read = await _app.Editor.GetJsonAsync(Path(record));
        Assert.Null(read["parentId"]);

        var patched = await (await _app.Editor.PatchJsonAsync(Path(record), new { name = new { en = "Patched" } }, read.Version())).JsonAsync();
        var replaced = await (await _app.Editor.PutJsonAsync(Path(record), new { kind = "other", name = new { en = "Replaced" } }, ("If-Match", $"\"{patched.Version()}\""))).JsonAsync();

        Assert.DoesNotContain((string)hidden["id"]!, replaced.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain((string)hidden["id"]!, await _app.Editor.GetStringAsync($"{Path(record)}/history"), StringComparison.Ordinal);
        Assert.Equal((string)hidden["id"]!, (string)(await _app.Admin.GetJsonAsync(Path(record)))["parentId"]!);
    }

    [Fact]
    public async Task A_caller_who_sees_more_gets_another_tag_and_both_allow_a_write()
    {
        var hidden = await NewAsync("confidential", "Above");
        var record = await (await _app.Admin.PostJsonAsync("agencies", new { id = registry.NewAgencyId(), kind = "other", name = new { en = "Below" }, parentId = hidden["id"] })).JsonAsync(HttpStatusCode.Created);
        var (all, some) = ((await _app.Admin.GetAsync(Path(record))).Headers.ETag!.Tag, (await _app.Anonymous.GetAsync(Path(record))).Headers.ETag!.Tag);

        Assert.Equal($"\"{record.Version()}\"", some);
        Assert.NotEqual(all, some);
        Assert.Equal(HttpStatusCode.OK, (await _app.Anonymous.SendJsonAsync(HttpMethod.Get, Path(record), null, ("If-None-Match", all))).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await _app.Admin.SendJsonAsync(HttpMethod.Get, Path(record), null, ("If-None-Match", all))).StatusCode);
        await (await _app.Admin.SendJsonAsync(HttpMethod.Patch, Path(record), new { name = new { en = "Written" } }, ("If-Match", all))).JsonAsync();
    }

    private static Predicate<JToken> Is(JObject record) => item => (string)item["id"]! == (string)record["id"]!;

    private Task<JObject> NewAsync(string classification, string name) =>
        _app.CreateAsync("agencies", new { id = registry.NewAgencyId(), kind = "other", name = new { en = name }, classification });

    private async Task<JObject> ChangeAsync(JObject record, object patch) =>
        await (await _app.Admin.PatchJsonAsync(Path(record), patch, record.Version())).JsonAsync();

    private static string Path(JObject record) => $"agencies/{record["id"]}";
}
