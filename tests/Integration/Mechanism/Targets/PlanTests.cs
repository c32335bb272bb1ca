using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Mechanism.Targets;

public sealed class PlanTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private RegistryApp App => registry.App;

    [Theory]
    [InlineData("en", "Building clean and strong Party and mass organisations")]
    [InlineData("vi", "Xây dựng tổ chức đảng, đoàn thể trong sạch, vững mạnh")]
    public async Task The_plan_has_six_task_groups_with_their_official_names(string language, string fifth)
    {
        var plan = await App.Anonymous.GetJsonAsync($"plan?lang={language}");

        Assert.Equal([1, 2, 3, 4, 5, 6], plan["groups"]!.Select(group => (int)group["taskGroup"]!));
        Assert.Equal(fifth, (string)plan["groups"]![4]!["name"]!);
    }

    [Fact]
    public async Task A_target_stands_in_its_group_with_its_distance_and_pace()
    {
        await App.CreateAsync("targets", new
        {
            id = "trained",
            taskGroup = 3,
            title = new { en = "Officials trained" },
            unit = new { en = "officials" },
            metric = "manual",
            baseline = new { on = "2025-01-01", value = 40 },
            goals = new[] { new { year = 2030, value = 100 } },
            measurements = new[] { new { on = "2026-01-31", value = 62.5 } },
        });

        var target = (await App.Anonymous.GetJsonAsync("plan?asOf=2026-06-30"))["groups"]![2]!["targets"]!.Single();

        Assert.Equal(("officials", "2026-01-31", 62.5m), ((string)target["unit"]!, (string)target["current"]!["on"]!, (decimal)target["current"]!["value"]!));
        Assert.Equal((37.5m, 4, 9.38m, false), ((decimal)target["progress"]![0]!["distance"]!, (int)target["progress"]![0]!["yearsLeft"]!, (decimal)target["progress"]![0]!["pacePerYear"]!, (bool)target["progress"]![0]!["reached"]!));
        Assert.False((await App.Anonymous.GetJsonAsync("plan?asOf=2024-06-30"))["groups"]![2]!["targets"]!.Single()["current"]!.HasValues);
    }

    [Fact]
    public async Task Somebody_who_has_seen_a_computed_target_is_told_when_what_it_counts_has_changed()
    {
        var host = registry.NewCountryId();
        await App.CreateAsync("countries", Some.Country(host));
        await App.CreateAsync("targets", new { id = "open", taskGroup = 2, title = new { en = "Missions" }, metric = "missions.open" });
        var before = await App.Anonymous.GetAsync("targets/open");

        await App.CreateAsync("missions", new { type = "embassy", hostCountryId = host, openedOn = "2000" });
        var after = await App.Anonymous.GetAsync("targets/open", ("If-None-Match", before.Headers.ETag!.ToString()));

        Assert.Equal(1 + (decimal)(await before.JsonAsync())["current"]!["value"]!, (decimal)(await after.JsonAsync())["current"]!["value"]!);
    }

    [Fact]
    public async Task A_target_can_be_sent_back_as_it_was_read_though_what_it_counts_has_changed()
    {
        var host = registry.NewCountryId();
        await App.CreateAsync("countries", Some.Country(host));
        var read = await App.CreateAsync("targets", new { id = "sent-back", taskGroup = 2, title = new { en = "Missions" }, metric = "missions.open" });
        await App.CreateAsync("missions", new { type = "embassy", hostCountryId = host, openedOn = "2001" });

        read["tags"] = new Newtonsoft.Json.Linq.JArray("plan");
        var answer = await App.Editor.PutJsonAsync("targets/sent-back", read, ("If-Match", $"\"{read.Version()}\""));

        Assert.Equal("plan", (string)(await answer.JsonAsync())["tags"]![0]!);
    }

    [Fact]
    public async Task Every_fault_of_a_target_is_named_at_once()
    {
        var body = new { taskGroup = 7, title = new { en = "x" }, metric = "guess", goals = new[] { new { year = 2045, value = 1 }, new { year = 2030, value = 2 } } };

        var problem = await App.Editor.PostJsonAsync("targets", body).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/taskGroup", "/metric", "/goals/1/year"], problem.Pointers());
    }

    [Theory]
    [InlineData("targets?taskGroup=4", 0)]
    [InlineData("targets?metric=none", 0)]
    public async Task A_filter_of_targets_lets_through_what_it_says(string path, int total) =>
        Assert.Equal(total, (int)(await App.Anonymous.GetJsonAsync(path))["total"]!);
}
