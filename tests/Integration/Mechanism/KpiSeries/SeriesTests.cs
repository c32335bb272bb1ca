using System.Net;
using BangGiao.Integration.Mechanism.ReviewCycles;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.KpiSeries;

/// <summary>The figures over time of the registry of the second quarter of 2025, with a partnership that rises in its course.</summary>
public sealed class SeriesTests(SeriesTests.Registry registry) : IClassFixture<SeriesTests.Registry>
{
    private readonly RegistryApp _app = registry.Mechanism.App;

    [Theory]
    [InlineData("")]
    [InlineData("by=month&periods=7")]
    [InlineData("by=half&calendar=official")]
    [InlineData("by=year&periods=3&compareTo=previous")]
    [InlineData("calendar=official&compareTo=year_before")]
    [InlineData("compareTo=2024-Q4&group=agency")]
    [InlineData("group=region")]
    [InlineData("group=level&by=month")]
    [InlineData("group=level&country=FR")]
    [InlineData("group=sector")]
    [InlineData("group=country&country=fr")]
    [InlineData("group=agency&groups=1")]
    [InlineData("countryLevel=strategic&by=month")]
    [InlineData("region=Europe&sector=infrastructure_energy")]
    [InlineData("of=made&group=agency&by=month")]
    [InlineData("of=made&calendar=official")]
    [InlineData("agency=mof&from=2025-01-01")]
    [InlineData("q=bridge&to=2025-03-31")]
    [InlineData("asOf=2025-05-20")]
    [InlineData("asOf=2027-01-01&by=half&period=2026-H2")]
    [InlineData("knownAt=8")]
    [InlineData("inAgreement=true&highLevel=true&concludedAs=ministry")]
    [InlineData("atActivity=false&figure=signed,overdue")]
    public async Task Every_point_is_the_total_of_the_lists_that_it_links_to(string query)
    {
        foreach (var client in new[] { _app.Anonymous, _app.Admin })
        {
            var points = (await client.GetJsonAsync("kpis/series?" + query)).Descendants().OfType<JObject>().Where(token => token["query"] is not null).ToList();

            Assert.NotEmpty(points);
            foreach (var same in points.SelectMany(point => Links(point)).GroupBy(link => link.Query))
            {
                var total = (int)(await client.GetJsonAsync(same.Key + "&limit=1"))["total"]!;
                Assert.All(same, link => Assert.True(link.Count == total, $"{link.Count} are counted, {total} listed: {link.Query}"));
            }
        }
    }

    [Fact]
    public async Task A_point_says_of_which_days_it_is_and_by_when_reports_are_due() => Assert.Equal(
        """
        {"period":"2025-Q1","from":"2024-12-15","to":"2025-03-14","reportsDueOn":"2025-03-25","on":"2025-03-14","numerator":1,"denominator":3,"rate":0.3333,"query":"/api/v1/commitments?verifiable=true&overdue=true&asOf=2025-03-14","denominatorQuery":"/api/v1/commitments?verifiable=true&asOf=2025-03-14"}
        """,
        (await _app.Anonymous.GetJsonAsync("kpis/series?calendar=official&period=2025-Q1&periods=1&figure=overdue"))["figures"]![0]!["points"]![0]!.ToString(Newtonsoft.Json.Formatting.None));

    [Fact]
    public async Task A_point_is_compared_with_the_period_before()
    {
        var figure = (await _app.Anonymous.GetJsonAsync("kpis/series?periods=1&compareTo=previous&figure=overdue"))["figures"]![0]!;

        Assert.Equal("share", (string?)figure["measure"]);
        var compared = figure["points"]![0]!["compared"]!;
        Assert.Equal(
            ("2025-Q1", "2025-03-31", 0, -0.0833m),
            ((string?)compared["period"], (string?)compared["on"], (int)compared["change"]!, (decimal)compared["rateChange"]!));
    }

    [Fact]
    public async Task A_country_is_in_the_group_of_the_level_that_it_had()
    {
        var groups = (await _app.Anonymous.GetJsonAsync("kpis/series?group=level&periods=2&figure=verifiable&lang=en"))["groups"]!;

        Assert.Equal(["Comprehensive partnership", "Strategic partnership"], groups.Select(group => (string?)group["group"]!["name"]).Order());
        Assert.Equal([0, 1], Numerators(groups, "strategic"));
        Assert.Equal([1, 0], Numerators(groups, "comprehensive"));
    }

    [Fact]
    public async Task The_largest_groups_come_and_all_are_counted()
    {
        var series = await _app.Anonymous.GetJsonAsync("kpis/series?group=agency&groups=2&figure=signed");

        Assert.Equal(["moc", "moit"], series["groups"]!.Select(group => (string?)group["group"]!["id"]));
        Assert.Equal(3, (int)series["groupsTotal"]!);
    }

