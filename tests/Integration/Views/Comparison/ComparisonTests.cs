using System.Net;
using BangGiao.Integration.Mechanism.KpiSeries;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Comparison;

/// <summary>The differences between two days.</summary>
[Collection(ShippedData.Name)]
public sealed class ComparisonTests(ShippedRegistry shipped, SeriesTests.Registry mechanism) : IClassFixture<SeriesTests.Registry>
{
    private const string OneYear = "comparison?compareTo=2025-01-01&asOf=2025-12-31";

    [Fact]
    public async Task A_country_whose_level_was_raised_is_told_with_both_levels()
    {
        var comparison = await shipped.Client.GetJsonAsync(OneYear + "&fact=partnership_level&country=GB&lang=en");

        var difference = Assert.Single(comparison["items"]!);
        Assert.Equal(
            ("countries", "GB", "United Kingdom", "Strategic partnership", "Comprehensive strategic partnership", true),
            ((string?)difference["collection"], (string?)difference["id"], (string?)difference["title"], (string?)difference["beforeTitle"], (string?)difference["afterTitle"], (bool)difference["counted"]!));
        Assert.Equal(["GB"], difference["countryIds"]!.Values<string>());
    }

    [Fact]
    public async Task A_country_with_new_relations_had_none_before()
    {
        var comparison = await shipped.Client.GetJsonAsync("comparison?compareTo=2025-09-23&asOf=2025-09-24&fact=relations_status");

        var difference = Assert.Single(comparison["items"]!);
        Assert.Equal(("TV", "established"), ((string?)difference["id"], (string?)difference["after"]!.Single()));
        Assert.DoesNotContain("established", difference["before"]!.Values<string>());
        var established = comparison["facts"]!.Single()["values"]!.Single(value => (string?)value["code"] == "established");
        Assert.Equal((194, 195, 1), ((int)established["before"]!, (int)established["after"]!, (int)established["change"]!));
    }

    [Fact]
    public async Task An_organisation_is_told_and_does_not_count_among_states()
    {
        var comparison = await shipped.Client.GetJsonAsync("comparison?compareTo=2026-01-01&asOf=2026-02-01&fact=partnership_level");

        var difference = Assert.Single(comparison["items"]!);
        Assert.Equal(("EU", false), ((string?)difference["id"], (bool)difference["counted"]!));
        Assert.All(comparison["facts"]!.Single()["values"]!, value => Assert.Equal(0, (int)value["change"]!));
    }

    [Theory]
    [InlineData(OneYear)]
    [InlineData("comparison?compareTo=1950-01-01&asOf=2026-06-30")]
    [InlineData(OneYear + "&region=Asia")]
    [InlineData(OneYear + "&knownAt=300")]
    public async Task Every_figure_of_the_shipped_data_is_the_total_of_its_list(string query) => await AssertFiguresAsync(shipped.Client, query);

    [Theory]
    [InlineData("comparison?compareTo=2025-01-14&asOf=2025-12-31")]
    [InlineData("comparison?compareTo=2024-01-01&asOf=2026-06-30&agency=moc")]
    [InlineData("comparison?compareTo=2024-01-01&asOf=2026-06-30&country=FR")]
    public async Task Every_figure_of_the_mechanism_is_the_total_of_its_list(string query)
    {
        foreach (var client in new[] { mechanism.Mechanism.App.Anonymous, mechanism.Mechanism.App.Admin })
            await AssertFiguresAsync(client, query);
    }

    [Fact]
    public async Task The_differences_that_count_explain_the_change_of_each_figure()
    {
        var comparison = await shipped.Client.GetJsonAsync("comparison?compareTo=2010-01-01&asOf=2026-06-30&limit=500");

        var items = comparison["items"]!.Where(item => (bool)item["counted"]!).ToList();
        foreach (var fact in comparison["facts"]!)
        {
            var ofFact = items.Where(item => (string?)item["fact"] == (string?)fact["id"]).ToList();
            foreach (var value in fact["values"]!)
            {
                var code = (string?)value["code"];
                Assert.Equal((int)value["change"]!, ofFact.Count(item => Has(item, "after", code)) - ofFact.Count(item => Has(item, "before", code)));
            }
        }

        static bool Has(JToken item, string day, string? code) => item[day]!.Values<string>().Contains(code);
    }

