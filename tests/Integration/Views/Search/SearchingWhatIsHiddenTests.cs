using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Search;

public sealed class SearchingWhatIsHiddenTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task A_hidden_record_is_in_no_hit_no_count_and_no_facet()
    {
        var hidden = registry.NewCountryId();
        await _app.CreateAsync("countries", Some.Country(hidden, classification: "confidential", en: "Zanzibaria"));
        await _app.CreateAsync("partnerships", Some.Partnership(hidden, "strategic", "2020-01-01"));

        var (anonymous, admin) = (await _app.Anonymous.GetJsonAsync("search?q=zanzibaria"), await _app.Admin.GetJsonAsync("search?q=zanzibaria"));

        Assert.Equal((0, 0, 0), ((int)anonymous["total"]!, anonymous["facets"]!["collection"]!.Count(), anonymous["facets"]!["country"]!.Count()));
        Assert.Equal(["countries", "partnerships"], admin["items"]!.Select(item => (string)item["collection"]!));
    }

    [Fact]
    public async Task A_hidden_record_changes_no_score_of_a_visible_one()
    {
        await _app.CreateAsync("agencies", Some.Agency(registry.NewAgencyId() + "-quokka"));
        var before = (await _app.Anonymous.GetJsonAsync("search?q=quokka"))["items"]!.Select(Score).ToList();

        await _app.CreateAsync("countries", Some.Country(registry.NewCountryId(), classification: "internal", en: "Quokka"));

        Assert.Equal(before, (await _app.Anonymous.GetJsonAsync("search?q=quokka"))["items"]!.Select(Score));
        Assert.Equal(before.Count + 1, (int)(await _app.Reader.GetJsonAsync("search?q=quokka"))["total"]!);
    }

    [Fact]
    public async Task A_secret_finds_nothing_and_subscriptions_are_for_editors()
    {
        var secret = "whsec_" + Convert.ToBase64String("xylophonexylophonexylophone12345"u8);
        await (await _app.Editor.PostJsonAsync("subscriptions", new { id = "secretive", title = new { en = "Okapi" }, channel = "webhook", target = "https://example.org/hook", secret }))
            .JsonAsync(HttpStatusCode.Created);

        Assert.Equal(0, (int)(await _app.Admin.GetJsonAsync($"search?q={Uri.EscapeDataString(secret)}"))["total"]!);
        Assert.Equal(1, (int)(await _app.Editor.GetJsonAsync("search?q=okapi"))["total"]!);
        Assert.Equal(0, (int)(await _app.Reader.GetJsonAsync("search?q=okapi"))["total"]!);
    }

    [Fact]
    public async Task A_new_text_is_found_at_once_and_the_old_one_is_found_at_the_earlier_version()
    {
        var created = await _app.CreateAsync("agencies", Some.Agency("axolotl"));
        var changed = await (await _app.Admin.PatchJsonAsync("agencies/axolotl", new { name = new { en = "Narwhal" } }, created.Version())).JsonAsync();

        Assert.Equal(1, (int)(await _app.Anonymous.GetJsonAsync("search?q=narwhal"))["total"]!);
        Assert.Equal(0, (int)(await _app.Anonymous.GetJsonAsync("search?q=%22ministry+axolotl%22"))["total"]!);
        Assert.Equal(1, (int)(await _app.Anonymous.GetJsonAsync($"search?q=%22ministry+axolotl%22&knownAt={changed.Version() - 1}"))["total"]!);
        Assert.Equal(0, (int)(await _app.Anonymous.GetJsonAsync($"search?q=narwhal&knownAt={changed.Version() - 1}"))["total"]!);
    }

    [Fact]
    public async Task A_deleted_record_is_found_no_more_until_it_is_restored()
    {
        var created = await _app.CreateAsync("agencies", Some.Agency("pangolin"));
        await _app.Admin.DeleteAsync("agencies/pangolin", created.Version());
        Assert.Equal(0, (int)(await _app.Anonymous.GetJsonAsync("search?q=pangolin"))["total"]!);

        await _app.Admin.PostJsonAsync("agencies/pangolin/restore", "");

        Assert.Equal(1, (int)(await _app.Anonymous.GetJsonAsync("search?q=pangolin"))["total"]!);
    }

    private static (string, int) Score(JToken item) => ((string)item["id"]!, (int)item["score"]!);
}
