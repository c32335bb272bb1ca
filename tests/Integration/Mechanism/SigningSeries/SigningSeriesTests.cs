using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.SigningSeries;

/// <summary>The days from signing over time: four texts of two quarters of 2025, one of which only admins see.</summary>
public sealed class SigningSeriesTests(SigningSeriesTests.Registry registry) : IClassFixture<SigningSeriesTests.Registry>
{
    private readonly RegistryApp _app = registry.App;

    [Theory]
    [InlineData("")]
    [InlineData("of=made&compareTo=previous")]
    [InlineData("by=month&periods=12&group=country")]
    [InlineData("by=half&calendar=official&of=made")]
    [InlineData("by=year&periods=3&compareTo=2024&group=agency&groups=1")]
    [InlineData("calendar=official&compareTo=year_before&group=region")]
    [InlineData("group=level&by=month")]
    [InlineData("group=country&country=de")]
    [InlineData("of=made&group=country&country=DE,JP")]
    [InlineData("agreement=swift,slow&step=copy,completion")]
    [InlineData("lead=min-moit&q=lighthouse&from=2025-02-01")]
    [InlineData("knownAt=6&concludedAs=ministry")]
    [InlineData("by=half&period=2025-H1")]
    public async Task Every_point_and_band_is_the_total_of_the_list_that_it_links_to(string query)
    {
        foreach (var client in new[] { _app.Anonymous, _app.Admin })
        {
            var series = await client.GetJsonAsync("kpis/signing?asOf=2025-12-31&" + query);

            foreach (var counted in series.Descendants().OfType<JObject>().Where(token => token["query"] is not null))
            {
                Assert.Equal((int)counted["count"]!, await TotalAsync(client, counted["query"]!));
                if (counted["ofQuery"] is { } of)
                    Assert.Equal((int)counted["of"]!, await TotalAsync(client, of));
            }
            foreach (var point in series.SelectTokens("..points[*]"))
                Assert.Equal((int)point["count"]!, point["bands"]!.Sum(band => (int)band["count"]!));
        }
    }

    [Fact]
    public async Task A_point_tells_what_was_reached_on_the_closing_day_and_what_changed_since()
    {
        var copies = (await _app.Anonymous.GetJsonAsync("kpis/signing?asOf=2025-12-31&period=2025-Q2&periods=2&step=copy&compareTo=previous&lang=en"))["steps"]![0]!;

        Assert.Equal(("copy", "To the copy at the ministry"), ((string?)copies["id"], (string?)copies["title"]));
        // On 31 March the slow text had not come yet; in June it is the longest of two.
        Assert.Equal([(1, 2, 5m, 5), (2, 3, 50m, 95)], copies["points"]!.Select(Spread));
        Assert.Equal([[1, 0, 0, 0, 0], [1, 0, 0, 0, 1]], copies["points"]!.Select(point => point["bands"]!.Select(band => (int)band["count"]!)));
        Assert.Equal(("2025-Q1", 1, 45m), ((string?)copies["points"]![1]!["compared"]!["period"], (int)copies["points"]![1]!["compared"]!["count"]!, (decimal)copies["points"]![1]!["compared"]!["daysChange"]!));
    }

    [Fact]
    public async Task Agreements_signed_in_a_period_are_counted_as_of_the_day_of_the_figures()
    {
        var steps = (await _app.Anonymous.GetJsonAsync("kpis/signing?asOf=2025-12-31&period=2025-Q2&periods=2&of=made"))["steps"]!;

        Assert.Equal(["copy", "plan", "first_action", "completion"], steps.Select(step => (string?)step["id"]));
        Assert.Equal([(2, 2, 50m, 95), (0, 1, null, null)], steps[0]!["points"]!.Select(Spread));
        Assert.Equal([(1, 2, 12m, 12), (0, 1, null, null)], steps[1]!["points"]!.Select(Spread));
        Assert.Equal([(1, 2, 50m, 50), (0, 1, null, null)], steps[2]!["points"]!.Select(Spread));
        Assert.Equal([(1, 2, 240m, 240), (0, 1, null, null)], steps[3]!["points"]!.Select(Spread));
        Assert.Equal("2025-12-31", (string?)steps[3]!["points"]![0]!["on"]);
    }

    [Fact]
    public async Task The_largest_groups_come_and_all_are_counted()
    {
        var series = await _app.Anonymous.GetJsonAsync("kpis/signing?asOf=2025-12-31&group=country&groups=1&step=plan&lang=en");

        var group = Assert.Single(series["groups"]!);
        Assert.Equal(("DE", 2), ((string?)group["group"]!["id"], (int)series["groupsTotal"]!));
    }