    [Fact]
    public async Task The_pages_together_are_all_differences_each_once()
    {
        var whole = await shipped.Client.GetJsonAsync(OneYear + "&limit=500");
        var (pages, next) = (new List<JToken>(), OneYear + "&limit=7");
        while (next is not null)
        {
            var page = await shipped.Client.GetJsonAsync(next);
            pages.AddRange(page["items"]!);
            next = (string?)page["next"];
        }

        Assert.Equal((int)whole["total"]!, pages.Count);
        Assert.Equal(whole["items"]!.Select(item => item.ToString()), pages.Select(item => item.ToString()));
        Assert.Equal((int)whole["total"]!, whole["facts"]!.Sum(fact => (int)fact["differences"]!));
    }

    [Fact]
    public async Task A_day_compared_with_itself_differs_in_nothing()
    {
        var comparison = await shipped.Client.GetJsonAsync("comparison?compareTo=2025-06-01&asOf=2025-06-01");

        Assert.Equal(0, (int)comparison["total"]!);
        Assert.Equal(6, comparison["facts"]!.Count());
    }

    [Fact]
    public async Task Facts_that_no_agency_has_are_left_out_when_an_agency_is_asked_for()
    {
        var comparison = await shipped.Client.GetJsonAsync(OneYear + "&agency=min-moit");

        Assert.Equal(["agreement_status", "commitment_status", "government_status"], comparison["facts"]!.Select(fact => (string?)fact["id"]));
    }

    [Fact]
    public async Task A_commitment_that_was_not_made_yet_had_no_status()
    {
        var app = mechanism.Mechanism.App;
        var late = await app.Anonymous.GetJsonAsync("commitments?governmentStatus=not_done_overdue&asOf=2026-06-30");

        var items = (await app.Anonymous.GetJsonAsync("comparison?compareTo=2000-01-01&asOf=2026-06-30&fact=government_status&limit=500"))["items"]!;

        Assert.NotEmpty(late.Ids());
        Assert.Equal(late.Ids().Order(), items.Where(item => (string?)item["after"]!.SingleOrDefault() == "not_done_overdue").Select(item => (string?)item["id"]).Order());
        Assert.All(items, item => Assert.True(item["before"]!.Type == JTokenType.Array && !item["before"]!.Any() && item["beforeTitle"] is null));
    }

    [Fact]
    public async Task The_differences_come_as_a_table_too()
    {
        var lines = (await (await shipped.Client.GetAsync(OneYear + "&fact=partnership_level&country=GB&format=csv&lang=en")).Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal("fact,factTitle,collection,id,title,countryIds,before,beforeTitle,after,afterTitle,counted", lines[0]);
        Assert.Equal(
            "partnership_level,Level of partnership,countries,GB,United Kingdom,GB,strategic,Strategic partnership,comprehensive_strategic,Comprehensive strategic partnership,true",
            lines[1]);
    }

    [Fact]
    public async Task A_table_has_all_differences_whatever_the_page()
    {
        var total = (int)(await shipped.Client.GetJsonAsync(OneYear + "&limit=1"))["total"]!;

        var table = await (await shipped.Client.GetAsync(OneYear + "&limit=1&format=csv")).Content.ReadAsStringAsync();

        Assert.Equal(total, table.TrimEnd().Split("\r\n").Length - 1);
    }

    [Theory]
    [InlineData("", "compareTo")]
    [InlineData("compareTo=2025", "compareTo")]
    [InlineData("compareTo=2026-01-02&asOf=2026-01-01", "compareTo")]
    [InlineData("compareTo=2025-01-01&fact=levels", "fact")]
    [InlineData("compareTo=2025-01-01&limit=501", "limit")]
    [InlineData("compareTo=2025-01-01&status=established", "status")]
    public async Task A_missing_or_faulty_parameter_is_named_once(string query, string parameter) =>
        Assert.Equal([parameter], (await shipped.Client.GetAsync("comparison?" + query).RefusalAsync(HttpStatusCode.BadRequest)).Parameters());

    private static async Task AssertFiguresAsync(HttpClient client, string query)
    {
        var comparison = await client.GetJsonAsync(query + "&limit=0");
        foreach (var value in comparison["facts"]!.SelectMany(fact => fact["values"]!))
        {
            Assert.Equal((int)value["before"]!, await TotalAsync((string)value["beforeQuery"]!));
            Assert.Equal((int)value["after"]!, await TotalAsync((string)value["afterQuery"]!));
        }

        async Task<int> TotalAsync(string list) => (int)(await client.GetJsonAsync(list + "&limit=1"))["total"]!;
    }
}