    [Fact]
    public async Task Somebody_who_may_not_see_a_commitment_counts_it_in_no_point()
    {
        var (seen, hidden) = (await SignedAsync(_app.Anonymous), await SignedAsync(_app.Admin));

        Assert.Equal(hidden.Sum() - 1, seen.Sum());
    }

    [Fact]
    public async Task The_points_come_as_a_table_too()
    {
        var lines = (await (await _app.Anonymous.GetAsync("kpis/series?format=csv&period=2025-Q1&periods=1&figure=signed&group=agency&compareTo=previous")).Content.ReadAsStringAsync()).Split("\r\n");

        Assert.StartsWith("group,name,id,title,period,from,to,reportsDueOn,on,numerator,denominator,rate,medianDays,query,denominatorQuery,comparedPeriod,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(",,signed,Commitments made,2025-Q1,2025-01-01,2025-03-31,,2025-03-31,3,4,0.75,,/api/v1/commitments?period=2025-Q1&asOf=2025-03-31,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("moc,Ministry moc,signed,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_points_come_as_a_workbook_too()
    {
        var answer = await _app.Anonymous.GetAsync("kpis/series?format=xlsx&lang=vi&group=region");

        Assert.Equal((HttpStatusCode.OK, "kpiSeries.xlsx"), (answer.StatusCode, answer.Content.Headers.ContentDisposition?.FileName?.Trim('"')));
    }

    [Theory]
    [InlineData("by=week", "by")]
    [InlineData("periods=41", "periods")]
    [InlineData("status=complete", "status")]
    [InlineData("period=2025-Q3", "period")]
    [InlineData("of=made&figure=completed_in_period", "figure")]
    [InlineData("of=made&figure=overdue,started_in_period", "figure")]
    [InlineData("periods=40&group=agency&groups=60&figure=overdue,silent,signed,complete,started&compareTo=year_before", "periods")]
    public async Task An_unknown_or_faulty_parameter_is_named_once(string query, string parameter) =>
        Assert.Equal([parameter], (await _app.Anonymous.GetAsync("kpis/series?" + query).RefusalAsync(HttpStatusCode.BadRequest)).Parameters());

    [Fact]
    public async Task A_client_that_polls_is_told_that_nothing_changed()
    {
        var first = await _app.Anonymous.GetAsync("kpis/series");

        var second = await _app.Anonymous.GetAsync("kpis/series", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private static IEnumerable<(int Count, string Query)> Links(JObject point)
    {
        yield return ((int)point["numerator"]!, (string)point["query"]!);
        if (point["denominatorQuery"] is { } denominator)
            yield return ((int)point["denominator"]!, (string)denominator!);
    }

    private static IEnumerable<int> Numerators(JToken groups, string id) =>
        groups.Single(group => (string?)group["group"]!["id"] == id)["figures"]![0]!["points"]!.Select(point => (int)point["numerator"]!);

    private static async Task<IReadOnlyList<int>> SignedAsync(HttpClient client) =>
        [.. (await client.GetJsonAsync("kpis/series?by=year&periods=3&figure=signed"))["figures"]![0]!["points"]!.Select(point => (int)point["numerator"]!)];

    public sealed class Registry : IAsyncLifetime
    {
        public ReviewedRegistry Mechanism { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Mechanism = await ReviewedRegistry.StartAsync();
            var app = Mechanism.App;
            await PatchAsync("countries/FR", new { region = "Europe" });
            await PatchAsync("countries/JP", new { region = "Asia" });
            await app.CreateAsync("partnerships", Some.Partnership("FR", "comprehensive", "2015-01-01"));
            await app.CreateAsync("partnerships", Some.Partnership("FR", "strategic", "2025-05-01"));
            await app.CreateAsync("activities", new { id = "visit", kind = "state_visit", level = "president", countryIds = new[] { "FR" }, startsOn = "2025-01-14", title = new { en = "State visit" } });
            await app.CreateAsync("agreements", new
            {
                id = "bridges",
                title = new { en = "Memorandum on bridges" },
                type = "memorandum",
                level = "ministry",
                parties = new[] { "FR" },
                status = "signed",
                signedOn = "2025-01-15",
                activityId = "visit",
            });
            await PatchAsync("commitments/bridge", new { sector = "infrastructure_energy", agreementId = "bridges" });
            await PatchAsync("commitments/road", new { sector = "infrastructure_energy", activityId = "visit" });
        }

        public Task DisposeAsync() => Mechanism.DisposeAsync().AsTask();

        private async Task PatchAsync(string path, object patch)
        {
            var version = (long)(await Mechanism.App.Admin.GetJsonAsync(path))["version"]!;
            var answer = await Mechanism.App.Admin.PatchJsonAsync(path, patch, version);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }
    }
}
