using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Views.Summary;

[Collection(ShippedData.Name)]
public sealed class SummaryOfTheMechanismTests(ShippedRegistry shipped)
{
    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2026-11-21")]
    public async Task Agreements_in_force_and_open_missions_are_those_that_the_lists_have(string day)
    {
        var summary = await shipped.Client.GetJsonAsync($"summary?asOf={day}");

        Assert.Equal(await TotalAsync($"agreements?status=in_force&asOf={day}"), (int)summary["agreements"]!["inForce"]!);
        Assert.Equal(await TotalAsync($"missions?status=open&asOf={day}"), (int)summary["missions"]!["open"]!);
    }

    [Fact]
    public async Task The_goals_for_missions_are_the_plans()
    {
        var goals = (await shipped.Client.GetJsonAsync("summary"))["missions"]!["goals"]!;

        Assert.Equal([(2030, 115m), (2045, 150m)], goals.Select(goal => ((int)goal["year"]!, (decimal)goal["value"]!)));
    }

    [Theory]
    [InlineData("2020-01-01", "en")]
    [InlineData("2026-11-21", "vi")]
    public async Task The_plan_is_that_of_its_own_request(string day, string language)
    {
        var plan = await shipped.Client.GetJsonAsync($"plan?asOf={day}&lang={language}");

        var summary = await shipped.Client.GetJsonAsync($"summary?asOf={day}&lang={language}");

        Assert.Equal(6, summary["plan"]!.Count());
        Assert.Equal(plan["groups"]!.ToString(), summary["plan"]!.ToString());
    }

    [Fact]
    public async Task Without_a_commitment_every_status_counts_none()
    {
        var commitments = (await shipped.Client.GetJsonAsync("summary?asOf=1990-01-01"))["commitments"]!;

        Assert.Equal(0, (int)commitments["total"]!);
        Assert.Empty(commitments["late"]!);
        Assert.Equal(["not_started", "limited", "substantial", "complete", "suspended", "cancelled"], ((Newtonsoft.Json.Linq.JObject)commitments["byStatus"]!).Properties().Select(status => status.Name));
    }

    private async Task<int> TotalAsync(string query) => (int)(await shipped.Client.GetJsonAsync($"{query}&limit=1"))["total"]!;
}
