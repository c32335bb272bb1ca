using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Values.Dates;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Treaties.Activities;

[Collection(ShippedData.Name)]
public sealed class ActivityTests(ShippedRegistry shipped)
{
    public static TheoryData<string, Func<JToken, bool>> Filters => new()
    {
        { "country=FR", activity => Names(activity, "countryIds").Contains("FR") },
        { "country=VN", activity => Names(activity, "countryIds").Contains("VN") },
        { "kind=state_visit", activity => (string?)activity["kind"] == "state_visit" },
        { "kind=multilateral_event,online_talks", activity => (string?)activity["kind"] is "multilateral_event" or "online_talks" },
        { "level=party", activity => (string?)activity["level"] == "party" },
        { "level=minister,president", activity => (string?)activity["level"] is "minister" or "president" },
        { "tag=monarch", activity => Names(activity, "tags").Contains("monarch") },
        { "from=2026-01-01", activity => Last(activity) >= new DateOnly(2026, 1, 1) },
        { "to=2025-06-01", activity => First(activity) <= new DateOnly(2025, 6, 1) },
        { "from=2023-06-15&to=2023-06-15", activity => First(activity) <= new DateOnly(2023, 6, 15) && Last(activity) >= new DateOnly(2023, 6, 15) },
        { "asOf=2025-06-01", activity => First(activity) <= new DateOnly(2025, 6, 1) },
        { "q=sultan", activity => activity.ToString().Contains("sultan", StringComparison.OrdinalIgnoreCase) },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_lets_through_what_it_says(string query, Func<JToken, bool> includes)
    {
        var expected = (await shipped.Client.GetJsonAsync("activities?limit=500"))["items"]!.Where(includes).Select(activity => (string?)activity["id"]).Order().ToList();

        var listed = (await shipped.Client.GetJsonAsync($"activities?limit=500&{query}")).Ids().Order();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, listed);
    }

    [Theory]
    [InlineData("activities?level=king", "level", "must be one of party, president")]
    [InlineData("activities?region=Asia", "region", "is not a parameter of this operation")]
    public async Task A_parameter_at_fault_is_named(string path, string parameter, string advice)
    {
        var problem = await (await shipped.Client.GetAsync(path)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal([parameter], problem.Parameters());
        Assert.Contains(advice, problem.OnlyDetail(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_s_timeline_has_visits_agreements_and_missions()
    {
        var events = (await shipped.Client.GetJsonAsync("countries/KR/timeline?lang=vi"))["items"]!.Select(item => $"{item["on"]} {item["event"]} {item["label"]}").ToList();

        Assert.Contains("2025-08 mission.opened Mở cơ quan đại diện", events);
        Assert.Contains("2015-12-20 agreement.in_force Đang có hiệu lực", events);
        Assert.Contains("2022-12-04 activity.state_visit Thăm cấp Nhà nước", events);
        Assert.Contains("2021-12-14 agreement.signed Đã ký", events);
    }

    private static IEnumerable<string?> Names(JToken activity, string list) => activity[list]!.Values<string>();

    private static DateOnly First(JToken activity) => PartialDate.Parse((string)activity["startsOn"]!).First;

    private static DateOnly Last(JToken activity) => PartialDate.Parse((string?)activity["endsOn"] ?? (string)activity["startsOn"]!).Last;
}
