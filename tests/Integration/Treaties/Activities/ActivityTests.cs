using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Treaties.Activities;

[Collection(ShippedData.Name)]
public sealed class ActivityTests(ShippedRegistry shipped)
{
    [Theory]
    [InlineData("activities?country=FR", 1)]
    [InlineData("activities?country=VN", 1)]
    [InlineData("activities?kind=state_visit", 17)]
    [InlineData("activities?kind=multilateral_event,online_talks", 5)]
    [InlineData("activities?level=party", 22)]
    [InlineData("activities?level=minister,president", 21)]
    [InlineData("activities?tag=monarch", 1)]
    [InlineData("activities?from=2026-01-01", 7)]
    [InlineData("activities?to=2025-06-01", 40)]
    [InlineData("activities?from=2023-06-15&to=2023-06-15", 1)]
    [InlineData("activities?asOf=2025-06-01", 40)]
    [InlineData("activities?q=sultan", 1)]
    public async Task A_filter_lets_through_what_it_says(string path, int total) =>
        Assert.Equal(total, (int)(await shipped.Client.GetJsonAsync(path))["total"]!);

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
}
