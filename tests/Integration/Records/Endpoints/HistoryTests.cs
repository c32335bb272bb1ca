using BangGiao.Integration.Support;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Endpoints;

public sealed class HistoryTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task History_tells_every_change_the_latest_first()
    {
        var path = await LivedThroughAsync();

        var history = await _app.Anonymous.GetJsonAsync($"{path}/history");

        var items = history["items"]!;
        Assert.Equal(["restore", "delete", "update", "update", "create"], items.Select(item => (string)item["operation"]!));
        Assert.Equal(["dev-editor", "dev-admin", "dev-editor", "dev-admin", "dev-admin"], items.Select(item => (string)item["by"]!));
        Assert.Equal(items.Select(item => (long)item["version"]!).OrderDescending(), items.Select(item => (long)item["version"]!));
        Assert.All(items, item => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$", (string)item["at"]!));
        Assert.All(items, item => Assert.NotEmpty((string)item["requestId"]!));
        Assert.Equal(["version", "operation", "by", "at", "requestId", "patch"], ((JObject)items[0]!).Properties().Select(member => member.Name));
    }

    [Fact]
    public async Task A_patch_says_what_became_different_and_nothing_else()
    {
        var path = await LivedThroughAsync();

        var patches = (await _app.Anonymous.GetJsonAsync($"{path}/history"))["items"]!.Select(item => item["patch"]!.ToString(Newtonsoft.Json.Formatting.None)).ToList();

        Assert.Equal("""{"tags":["b"],"name":{"en":null}}""", Ordered(patches[2], "tags", "name"));
        Assert.Equal("""{"name":{"vi":"Bộ"},"tags":["a"]}""", Ordered(patches[3], "name", "tags"));
        Assert.Equal("null", patches[1]);
    }

    [Fact]
    public async Task The_patches_in_their_order_make_the_record()
    {
        var path = await LivedThroughAsync();
        var record = await _app.Anonymous.GetJsonAsync(path);

        var made = new JObject();
        foreach (var item in (await _app.Anonymous.GetJsonAsync($"{path}/history"))["items"]!.Reverse())
            made = item["patch"] is JObject patch ? MergePatch.Apply(made, patch) : [];

        foreach (var stamp in new[] { "version", "createdAt", "createdBy", "updatedAt", "updatedBy" })
            record.Remove(stamp);
        Assert.True(JToken.DeepEquals(record, made), $"{record}\n{made}");
    }

    [Fact]
    public async Task The_earlier_values_lead_back_from_each_change_to_the_one_before_it()
    {
        var path = await LivedThroughAsync();

        var items = (await _app.Anonymous.GetJsonAsync($"{path}/history"))["items"]!.ToList();

        Assert.Equal("""{"tags":["a"],"name":{"en":"A"}}""", Ordered(items[2]["before"]!.ToString(Newtonsoft.Json.Formatting.None), "tags", "name"));
        Assert.Equal("""{"name":{"vi":null},"tags":[]}""", Ordered(items[3]["before"]!.ToString(Newtonsoft.Json.Formatting.None), "name", "tags"));
        Assert.All([items[0], items[1], items[4]], item => Assert.Null(item["before"]));
        var created = (JObject)items[4]["patch"]!;
        var updated = MergePatch.Apply(created, (JObject)items[3]["patch"]!);
        Assert.True(JToken.DeepEquals(created, MergePatch.Apply(updated, (JObject)items[3]["before"]!)));
    }

    [Fact]
    public async Task A_long_history_comes_in_pages()
    {
        var agency = await _app.CreateAsync("agencies", Some.Agency(registry.NewAgencyId()));
        for (var number = 0; number < 6; number++)
            agency = await (await _app.Admin.PatchJsonAsync($"agencies/{agency["id"]}", new { tags = new[] { $"{number}" } }, agency.Version())).JsonAsync();
        var whole = await _app.Anonymous.GetJsonAsync($"agencies/{agency["id"]}/history");

        var pages = await PagingTests.PagesAsync(_app.Anonymous, $"agencies/{agency["id"]}/history?limit=3");

        Assert.Equal([3, 3, 1], pages.Select(page => page["items"]!.Count()));
        Assert.Equal(whole["items"]!.ToString(), new JArray(pages.SelectMany(page => page["items"]!)).ToString());
        Assert.Null(whole["next"]);
        Assert.Contains($"/api/v1/agencies/{agency["id"]}/history?limit=3&before=", (string)pages[0]["next"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_deleted_record_the_history_stays()
    {
        var agency = await _app.CreateAsync("agencies", Some.Agency(registry.NewAgencyId()));
        await _app.Admin.DeleteAsync($"agencies/{agency["id"]}", agency.Version());

        var items = (await _app.Anonymous.GetJsonAsync($"agencies/{agency["id"]}/history"))["items"]!;

        Assert.Equal(["delete", "create"], items.Select(item => (string)item["operation"]!));
        Assert.Equal(JTokenType.Null, items[0]!["patch"]!.Type);
    }

    [Fact]
    public async Task A_change_of_a_derived_field_is_no_change_of_the_record()
    {
        var country = await _app.CreateAsync("countries", Some.Country(registry.NewCountryId()));
        await _app.CreateAsync("partnerships", Some.Partnership((string)country["id"]!, "strategic", "2020"));

        Assert.Single((await _app.Anonymous.GetJsonAsync($"countries/{country["id"]}/history"))["items"]!);
    }

    // Created, given a name and a tag, given another tag and a name less, deleted, restored.
    private async Task<string> LivedThroughAsync()
    {
        var path = $"agencies/{registry.NewAgencyId()}";
        var record = await _app.CreateAsync("agencies", new { id = path.Split('/')[1], kind = "ministry", name = new { en = "A" } });
        record = await (await _app.Admin.PatchJsonAsync(path, new { name = new { vi = "Bộ" }, tags = new[] { "a" } }, record.Version())).JsonAsync();
        record = await (await _app.Editor.PatchJsonAsync(path, """{ "tags": ["b"], "name": { "en": null } }""", record.Version())).JsonAsync();
        await _app.Admin.DeleteAsync(path, record.Version());
        await (await _app.Editor.PostJsonAsync($"{path}/restore", "")).JsonAsync();
        return path;
    }

    private static string Ordered(string patch, params string[] names)
    {
        var body = JObject.Parse(patch);
        Assert.Equal(names.Order(), body.Properties().Select(member => member.Name).Order());
        return new JObject(names.Select(name => new JProperty(name, body[name]))).ToString(Newtonsoft.Json.Formatting.None);
    }
}