    [Fact]
    public async Task Somebody_who_may_not_see_a_text_counts_it_in_no_point()
    {
        var (seen, hidden) = (await SignedAsync(_app.Anonymous), await SignedAsync(_app.Admin));

        Assert.Equal((3, 4), (seen, hidden));

        async Task<int> SignedAsync(HttpClient client) =>
            (int)(await client.GetJsonAsync("kpis/signing?asOf=2025-12-31&periods=1&step=copy&q=lighthouse"))["steps"]![0]!["points"]![0]!["of"]!;
    }

    [Fact]
    public async Task The_points_come_as_a_table_with_a_row_for_each_band()
    {
        var lines = (await (await _app.Anonymous.GetAsync("kpis/signing?asOf=2025-12-31&format=csv&period=2025-Q2&periods=1&step=copy")).Content.ReadAsStringAsync()).Split("\r\n");

        Assert.StartsWith("group,name,id,title,period,from,to,reportsDueOn,on,fromDays,toDays,count,of,medianDays,mostDays,query,", lines[0], StringComparison.Ordinal);
        Assert.Equal(",,copy,To the copy at the ministry,2025-Q2,2025-04-01,2025-06-30,,2025-06-30,,,2,3,50.0,95,/api/v1/agreements?reached=copy&asOf=2025-06-30,,,,,,", lines[1]);
        Assert.Equal(",,copy,To the copy at the ministry,2025-Q2,2025-04-01,2025-06-30,,2025-06-30,0,10,1,,,,/api/v1/agreements?copyDaysTo=10&asOf=2025-06-30,,,,,,", lines[2]);
        Assert.Equal(1 + 1 + 5 + 1, lines.Length);
    }

    [Theory]
    [InlineData("by=week", "by")]
    [InlineData("periods=41", "periods")]
    [InlineData("group=sector", "group")]
    [InlineData("step=signature", "step")]
    [InlineData("sector=health", "sector")]
    [InlineData("periods=40&group=country&groups=60&compareTo=year_before", "periods")]
    public async Task A_parameter_that_does_not_fit_is_refused(string query, string parameter)
    {
        var refused = await (await _app.Anonymous.GetAsync("kpis/signing?" + query)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal([parameter], refused["errors"]!.Select(error => (string?)error["parameter"]));
    }

    private static (int, int, decimal?, int?) Spread(JToken point) =>
        ((int)point["count"]!, (int)point["of"]!, (decimal?)point["medianDays"], (int?)point["mostDays"]);

    private static async Task<int> TotalAsync(HttpClient client, JToken query) => (int)(await client.GetJsonAsync((string)query! + "&limit=1"))["total"]!;

    /// <summary>The registry of these tests, which only read it.</summary>
    public sealed class Registry : IAsyncLifetime
    {
        public RegistryApp App { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            App = await RegistryApp.StartAsync();
            await App.CreateAsync("agencies", new { id = "min-moit", kind = "ministry", name = new { en = "Ministry of lighthouses" } });
            foreach (var (id, region) in new[] { ("DE", "Europe"), ("JP", "Asia") })
                await App.CreateAsync("countries", new { id, iso3 = id == "DE" ? "DEU" : "JPN", kind = "state", name = new { en = id }, region });
            await App.CreateAsync("agreements", Text("swift", "DE", "2025-01-10", "2025-01-15", "2025-01-22"));
            await App.CreateAsync("agreements", Text("slow", "DE", "2025-01-10", "2025-04-15", null));
            await App.CreateAsync("agreements", Text("waiting", "JP", "2025-05-05", null, null));
            await App.CreateAsync("agreements", Text("month", "JP", "2025-05", null, null));
            await App.CreateAsync("agreements", Text("secret", "JP", "2025-05-06", "2025-05-07", null, "confidential"));
            foreach (var (id, on) in new[] { ("one", "2025-03-01"), ("two", "2025-09-07") })
                await App.CreateAsync("commitments", new { id, title = new { en = "Build 2 lighthouses" }, leadAgencyId = "min-moit", madeOn = "2025-01-10", dueOn = "2026-01-31", agreementId = "swift", reviews = new[] { Complete(on) } });
        }

        public Task DisposeAsync() => App.DisposeAsync().AsTask();

        private static object Complete(string on) => new { on, by = "min-moit", voice = "claim", status = "complete", evidence = new[] { new { url = "https://example.org/done" } } };

        private static object Text(string id, string country, string signedOn, string? copiedOn, string? plannedOn, string classification = "public") => new
        {
            id,
            title = new { en = "Lighthouse pact " + id },
            type = "agreement",
            level = "ministry",
            parties = new[] { country },
            status = "signed",
            signedOn,
            leadAgencyId = "min-moit",
            classification,
            procedure = new { depositedOn = copiedOn, planFiledOn = plannedOn },
        };
    }
}
