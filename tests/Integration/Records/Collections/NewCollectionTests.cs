using System.Net;
using BangGiao.Integration.Records.Collections.Landmarks;
using BangGiao.Integration.Support;
using BangGiao.Records.Collections;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Collections;

/// <summary>A new collection is one folder and one line: the folder is Landmarks, and the line is in <see cref="InitializeAsync"/>.</summary>
public sealed class NewCollectionTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        // Its contract is another one than that of the apps without it: the setting tells them apart.
        _app = await RegistryApp.StartAsync(
            settings: ["Contract:With=landmarks"],
            adapt: builder => builder.Services.AddCollection<LandmarkCollection>());
        await _app.CreateAsync("countries", Some.Country("FR"));
        await _app.CreateAsync("landmarks", Bridge);
        await _app.CreateAsync("landmarks", new { id = "arch", name = new { en = "Arch" }, countryId = "FR", builtOn = "1806" });
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Its_records_are_read_and_listed_filtered_and_sorted()
    {
        Assert.Equal("Long bridge", (string)(await _app.Anonymous.GetJsonAsync("landmarks/bridge"))["name"]!["en"]!);
        Assert.Equal(["arch", "bridge"], (await _app.Anonymous.GetJsonAsync("landmarks")).Ids());
        Assert.Equal(["bridge", "arch"], (await _app.Anonymous.GetJsonAsync("landmarks?sort=-visitors")).Ids());
        Assert.Equal(["arch"], (await _app.Anonymous.GetJsonAsync("landmarks?country=FR")).Ids());
        Assert.Equal(["bridge"], (await _app.Anonymous.GetJsonAsync("landmarks?from=1900-01-01&q=cau")).Ids());
        Assert.StartsWith("id,name.en", await _app.Anonymous.GetStringAsync("landmarks?format=csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_records_are_changed_under_their_rules_and_their_history_is_kept()
    {
        var bridge = await _app.Anonymous.GetJsonAsync("landmarks/bridge");

        var broken = await _app.Editor.PatchJsonAsync("landmarks/bridge", new { visitors = -1 }, bridge.Version()).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        var changed = await (await _app.Editor.PatchJsonAsync("landmarks/bridge", new { visitors = 7 }, bridge.Version())).JsonAsync();
        await _app.Editor.DeleteAsync("landmarks/bridge", changed.Version());
        await (await _app.Editor.SendJsonAsync(HttpMethod.Post, "landmarks/bridge/restore", null)).JsonAsync();

        Assert.Equal(["/visitors"], broken.Pointers());
        var history = await _app.Reader.GetJsonAsync("landmarks/bridge/history");
        Assert.Equal(["restore", "delete", "update", "create"], history["items"]!.Select(item => (string)item["operation"]!));
    }

    [Fact]
    public async Task A_country_that_it_names_stays_and_a_hidden_one_is_not_named()
    {
        var france = await _app.Editor.GetJsonAsync("countries/FR");

        await _app.Admin.DeleteAsync("countries/FR", france.Version()).RefusalAsync(HttpStatusCode.Conflict);
        await (await _app.Admin.PatchJsonAsync("countries/FR", new { classification = "confidential" }, france.Version())).JsonAsync();

        Assert.Null((string?)(await _app.Anonymous.GetJsonAsync("landmarks/arch"))["countryId"]);
    }

    [Fact]
    public async Task Search_the_feed_and_the_export_have_its_records()
    {
        var found = await _app.Anonymous.GetJsonAsync("search?q=cau");
        var feed = await _app.Reader.GetJsonAsync("changes?since=0&collection=landmarks");
        var exported = await _app.Reader.GetStringAsync("export/landmarks?format=csv");

        Assert.Contains(found["items"]!, item => (string)item["collection"]! == "landmarks" && (string)item["id"]! == "bridge");
        Assert.Equal(2, feed["items"]!.Count());
        Assert.Equal(3, exported.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        using var file = new StringContent(exported, System.Text.Encoding.UTF8, "text/csv");
        var report = await (await _app.Editor.PostAsync("import/landmarks?dryRun=true", file)).JsonAsync();
        Assert.Equal((2, 2), ((int)report["rows"]!, (int)report["unchanged"]!));
    }

    [Fact]
    public async Task The_contract_and_the_index_tell_of_it()
    {
        var contract = await _app.Anonymous.GetJsonAsync("openapi.json");
        var index = await _app.Anonymous.GetJsonAsync("");

        Assert.Equal(["delete", "get", "patch", "put"], ((JObject)contract["paths"]!["/landmarks/{id}"]!).Properties().Select(verb => verb.Name).Where(verb => verb != "parameters").Order());
        Assert.NotNull(contract["components"]!["schemas"]!["Landmark"]!["properties"]!["visitors"]);
        Assert.Contains("landmarks", index["collections"]!.Values<string>());
    }

    [Fact]
    public async Task A_path_of_no_collection_is_unknown_for_everybody()
    {
        foreach (var client in new[] { _app.Anonymous, _app.Reader, _app.Admin })
        {
            await client.GetAsync("monuments").RefusalAsync(HttpStatusCode.NotFound);
            await client.GetAsync("monuments/one/history").RefusalAsync(HttpStatusCode.NotFound);
            await client.PostJsonAsync("monuments", "{}").RefusalAsync(HttpStatusCode.NotFound);
            await client.PostJsonAsync("summary", "{}").RefusalAsync(HttpStatusCode.MethodNotAllowed);
        }
    }

    private static object Bridge => new { id = "bridge", name = new { en = "Long bridge", vi = "Cầu dài" }, builtOn = "1902-02-28", visitors = 1_000_000 };
}
