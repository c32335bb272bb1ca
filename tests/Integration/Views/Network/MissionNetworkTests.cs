using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Network;

[Collection(ShippedData.Name)]
public sealed class MissionNetworkTests(ShippedRegistry shipped)
{
    private const string Day = "2026-11-21";

    [Fact]
    public async Task Every_mission_that_was_opened_or_seen_open_by_the_day_is_open()
    {
        var open = (await MissionsAsync()).Where(mission => IsOpenOn(mission, Day)).ToList();

        var network = await shipped.Client.GetJsonAsync($"missionNetwork?asOf={Day}");

        Assert.Equal(open.Count, (int)network["open"]!["count"]!);
        Assert.Equal(
            open.GroupBy(mission => (string)mission["type"]!).Select(type => $"{type.Key} {type.Count()}").Order(),
            ((JObject)network["open"]!["byType"]!).Properties().Select(type => $"{type.Name} {type.Value}").Order());
        Assert.Equal(open.Count, ((JObject)network["open"]!["byRegion"]!).Properties().Sum(region => (int)region.Value));
        Assert.Equal(open.Count, (int)(await shipped.Client.GetJsonAsync((string)network["open"]!["query"]!))["total"]!);
    }

    [Fact]
    public async Task A_mission_that_was_seen_open_only_after_the_day_is_unknown()
    {
        var unknown = (await MissionsAsync()).Where(mission => mission["openedOn"] is null && !IsOpenOn(mission, "2024-12-31")).Select(mission => (string)mission["id"]!).ToList();

        var network = await shipped.Client.GetJsonAsync("missionNetwork?asOf=2024-12-31");

        Assert.NotEmpty(unknown);
        Assert.Equal(unknown.Order(), network["unknown"]!.Select(mission => (string)mission["id"]!).Order());
    }

    [Fact]
    public async Task The_goals_are_as_far_as_missions_are_missing()
    {
        var open = (await MissionsAsync()).Count(mission => IsOpenOn(mission, Day));

        var goals = (await shipped.Client.GetJsonAsync($"missionNetwork?asOf={Day}"))["goals"]!;

        Assert.Equal([$"2030 {115 - open} 4", $"2045 {150 - open} 19"], goals.Select(goal => $"{goal["year"]} {(int)goal["distance"]!} {goal["yearsLeft"]}"));
        Assert.All(goals, goal => Assert.Equal("missions-open", (string)goal["target"]!));
    }

    [Fact]
    public async Task Years_say_how_many_were_open_and_of_how_many_nothing_tells()
    {
        var missions = await MissionsAsync();

        var years = (await shipped.Client.GetJsonAsync($"missionNetwork?asOf={Day}&from=2024&to=2026"))["years"]!;

        Assert.Equal(["2024-12-31", "2025-12-31", Day], years.Select(year => (string)year["on"]!));
        Assert.All(years, year => Assert.Equal(
            (missions.Count(mission => IsOpenOn(mission, (string)year["on"]!)),
                missions.Count(mission => mission["openedOn"] is null && !IsOpenOn(mission, (string)year["on"]!)),
                missions.Count(mission => ((string?)mission["openedOn"])?.StartsWith((string)year["year"]!, StringComparison.Ordinal) == true)),
            ((int)year["open"]!, (int)year["unknown"]!, (int)year["opened"]!)));
    }

    [Fact]
    public async Task Every_state_with_relations_is_covered_in_one_way_or_not_at_all()
    {
        var coverage = (await shipped.Client.GetJsonAsync($"missionNetwork?asOf={Day}&lang=vi"))["coverage"]!;

        Assert.Equal(195, (int)coverage["states"]!);
        Assert.Equal(195, (int)coverage["resident"]!["count"]! + (int)coverage["accredited"]!["count"]! + (int)coverage["none"]!["count"]!);
        var monaco = coverage["accredited"]!["items"]!.Single(item => (string)item["id"]! == "MC");
        Assert.Equal("""{"id":"MC","name":"Monaco","missions":["emb-fr"]}""", monaco.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Theory]
    [InlineData("missions?country=MC", "emb-fr")]
    [InlineData("missions?host=FR", "emb-fr,pm-unesco-paris")]
    [InlineData("missions?accredited=HK", "cg-cn-hongkong")]
    [InlineData("missions?type=economic_cultural_office", "eco-tw-taipei")]
    [InlineData("missions?status=unknown&type=permanent_mission&asOf=2025-12-31&sort=id", "pm-asean-jakarta,pm-un-newyork")]
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

    private async Task<IReadOnlyList<JObject>> MissionsAsync() => [.. (await shipped.Client.GetJsonAsync("missions?limit=500"))["items"]!.Cast<JObject>()];

    // A year or a month counts from its first day.
    private static bool IsOpenOn(JObject mission, string day) =>
        ((string?)mission["openedOn"] ?? (string?)mission["seenOpenOn"]) is { } first && string.CompareOrdinal(first + "-01-01"[(first.Length - 4)..], day) <= 0;
}
