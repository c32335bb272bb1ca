using System.Net;
using System.Text.RegularExpressions;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Views.Dashboard;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Dashboard;

/// <summary>The overview's page with figures: what anybody may see, and no more.</summary>
public sealed partial class FirstViewTests : IAsyncLifetime
{
    private const string Hidden = "zqxhidden";

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.CreateAsync("countries", Some.Country("FR", en: "France"));
        await _app.CreateAsync("countries", Some.Country("IT", en: Hidden, classification: "confidential"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("vi", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task The_figures_are_those_of_the_summary(string language, string direction)
    {
        using var answer = await PageAsync(_app, $"?lang={language}");
        var page = await answer.Content.ReadAsStringAsync();
        var summary = await SummaryAsync(language);

        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page, StringComparison.Ordinal);
        Assert.Equal(
            [(int)summary["relations"]!["countries"]!, (int)summary["frameworks"]!["countries"]!, (int)summary["missions"]!["open"]!, (int)summary["commitments"]!["overdue"]!],
            Figure().Matches(page).Select(figure => int.Parse(figure.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains($"data-path=\"/api/v1/summary?lang={language}\"", page, StringComparison.Ordinal);
        Assert.Equal(summary.ToString(), SummaryIn(page).ToString());
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
        Assert.Equal(["Accept-Encoding", "Accept-Language"], answer.Headers.Vary);
        Assert.Equal("no-cache", answer.Headers.CacheControl!.ToString());
        Assert.Equal([ReadDashboard.ContentSecurityPolicy(signIn: null)], answer.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task The_reader_s_language_is_chosen_where_the_address_names_none()
    {
        using var answer = await PageAsync(_app, "", ("Accept-Language", "ar;q=0.2, vi"));

        Assert.Equal(["vi"], answer.Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task Unchanged_is_what_has_the_same_figures_and_a_change_is_seen_at_once()
    {
        using var first = await PageAsync(_app, "?lang=en");
        using var second = await PageAsync(_app, "?lang=en&country=FR", ("If-None-Match", first.Headers.ETag!.Tag));
        using var other = await PageAsync(_app, "?lang=vi", ("If-None-Match", first.Headers.ETag!.Tag));
        await _app.CreateAsync("countries", Some.Country("DE", en: "Germany"));
        using var changed = await PageAsync(_app, "?lang=en", ("If-None-Match", first.Headers.ETag!.Tag));

        Assert.Equal([HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.OK], [second.StatusCode, other.StatusCode, changed.StatusCode]);
        Assert.Equal((await SummaryAsync("en")).ToString(), SummaryIn(await changed.Content.ReadAsStringAsync()).ToString());
    }

    [Fact]
    public async Task Everybody_gets_what_anybody_may_see()
    {
        var anybody = await TextAsync(_app, "?lang=en");

        Assert.Equal(anybody, await TextAsync(_app, "?lang=en", ("x-api-key", "dev-admin")));
        Assert.DoesNotContain(Hidden, anybody, StringComparison.Ordinal);
        Assert.Equal(1, (int)SummaryIn(anybody)["relations"]!["countries"]!);
    }

    [Fact]
    public async Task A_title_cannot_end_the_data()
    {
        await _app.CreateAsync("agreements", new
        {
            id = "tricky",
            title = new { en = "</script><script>alert(1)</script><!-- {{relations}}" },
            type = "memorandum",
            parties = new[] { "VN", "FR" },
            level = "government",
            status = "signed",
            signedOn = "2020-01-01",
            source = new { url = "https://example.org/" },
        });
        var page = await TextAsync(_app, "?lang=en");

        Assert.Equal((await SummaryAsync("en")).ToString(), SummaryIn(page).ToString());
        Assert.DoesNotContain("alert(1)</script>", page, StringComparison.Ordinal);
        Assert.Contains("{{relations}}", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?asOf=2014-01-01")]
    [InlineData("?asOf=")]
    [InlineData("countries")]
    [InlineData("index.html")]
    public async Task Other_days_and_pages_come_without_figures(string path) => Assert.DoesNotContain("figure-value", await TextAsync(_app, path), StringComparison.Ordinal);

    [Fact]
    public async Task Where_the_public_may_not_read_there_are_no_figures_for_anybody()
    {
        await using var closed = await RegistryApp.StartAsync(on: _app, settings: ["Registry:PublicRead=false"]);

        Assert.Equal(await TextAsync(closed, "countries"), await TextAsync(closed, "?lang=en"));
        Assert.Equal(await TextAsync(closed, "countries"), await TextAsync(closed, "?lang=en", ("x-api-key", "dev-admin")));
        Assert.DoesNotContain("figure-value", await TextAsync(closed, ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_the_owner_does_not_offer_comes_without_figures()
    {
        await using var other = await RegistryApp.StartAsync(settings: ["Registry:State=US", "Registry:Profile=us", "Registry:TimeZone=America/New_York"]);

        Assert.DoesNotContain("figure-value", await TextAsync(other, "?lang=vi"), StringComparison.Ordinal);
        Assert.Contains("figure-value", await TextAsync(other, "?lang=en"), StringComparison.Ordinal);
    }

    private async Task<JObject> SummaryAsync(string language)
    {
        using var client = new HttpClient();
        return JObject.Parse(await client.GetStringAsync(new Uri(_app.Root, $"/api/v1/summary?lang={language}")));
    }

    private static JObject SummaryIn(string page) => JObject.Parse(Data().Match(page).Groups[1].Value);

    private static async Task<string> TextAsync(RegistryApp app, string path, params (string Name, string Value)[] headers)
    {
        using var answer = await PageAsync(app, path, headers);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> PageAsync(RegistryApp app, string path, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Root, "/dashboard/" + path));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    [GeneratedRegex("<b class=\"figure-value\">([0-9]+)</b>")]
    private static partial Regex Figure();

    [GeneratedRegex("<script type=\"application/json\" id=\"summary\"[^>]*>(.*?)</script>")]
    private static partial Regex Data();
}
