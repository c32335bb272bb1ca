using System.Net;
using System.Xml;
using System.Xml.Linq;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.ChangeFeeds;

public sealed class ChangeFeedsTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private Reminders _reminders = null!;

    private RegistryApp App => _reminders.App;

    public async Task InitializeAsync()
    {
        _reminders = await Reminders.StartAsync("2027-04-05", settings: ["Web:PublicAddress=https://registry.example.org"]);
        foreach (var id in new[] { "FR", "DE", "IT" })
            await _reminders.CountryAsync(id, "1973-04-12");
        await _reminders.CountryAsync("XA", "1973-04-12", "internal");
        await _reminders.SubscribeAsync("desk", "queue", "nobody-reads");
    }

    public Task DisposeAsync() => _reminders.DisposeAsync().AsTask();

    [Fact]
    public async Task Atom_and_JSON_have_the_same_changes_newest_first_with_ids_that_stay()
    {
        var atom = await AtomAsync(App.Anonymous, "changes.atom?lang=en");
        var json = JObject.Parse(await App.Anonymous.GetStringAsync(new Uri("changes.json?lang=en", UriKind.Relative)));

        var entries = atom.Root!.Elements(Atom + "entry").ToList();
        Assert.Equal(["New (Countries): Country IT", "New (Countries): Country DE", "New (Countries): Country FR"], entries.Select(entry => entry.Element(Atom + "title")!.Value));
        Assert.Equal(["tag:registry.example.org,2026:vn:change:3", "tag:registry.example.org,2026:vn:change:2", "tag:registry.example.org,2026:vn:change:1"], entries.Select(Id));
        Assert.Equal("https://registry.example.org/dashboard/countries/IT?lang=en", Link(entries[0], "alternate"));
        Assert.Equal(entries.Select(Id), json["items"]!.Select(item => (string)item["id"]!));
        Assert.Equal("https://jsonfeed.org/version/1.1", (string?)json["version"]);
        // Every element that RFC 4287 requires.
        Assert.All(entries.Append(atom.Root), one => Assert.All(["id", "title", "updated"], name => Assert.NotNull(one.Element(Atom + name))));
        Assert.All(entries, entry => XmlConvert.ToDateTimeOffset(entry.Element(Atom + "updated")!.Value));
    }

    [Fact]
    public async Task Pages_lead_to_older_changes_until_there_are_none_and_nothing_comes_twice()
    {
        var (found, next) = (new List<string>(), (string?)"changes.atom?limit=1&lang=en");
        for (var pages = 0; next is not null && pages < 10; pages++)
        {
            var page = (await AtomAsync(App.Reader, next)).Root!;
            found.AddRange(page.Elements(Atom + "entry").Select(Id));
            next = Link(page, "next") is { } address ? new Uri(address).PathAndQuery[1..].Replace("api/v1/", "", StringComparison.Ordinal) : null;
        }

        Assert.Null(next);
        Assert.Equal(["4", "3", "2", "1"], found.Select(id => id[(id.LastIndexOf(':') + 1)..]));
    }

    [Fact]
    public async Task An_unchanged_feed_is_a_304_whatever_else_the_registry_writes_and_filters_narrow_it()
    {
        var first = await App.Anonymous.GetAsync(new Uri("changes.json?country=FR&lang=en", UriKind.Relative));
        await _reminders.CountryAsync("ES", "1973-04-12", "internal");
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("changes.json?country=FR&lang=en", UriKind.Relative));
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());

        Assert.Equal("Country FR", Assert.Single(JObject.Parse(await first.Content.ReadAsStringAsync())["items"]!)["title"]!.ToString().Split(": ")[1]);
        Assert.Equal("application/feed+json", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, (await App.Anonymous.SendAsync(again)).StatusCode);
        Assert.Empty(JObject.Parse(await App.Anonymous.GetStringAsync(new Uri("changes.json?country=XA", UriKind.Relative)))["items"]!);
    }

    [Fact]
    public async Task A_calendar_token_opens_a_feed_of_changes_only_where_its_maker_says_so()
    {
        var calendarOnly = await TokenAsync(new { name = "phone", clearance = "internal" });
        var both = await TokenAsync(new { name = "reader", clearance = "internal", changes = true });

        Assert.Equal(HttpStatusCode.Forbidden, (await App.Anonymous.GetAsync(new Uri($"changes.atom?token={calendarOnly}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await App.Anonymous.GetAsync(new Uri("changes.atom?token=bgc_none", UriKind.Relative))).StatusCode);
        Assert.Equal(4, (await AtomAsync(App.Anonymous, $"changes.atom?token={both}")).Root!.Elements(Atom + "entry").Count());
    }

    private async Task<string> TokenAsync(object body) =>
        (string)(await (await App.Editor.PostJsonAsync("calendarTokens", body)).JsonAsync(HttpStatusCode.Created))["token"]!;

    private static async Task<XDocument> AtomAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(("application/atom+xml", HttpStatusCode.OK), (answer.Content.Headers.ContentType!.MediaType, answer.StatusCode));
        return XDocument.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static string Id(XElement entry) => entry.Element(Atom + "id")!.Value;

    private static string? Link(XElement element, string relation) =>
        element.Elements(Atom + "link").FirstOrDefault(link => (string?)link.Attribute("rel") == relation)?.Attribute("href")!.Value;
}
