using System.Net;
using BangGiao.Integration.Mechanism.ReviewCycles;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.Kpis;

public sealed class KpisTests(ReportTests.Registry registry) : IClassFixture<ReportTests.Registry>
{
    private const int Figures = 13;

    private readonly RegistryApp _app = registry.Mechanism.App;

    [Fact]
    public async Task The_figures_are_in_their_order_each_with_its_title()
    {
        var kpis = await _app.Anonymous.GetJsonAsync("kpis?lang=vi");

        Assert.Equal(
            ["signed", "verifiable", "started", "complete", "on_time", "overdue", "silent", "overdue_claimed", "awaiting", "disputed", "obstructed", "evidence", "days_to_first_action"],
            kpis["figures"]!.Select(figure => (string)figure["id"]!));
        Assert.Equal(("2025-06-15", "vi", "Cam kết đưa ra"), ((string?)kpis["asOf"], (string?)kpis["lang"], (string?)kpis["figures"]![0]!["title"]));
    }

    [Fact]
    public async Task A_figure_says_how_many_of_how_many_and_where_they_are() => Assert.Equal(
        """
        {"id":"started","title":"Started","numerator":1,"denominator":4,"rate":0.25,"query":"/api/v1/commitments?verifiable=true&started=true&asOf=2025-06-15","denominatorQuery":"/api/v1/commitments?verifiable=true&asOf=2025-06-15"}
        """,
        (await _app.Anonymous.GetJsonAsync("kpis"))["figures"]![2]!.ToString(Newtonsoft.Json.Formatting.None));

    [Fact]
    public async Task The_median_stands_beside_its_share() => Assert.Equal(
        (75m, 1, 2),
        Median((await _app.Anonymous.GetJsonAsync("kpis"))["figures"]!.Last()));

    [Theory]
    [InlineData("")]
    [InlineData("agency=moc")]
    [InlineData("agency=mof")]
    [InlineData("lead=mof&by=agency")]
    [InlineData("agency=moc,moit&by=agency")]
    [InlineData("agency=nobody&by=agency")]
    [InlineData("by=country")]
    [InlineData("country=FR&by=country")]
    [InlineData("country=fr,JP&by=country&asOf=2025-03-31")]
    [InlineData("asOf=2025-01-14")]
    [InlineData("asOf=2025-03-31&by=agency")]
    [InlineData("asOf=2025-06-11")]
    [InlineData("asOf=2026-09-28&by=country")]
    [InlineData("asOf=2030-01-01&by=agency")]
    [InlineData("from=2025-01-01&by=agency")]
    [InlineData("from=2024-06-01&to=2024-12-31")]
    [InlineData("to=2025-01-15&by=country")]
    [InlineData("from=2025-05-15&to=2025-05-16&agency=moit")]
    [InlineData("knownAt=8&by=agency")]
    [InlineData("knownAt=8&asOf=2026-01-01&country=FR")]
    [InlineData("tag=none")]
    [InlineData("q=tariff")]
    [InlineData("q=OPEN+brídge&agency=mof&by=agency")]
    [InlineData("q=nothing+of+the+sort&by=country")]
    [InlineData("by=region")]
    [InlineData("by=level&inAgreement=false")]
    [InlineData("by=sector&sector=health")]
    [InlineData("region=Europe&countryLevel=strategic&highLevel=true&concludedAs=ministry")]
    public async Task Every_figure_is_the_total_of_the_list_that_it_links_to(string query)
    {
        foreach (var client in new[] { _app.Anonymous, _app.Admin })
        {
            var kpis = await client.GetJsonAsync("kpis?" + query);
            var figures = kpis.Descendants().OfType<JObject>().Where(token => token["denominatorQuery"] is not null).ToList();

            Assert.Equal(0, figures.Count % Figures);
            foreach (var figure in figures)
            {
                Assert.Equal((int)figure["numerator"]!, await TotalAsync(client, figure["query"]!));
                Assert.Equal((int)figure["denominator"]!, await TotalAsync(client, figure["denominatorQuery"]!));
            }
        }
    }

    [Fact]
    public async Task Words_narrow_the_figures_as_they_narrow_the_list()
    {
        var signed = (await _app.Anonymous.GetJsonAsync("kpis?q=tariff"))["figures"]![0]!;

        Assert.Equal((1, 1), ((int)signed["numerator"]!, (int)signed["denominator"]!));
    }

    [Fact]
    public async Task Groups_have_names_and_the_same_figures()
    {
        var kpis = await _app.Anonymous.GetJsonAsync("kpis?by=agency");

        Assert.Equal(["moc", "mof", "moit"], kpis["byAgency"]!.Select(group => (string)group["agency"]!["id"]!));
        Assert.Equal("Ministry moc", (string?)kpis["byAgency"]![0]!["agency"]!["name"]);
        Assert.Equal(Figures, kpis["byAgency"]![0]!["figures"]!.Count());
    }

    [Fact]
    public async Task The_days_of_commitments_are_spread_over_bands_each_with_its_list()
    {
        var durations = (await _app.Anonymous.GetJsonAsync("kpis"))["durations"]!;

        Assert.Equal((1, 2, 75m), ((int)durations["toFirstAction"]!["count"]!, (int)durations["toFirstAction"]!["of"]!, (decimal)durations["toFirstAction"]!["medianDays"]!));
        Assert.Equal([0, 1, 0, 0, 0], durations["toFirstAction"]!["bands"]!.Select(band => (int)band["count"]!));
        foreach (var band in durations.SelectTokens("..bands[*]"))
            Assert.Equal((int)band["count"]!, await TotalAsync(_app.Anonymous, band["query"]!));
    }

    [Fact]
    public async Task Somebody_who_may_not_see_a_commitment_does_not_count_it()
    {
        var seen = (int)(await _app.Admin.GetJsonAsync("kpis"))["figures"]![0]!["numerator"]!;

        Assert.Equal(seen - 1, (int)(await _app.Anonymous.GetJsonAsync("kpis"))["figures"]![0]!["numerator"]!);
    }

    [Fact]
    public async Task The_figures_come_as_a_table_too()
    {
        var lines = (await (await _app.Anonymous.GetAsync("kpis?by=country&format=csv")).Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal("group,name,id,title,numerator,denominator,rate,medianDays,query,denominatorQuery", lines[0]);
        Assert.Equal(",,signed,Commitments made,5,5,1.0,,/api/v1/commitments?asOf=2025-06-15,/api/v1/commitments?asOf=2025-06-15", lines[1]);
        Assert.StartsWith("FR,Country FR,signed,", lines[Figures + 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agncy=moc", "agncy")]
    [InlineData("by=month", "by")]
    [InlineData("from=2025", "from")]
    [InlineData("country=", "country")]
    [InlineData("status=complete", "status")]
    public async Task An_unknown_or_faulty_parameter_is_named_once(string query, string parameter) =>
        Assert.Equal([parameter], (await _app.Anonymous.GetAsync("kpis?" + query).RefusalAsync(HttpStatusCode.BadRequest)).Parameters());

    [Fact]
    public async Task A_client_that_polls_is_told_that_nothing_changed()
    {
        var first = await _app.Anonymous.GetAsync("kpis");

        var second = await _app.Anonymous.GetAsync("kpis", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private static (decimal?, int, int) Median(JToken figure) => ((decimal?)figure["medianDays"], (int)figure["numerator"]!, (int)figure["denominator"]!);

    private static async Task<int> TotalAsync(HttpClient client, JToken query) =>
        (int)(await client.GetJsonAsync((string)query! + "&limit=1"))["total"]!;
}
