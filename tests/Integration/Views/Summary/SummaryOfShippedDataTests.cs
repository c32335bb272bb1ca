using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Summary;

[Collection(ShippedData.Name)]
public sealed class SummaryOfShippedDataTests(ShippedRegistry shipped)
{
    [Theory]
    [InlineData("1950-01-17", 0)]
    [InlineData("1950-01-18", 1)]
    [InlineData("2024-09-22", 193)]
    [InlineData("2024-09-23", 194)]
    [InlineData("2025-09-23", 194)]
    [InlineData("2025-09-24", 195)]
    public async Task Relations_are_counted_as_of_the_day(string day, int countries)
    {
        var summary = await shipped.Client.GetJsonAsync($"summary?asOf={day}");

        Assert.Equal(day, (string)summary["asOf"]!);
        Assert.Equal(countries, (int)summary["relations"]!["countries"]!);
        Assert.Equal(countries, summary["relations"]!["byRegion"]!.Values().Sum(count => (int)count));
    }

    [Theory]
    [InlineData("2025-08-22", 15, 10, 13)]
    [InlineData("2025-10-31", 15, 11, 14)]
    [InlineData("2025-12-31", 14, 14, 14)]
    public async Task Frameworks_are_counted_as_the_ministry_counts_them(string day, int comprehensive, int strategic, int comprehensiveStrategic)
    {
        var frameworks = (await shipped.Client.GetJsonAsync($"summary?asOf={day}"))["frameworks"]!;

        Assert.Equal(comprehensive + strategic + comprehensiveStrategic, (int)frameworks["countries"]!);
        Assert.Equal(
            JObject.FromObject(new { comprehensive, strategic, comprehensive_strategic = comprehensiveStrategic, special = 3 }).ToString(),
            frameworks["byLevel"]!.ToString());
        Assert.Equal(2, (int)frameworks["sectoral"]!);
    }

    [Theory]
    [InlineData("1950-01-18", "CN")]
    [InlineData("2024-09-23", "MW")]
    [InlineData("2025-09-24", "TV")]
    public async Task The_country_that_made_the_count_is_the_one_with_that_day(string day, string country)
    {
        var list = await shipped.Client.GetJsonAsync($"countries?asOf={day}&status=established&from={day}&to={day}");

        Assert.Equal([country], list.Ids());
    }

    [Fact]
    public async Task An_interruption_takes_a_country_out_of_the_count()
    {
        var before = await CountAsync("1977-12-30");
        var during = await CountAsync("1977-12-31");

        Assert.Equal(before - 1, during);
    }

    [Fact]
    public async Task The_count_of_the_summary_is_the_total_of_the_list()
    {
        var list = await shipped.Client.GetJsonAsync("countries?kind=state&status=established&asOf=2025-09-23&limit=1");

        Assert.Equal(194, (int)list["total"]!);
    }

    [Theory]
    [InlineData("asOf=2025")]
    [InlineData("asOf=2025-13-01")]
    [InlineData("asOf=")]
    [InlineData("asOf=yesterday")]
    public async Task A_day_that_is_none_is_named(string query)
    {
        var problem = await (await shipped.Client.GetAsync($"summary?{query}")).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["asOf"], problem.Parameters());
    }

    [Fact]
    public async Task The_latest_changes_come_last_first()
    {
        var summary = await shipped.Client.GetJsonAsync("summary");

        var versions = summary["changes"]!.Select(change => (long)change["version"]!).ToList();

        Assert.Equal(10, versions.Count);
        Assert.Equal(Enumerable.Range(0, 10).Select(index => summary.Version() - index), versions);
    }

    private async Task<int> CountAsync(string day) => (int)(await shipped.Client.GetJsonAsync($"summary?asOf={day}"))["relations"]!["countries"]!;
}
