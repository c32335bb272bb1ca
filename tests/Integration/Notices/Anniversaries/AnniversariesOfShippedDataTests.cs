using System.Diagnostics;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Anniversaries;

[Collection(ShippedData.Name)]
public sealed class AnniversariesOfShippedDataTests(ShippedRegistry shipped)
{
    // Read against data/ by hand, one by one.
    private static readonly string[] RelationsIn2027 =
    [
        "2027-02-10 BO 40 Bolivia: 40th anniversary of diplomatic relations",
        "2027-03-10 RS 70 Serbia: 70th anniversary of diplomatic relations",
        "2027-05-23 ES 50 Spain: 50th anniversary of diplomatic relations",
        "2027-06-12 AD 20 Andorra: 20th anniversary of diplomatic relations",
        "2027-06-24 KH 60 Cambodia: 60th anniversary of diplomatic relations",
        "2027-07-06 SM 20 San Marino: 20th anniversary of diplomatic relations",
        "2027-09-26 HT 30 Haiti: 30th anniversary of diplomatic relations",
        "2027-11-29 MC 20 Monaco: 20th anniversary of diplomatic relations",
        "2027-12-19 SR 30 Suriname: 30th anniversary of diplomatic relations",
    ];

    [Fact]
    public async Task Nine_states_keep_a_round_anniversary_of_relations_in_2027()
    {
        var list = await shipped.Client.GetJsonAsync("anniversaries?from=2027-01-01&to=2027-12-31&class=round&event=relations.established");

        Assert.Equal(RelationsIn2027, Items(list).Select(item => $"{item["date"]} {item["subject"]!["id"]} {item["years"]} {item["title"]!["en"]}"));
        Assert.Equal(RelationsIn2027.Length, (int)list["total"]!);
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2028)]
    [InlineData(2032)]
    [InlineData(2035)]
    [InlineData(1990)]
    public async Task The_round_anniversaries_of_a_year_are_those_that_the_tables_alone_give(int year)
    {
        var list = await shipped.Client.GetJsonAsync($"anniversaries?from={year}-01-01&to={year}-12-31&class=round&limit=500");

        var expected = await FromTablesAsync(year);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Items(list).Select(item => $"{item["date"]} {item["event"]} {item["subject"]!["collection"]}/{item["subject"]!["id"]} {item["years"]}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(2026, "2026-02-28", 34, "moved")]
    [InlineData(2027, "2027-02-28", 35, "moved")]
    [InlineData(2028, "2028-02-29", 36, "kept")]
    [InlineData(2032, "2032-02-29", 40, "kept")]
    public async Task Brunei_s_29_February_is_kept_on_the_28th_in_years_that_have_none(int year, string date, int years, string decision)
    {
        var list = await shipped.Client.GetJsonAsync($"anniversaries?from={year}-01-01&to={year}-12-31&country=BN&event=relations.established");

        var item = Items(list).Single();

        Assert.Equal($"1992-02-29 {date} {years}", $"{item["originalDate"]} {item["date"]} {item["years"]}");
        var expected = decision == "kept" ? $"{year} has a 29 February, so the day is kept on it." : $"{year} has no 29 February; by the setting, the day is kept on 28 February {year}.";
        Assert.Equal(expected, (string)item["why"]!["leapDay"]!);
    }

    [Fact]
    public async Task An_anniversary_says_why_it_is_one()
    {
        var list = await shipped.Client.GetJsonAsync("anniversaries?from=2027-05-01&to=2027-05-31&country=ES&class=round&lang=vi");

        var why = Items(list).Single(item => (string)item["event"]! == "relations.established")["why"]!;

        Assert.Equal("Quan hệ ngoại giao với Tây Ban Nha được thiết lập ngày 23/05/1977.", (string)why["fact"]!);
        Assert.StartsWith("http", (string)why["source"]!["url"]!, StringComparison.Ordinal);
        Assert.Equal("Loại “Năm tròn” gồm các mốc năm chia hết cho 10: 50.", (string)why["rule"]!);
        Assert.Equal("Ngày theo lịch của múi giờ Asia/Ho_Chi_Minh.", (string)why["timeZone"]!);
        Assert.Null(why["leapDay"]);
        Assert.Equal(
            ["365 2026-05-23", "180 2026-11-24", "90 2027-02-22", "30 2027-04-23", "7 2027-05-16", "0 2027-05-23"],
            why["leadDays"]!.Select(notice => $"{notice["days"]} {notice["on"]}"));
    }

    [Fact]
    public async Task A_plan_of_ten_years_counts_by_region_and_by_year()
    {
        const string Plan = "anniversaries?from=2026-01-01&to=2035-12-31&class=round&event=relations.established&limit=0";

        var regions = (await shipped.Client.GetJsonAsync(Plan + "&by=region"))["groups"]!;
        var years = await shipped.Client.GetJsonAsync(Plan + "&by=year");

        Assert.Equal(["Africa", "Americas", "Asia", "Europe", "Oceania"], regions.Select(group => (string)group["id"]!));
        Assert.Equal(Enumerable.Range(2026, 10).Select(year => $"{year}"), years["groups"]!.Select(group => (string)group["id"]!));
        Assert.Equal((int)years["total"]!, regions.Sum(group => (int)group["total"]!));
        Assert.Equal(RelationsIn2027.Length, (int)years["groups"]![1]!["byClass"]!["round"]!);
        Assert.Equal(RelationsIn2027.Length, regions.Sum(group => (int?)group["byYear"]!["2027"] ?? 0));
        Assert.Empty(years["items"]!);
    }

    [Fact]
    public async Task Important_anniversaries_come_first_when_the_caller_sorts_by_importance()
    {
        var ranked = Items(await shipped.Client.GetJsonAsync("anniversaries?from=2027-01-01&to=2027-12-31&sort=importance&limit=500")).ToList();
        var high = Items(await shipped.Client.GetJsonAsync("anniversaries?from=2027-01-01&to=2027-12-31&importance=high&limit=500"));

        string[] order = ["high", "medium", "low"];
        var places = ranked.Select(item => Array.IndexOf(order, (string)item["importance"]!)).ToList();
        Assert.Equal(places.Order(), places);
        Assert.Equal(ranked.Where(item => (string)item["importance"]! == "high").Select(item => (string)item["id"]!).Order(), high.Select(item => (string)item["id"]!).Order());
        Assert.All(ranked.Where(item => (string)item["event"]! == "agreement.signed" && (string)item["class"]! != "round"), item => Assert.Equal("low", (string)item["importance"]!));
        Assert.Subset(high.Select(item => (string)item["id"]!).ToHashSet(), RelationsIn2027.Select(line => $"relations.established:countries:{line.Split(' ')[1]}:{line.Split(' ')[0]}").ToHashSet());
    }

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended()
    {
        var (ids, path) = (new List<string>(), (string?)"anniversaries?from=2027-01-01&to=2027-12-31&limit=100");
        var total = 0;
        while (path is not null)
        {
            var page = await shipped.Client.GetJsonAsync(path);
            ids.AddRange(page.Ids());
            (total, path) = ((int)page["total"]!, (string?)page["next"]);
        }

        Assert.Equal(total, ids.Count);
        Assert.Equal(ids.Distinct(), ids);
        Assert.True(total > 200, $"{total}");
    }

    [Fact]
    public async Task A_table_has_a_row_for_each()
    {
        var table = await shipped.Client.GetStringAsync("anniversaries?from=2027-02-01&to=2027-02-28&class=round&format=csv");

        var lines = table.TrimEnd().Split("\r\n");

        Assert.Equal("id,subject.collection,subject.id,event,date,originalDate,years,class,importance,title.en,title.vi,title.ar,countryIds,source.url,source.note", lines[0]);
        Assert.StartsWith("relations.established:countries:BO:2027-02-10,countries,BO,relations.established,2027-02-10,1987-02-10,40,round,high,Bolivia: 40th", lines.Single(line => line.Contains(":BO:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Levels_are_those_of_the_day_of_the_view()
    {
        var before = await shipped.Client.GetJsonAsync("anniversaries?asOf=2013-01-01&from=2023-01-01&to=2023-12-31&country=FR&level=strategic");
        var after = await shipped.Client.GetJsonAsync("anniversaries?asOf=2014-01-01&from=2023-01-01&to=2023-12-31&country=FR&level=strategic");

        Assert.Empty(before["items"]!);
        Assert.Contains("partnership.step:partnerships:fr-2013-09-25:2023-09-25", after.Ids());
    }

    [Fact]
    public async Task A_fact_after_the_named_day_has_no_anniversary()
    {
        var then = await shipped.Client.GetJsonAsync("anniversaries?asOf=2013-01-01&from=2023-01-01&to=2023-12-31&country=FR&event=partnership.step");

        Assert.Empty(then["items"]!);
    }

    [Theory]
    [InlineData("class=jubilee", "class", "must be one of round, five, other, or several of them, separated by commas")]
    [InlineData("event=commitment.due", "event", "must be one of relations.established, partnership.step, agreement.signed, mission.opened, observance.own, observance.partner, or several of them, separated by commas")]
    [InlineData("from=2027-02-01&to=2027-01-31", "to", "must not be before 2027-02-01, the first day of the period")]
    [InlineData("from=2027-02-01&to=2077-02-02", "to", "must not be after 2077-02-01: a period has at most 50 years")]
    [InlineData("level=high", "level", "must be one of comprehensive, strategic, comprehensive_strategic, special, sectoral_strategic, or several of them, separated by commas")]
    [InlineData("by=month", "by", "must be one of none, region, year")]
    public async Task A_parameter_at_fault_is_named(string query, string parameter, string detail)
    {
        var problem = await (await shipped.Client.GetAsync("anniversaries?" + query)).ProblemAsync(System.Net.HttpStatusCode.BadRequest);

        Assert.Equal([parameter], problem.Parameters());
        Assert.Equal(detail, problem.OnlyDetail());
    }

    [Fact]
    public async Task The_summary_has_the_next_round_and_five_year_ones()
    {
        var next = (await shipped.Client.GetJsonAsync("summary?asOf=2027-01-01"))["anniversaries"]!;

        Assert.Contains("relations.established:countries:BO:2027-02-10", next.Select(item => (string)item["id"]!));
        Assert.All(next, item => Assert.Contains((string)item["class"]!, new[] { "round", "five" }));
        Assert.All(next, item => Assert.Null(item["why"]));
        Assert.Equal(next.Select(item => (string)item["date"]!).Order(), next.Select(item => (string)item["date"]!));
    }

    [Fact]
    public async Task A_client_that_has_the_answer_already_gets_a_304()
    {
        var first = await shipped.Client.GetAsync("anniversaries?from=2027-01-01&to=2027-12-31");
        using var again = new HttpRequestMessage(HttpMethod.Get, "anniversaries?from=2027-01-01&to=2027-12-31");
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.Tag);

        var second = await shipped.Client.SendAsync(again);

        Assert.Equal(System.Net.HttpStatusCode.NotModified, second.StatusCode);
    }

    private static JToken Items(JObject list) => list["items"]!;

    private static async Task<IReadOnlyList<string>> FromTablesAsync(int year)
    {
        var script = Path.Combine(ShippedRegistry.Repository, "tests", "Integration", "Notices", "Anniversaries", "round-anniversaries.mjs");
        var start = new ProcessStartInfo("node", [script, $"{year}"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = ShippedRegistry.Repository };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var answer = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return answer.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
