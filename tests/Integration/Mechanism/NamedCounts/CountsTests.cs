using System.Net;
using BangGiao.Integration.Mechanism.KpiSeries;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.NamedCounts;

/// <summary>Counts under named definitions: six commitments, of which one is in a text signed at a state visit and one was made there.</summary>
public sealed class CountsTests(SeriesTests.Registry registry) : IClassFixture<SeriesTests.Registry>
{
    private readonly RegistryApp _app = registry.Mechanism.App;

    [Fact]
    public async Task Each_definition_has_a_number_of_its_own()
    {
        var counts = (await _app.Anonymous.GetJsonAsync("kpis/counts?lang=en"))["counts"]!;

        Assert.Equal(
            [("commitments", 5), ("commitments_signed", 1), ("commitments_mentioned", 4), ("commitments_high_level", 2), ("commitments_signed_high_level", 1), ("texts_signed", 1), ("texts_high_level", 1)],
            counts.Select(count => ((string)count["id"]!, (int)count["count"]!)));
        Assert.Equal(
            ("Commitments mentioned only", "Commitments that are in no signed text: agreed in talks, or of no recorded origin."),
            ((string?)counts[2]!["title"], (string?)counts[2]!["definition"]));
        Assert.Equal(
            [("state", 0), ("government", 0), ("ministry", 1), ("locality", 0)],
            counts[5]!["byLevel"]!.Select(level => ((string)level["level"]!, (int)level["count"]!)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("from=2025-01-01&to=2025-01-31")]
    [InlineData("to=2024-12-31")]
    [InlineData("period=2025-Q1&calendar=official")]
    [InlineData("country=FR")]
    [InlineData("region=Europe&countryLevel=strategic")]
    [InlineData("agency=moc")]
    [InlineData("activity=visit")]
    [InlineData("q=bridge")]
    [InlineData("asOf=2025-01-14")]
    [InlineData("knownAt=8&tag=none")]
    public async Task Every_count_is_the_total_of_its_list(string query)
    {
        foreach (var client in new[] { _app.Anonymous, _app.Admin })
        {
            var counts = ((JContainer)(await client.GetJsonAsync("kpis/counts?" + query))["counts"]!).Descendants().OfType<JObject>().Where(token => token["query"] is not null).ToList();

            Assert.Equal(7 + 4 * 4, counts.Count);
            Assert.Equal(CountOf("commitments"), CountOf("commitments_signed") + CountOf("commitments_mentioned"));
            foreach (var count in counts)
                Assert.Equal((int)count["count"]!, (int)(await client.GetJsonAsync((string)count["query"]! + "&limit=1"))["total"]!);

            int CountOf(string id) => (int)counts.Single(count => (string?)count["id"] == id)["count"]!;
        }
    }

    [Fact]
    public async Task Published_figures_are_read_by_a_definition_and_say_what_the_report_leaves_open()
    {
        var published = (await _app.Anonymous.GetJsonAsync("kpis/counts?lang=en&from=2025-06-01"))["published"]!;

        Assert.Equal(
            [(339, "commitments", "2025-01-01", "2025-09-30"), (258, "commitments_signed_high_level", "2024-10-01", "2025-10-25"), (927, "commitments", "2021-01-01", "2025-12-31")],
            published.Select(figure => ((int)figure["figure"]!, (string)figure["id"]!, (string)figure["from"]!, (string)figure["to"]!)));
        foreach (var figure in published)
        {
            Assert.Contains("our reading", (string)figure["unknown"]!, StringComparison.Ordinal);
            Assert.Equal((int)figure["count"]!, (int)(await _app.Anonymous.GetJsonAsync((string)figure["query"]! + "&limit=1"))["total"]!);
        }
        Assert.Null((await _app.Anonymous.GetJsonAsync("kpis/counts?country=FR"))["published"]);
        Assert.Null((await _app.Anonymous.GetJsonAsync("kpis/counts?q=bridge"))["published"]);
    }

    [Theory]
    [InlineData("from=2020-01-01&period=2025-Q1", "2025-01-01", "2025-03-31", 3)]
    [InlineData("from=2025-02-01&to=2025-12-31&period=2025-Q1", "2025-02-01", "2025-03-31", null)]
    [InlineData("to=2025-02-28&period=2025-Q1", "2025-01-01", "2025-02-28", null)]
    public async Task Days_and_a_period_are_both_kept_to_and_both_said(string query, string from, string to, int? commitments)
    {
        var counts = await _app.Anonymous.GetJsonAsync("kpis/counts?" + query);
        var row = (await (await _app.Anonymous.GetAsync("kpis/counts?format=csv&" + query)).Content.ReadAsStringAsync()).Split("\r\n")[1];

        Assert.Equal((from, to), ((string?)counts["from"], (string?)counts["to"]));
        Assert.Contains($",{from},{to},", row, StringComparison.Ordinal);
        if (commitments is { } count)
            Assert.Equal(count, (int)counts["counts"]![0]!["count"]!);
    }

    [Fact]
    public async Task A_count_says_from_when_to_when_and_as_of_which_day_it_is()
    {
        var counts = await _app.Anonymous.GetJsonAsync("kpis/counts?period=2025-Q1&calendar=official&asOf=2025-06-01");

        Assert.Equal(
            ("2025-06-01", "2024-12-15", "2025-03-14", "2025-03-25"),
            ((string?)counts["asOf"], (string?)counts.SelectToken("period.from"), (string?)counts.SelectToken("period.closesOn"), (string?)counts.SelectToken("period.reportsDueOn")));
    }

    [Fact]
    public async Task The_counts_come_as_a_table_too()
    {
        var lines = (await (await _app.Anonymous.GetAsync("kpis/counts?format=csv&from=2025-01-01&asOf=2025-06-01")).Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal("id,title,definition,level,name,from,to,asOf,count,query", lines[0]);
        Assert.StartsWith("commitments,\"Commitments, signed and mentioned\",", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",,,2025-01-01,,2025-06-01,4,/api/v1/commitments?from=2025-01-01&asOf=2025-06-01", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sector=health", "sector")]
    [InlineData("from=2025", "from")]
    [InlineData("period=2025-Q9", "period")]
    public async Task An_unknown_or_faulty_parameter_is_named_once(string query, string parameter) =>
        Assert.Equal([parameter], (await _app.Anonymous.GetAsync("kpis/counts?" + query).RefusalAsync(HttpStatusCode.BadRequest)).Parameters());
}
