using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Views.Network;

[Collection(ShippedData.Name)]
public sealed class MissionNetworkTests(ShippedRegistry shipped)
{
    [Fact]
    public async Task Ninety_eight_missions_are_open_on_21_November_2026()
    {
        var network = await shipped.Client.GetJsonAsync("missionNetwork?asOf=2026-11-21");

        Assert.Equal(98, (int)network["open"]!["count"]!);
        Assert.Equal(
            """{"embassy":70,"consulate_general":23,"permanent_mission":4,"economic_cultural_office":1}""",
            network["open"]!["byType"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(
            """{"Africa":8,"Americas":13,"Asia":44,"Europe":30,"Oceania":3}""",
            network["open"]!["byRegion"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(["cg-au-perth"], network["unknown"]!.Select(mission => (string)mission["id"]!));
        Assert.Equal(98, (int)(await shipped.Client.GetJsonAsync((string)network["open"]!["query"]!))["total"]!);
    }

    [Fact]
    public async Task The_goals_are_17_and_52_missions_away()
    {
        var goals = (await shipped.Client.GetJsonAsync("missionNetwork?asOf=2026-11-21"))["goals"]!;

        Assert.Equal(["2030 17 4", "2045 52 19"], goals.Select(goal => $"{goal["year"]} {(int)goal["distance"]!} {goal["yearsLeft"]}"));
        Assert.All(goals, goal => Assert.Equal("missions-open", (string)goal["target"]!));
    }

    [Fact]
    public async Task Years_say_how_many_were_open_and_of_how_many_nothing_tells()
    {
        var years = (await shipped.Client.GetJsonAsync("missionNetwork?asOf=2026-11-21&from=2024&to=2026"))["years"]!;

        Assert.Equal(
            ["2024-12-31 73 23 0", "2025-12-31 84 15 3", "2026-11-21 98 1 0"],
            years.Select(year => $"{year["on"]} {year["open"]} {year["unknown"]} {year["opened"]}"));
    }

    [Fact]
    public async Task Every_state_with_relations_is_covered_in_one_way_or_not_at_all()
    {
        var coverage = (await shipped.Client.GetJsonAsync("missionNetwork?asOf=2026-11-21&lang=vi"))["coverage"]!;

        Assert.Equal([195, 70, 40, 85], new[] { coverage["states"], coverage["resident"]!["count"], coverage["accredited"]!["count"], coverage["none"]!["count"] }.Select(count => (int)count!));
        var monaco = coverage["accredited"]!["items"]!.Single(item => (string)item["id"]! == "MC");
        Assert.Equal("""{"id":"MC","name":"Monaco","missions":["emb-fr"]}""", monaco.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Theory]
    [InlineData("missions?country=MC", "emb-fr")]
    [InlineData("missions?host=FR", "emb-fr,pm-unesco-paris")]
    [InlineData("missions?accredited=HK", "cg-cn-hongkong")]
    [InlineData("missions?type=economic_cultural_office", "eco-tw-taipei")]
    [InlineData("missions?status=unknown&asOf=2026-11-21", "cg-au-perth")]
    [InlineData("missions?from=2025-01-01&sort=id", "cg-cn-chongqing,cg-kr-busan,emb-pt")]
    [InlineData("missions?region=Oceania&type=consulate_general&sort=id", "cg-au-perth,cg-au-sydney")]
    [InlineData("missions?status=open&asOf=1952-12-31&sort=id", "emb-cn,emb-pl,emb-ru")]
    public async Task A_filter_lets_through_what_it_says(string path, string ids) =>
        Assert.Equal(ids, string.Join(',', (await shipped.Client.GetJsonAsync(path)).Ids()));

    [Theory]
    [InlineData("missionNetwork?from=2030&to=2020", "from", "must not be after 2020")]
    [InlineData("missionNetwork?from=1000", "from", "must be a whole number from 1900 to 2100")]
    [InlineData("missionNetwork?region=Asia", "region", "is not a parameter of this operation")]
    public async Task A_parameter_at_fault_is_named(string path, string parameter, string advice)
    {
        var problem = await (await shipped.Client.GetAsync(path)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal([parameter], problem.Parameters());
        Assert.Contains(advice, problem.OnlyDetail(), StringComparison.Ordinal);
    }
}
