using BangGiao.Integration.Records.Backup;
using BangGiao.Integration.Support;
using BangGiao.Records.Backup;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Demo;

/// <summary>The generated registry, loaded as <c>make demo</c> loads it beside the reference data.</summary>
public sealed class DemonstrationTests(DemonstrationRegistry demonstration) : IClassFixture<DemonstrationRegistry>
{
    [Fact]
    public async Task It_has_927_commitments_that_grow_from_year_to_year()
    {
        var byYear = new List<int>();
        for (var year = 2021; year <= 2025; year++)
            byYear.Add(await demonstration.TotalAsync($"commitments?from={year}-01-01&to={year}-12-31"));

        Assert.Equal(927, byYear.Sum());
        Assert.Equal(byYear.Order(), byYear);
    }

    [Theory]
    [InlineData("commitments")]
    [InlineData("reviewCycles")]
    public async Task Everything_in_it_is_marked(string collection) =>
        Assert.Equal(await demonstration.TotalAsync(collection), await demonstration.TotalAsync($"{collection}?tag=demonstration"));

    [Fact]
    public async Task Every_figure_is_what_a_script_makes_of_the_exported_table()
    {
        var (code, said) = await demonstration.RunAsync("scripts/demo/recompute-kpis.mjs");

        Assert.True(code == 0, said);
        Assert.Contains("927 commitments compared, 0 differ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_leads_to_a_list_of_as_many()
    {
        var figures = (await demonstration.App.Anonymous.GetJsonAsync("kpis?agency=min-moit&asOf=2026-06-30"))["figures"]!;

        foreach (var figure in figures)
        {
            Assert.Equal((int)figure["numerator"]!, await demonstration.TotalAsync((string)figure["query"]!));
            Assert.Equal((int)figure["denominator"]!, await demonstration.TotalAsync((string)figure["denominatorQuery"]!));
        }
    }

    [Fact]
    public async Task The_published_total_is_one_count_among_others_each_with_its_list()
    {
        var counts = (await demonstration.App.Anonymous.GetJsonAsync("kpis/counts?from=2021-01-01&to=2025-12-31"))["counts"]!;

        Assert.Equal(927, (int)counts[0]!["count"]!);
        Assert.Equal(counts.Count(), counts.Select(count => (int)count["count"]!).Distinct().Count());
        foreach (var count in counts)
            Assert.Equal((int)count["count"]!, await demonstration.TotalAsync((string)count["query"]!));
    }

    [Fact]
    public async Task The_three_published_figures_come_out_under_the_definitions_by_which_they_are_read()
    {
        var published = (await demonstration.App.Anonymous.GetJsonAsync("kpis/counts"))["published"]!;

        Assert.Equal([339, 258, 927], published.Select(figure => (int)figure["figure"]!));
        foreach (var figure in published)
        {
            Assert.Equal((int)figure["figure"]!, (int)figure["count"]!);
            Assert.Equal((int)figure["figure"]!, await demonstration.TotalAsync((string)figure["query"]!));
        }
    }

    [Fact]
    public async Task The_quarters_of_2025_are_those_of_the_reports()
    {
        Assert.Equal(253, await demonstration.TotalAsync("commitments?from=2025-01-01&to=2025-06-30"));
        Assert.Equal(86, await demonstration.TotalAsync("commitments?from=2025-07-01&to=2025-09-30"));
    }

    [Fact]
    public async Task Agencies_have_tasks_for_anniversaries_of_which_one_is_done()
    {
        var tasks = (await demonstration.App.Editor.GetJsonAsync("owedTasks?status=open,late,done&limit=500&agency=min-moit"))["items"]!;

        Assert.Contains(tasks, task => (string?)task["status"] == "open");
        Assert.Contains(tasks, task => (string?)task["taskId"] == "demo-jp-article");
    }

    [Fact]
    public async Task Its_back_up_is_restored_byte_for_byte()
    {
        using var archives = new ArchiveOnDisk();
        await using var restored = await RegistryApp.StartAsync(settings: ["Registry:Owner=vn-demo"]);
        await restored.Services.GetRequiredService<Restores>().RestoreAsync([await archives.DownloadAsync(demonstration.App)], _ => { }, CancellationToken.None);

        string[] paths =
        [
            "export/commitments", "export/reviewCycles", "export/countries", "commitments?limit=500", "commitments?overdue=true&limit=500", "summary", "kpis?asOf=2026-06-30",
            "reviewCycles/demo-2026-q3/report", "countries/JP/timeline", "countries/JP/brief", "changes?since=0&limit=500", "changes?since=1500&limit=500",
        ];
        foreach (var path in paths)
        {
            var (before, after) = (await demonstration.App.Admin.GetAsync(path), await restored.Admin.GetAsync(path));
            Assert.Equal((path, System.Net.HttpStatusCode.OK, before.Headers.ETag), (path, after.StatusCode, after.Headers.ETag));
            Assert.Equal(await before.Content.ReadAsByteArrayAsync(), await after.Content.ReadAsByteArrayAsync());
        }
        var (was, now) = (await demonstration.App.Admin.GetJsonAsync("integrity"), await restored.Admin.GetJsonAsync("integrity"));
        Assert.Equal("passed", (string?)now["status"]);
        Assert.Equal($"{was["chain"]}", $"{now["chain"]}");
    }

    [Fact]
    public async Task A_round_shows_who_is_silent_and_what_is_late()
    {
        var report = await demonstration.App.Anonymous.GetJsonAsync("reviewCycles/demo-2026-q3/report");

        Assert.NotEmpty(report["silent"]!);
        Assert.NotEmpty(report["late"]!);
        Assert.NotEmpty(report["disputed"]!);
    }

    [Fact]
    public async Task It_shows_claims_that_await_assessment_obstacles_and_focal_points()
    {
        var report = await demonstration.App.Anonymous.GetJsonAsync("reviewCycles/demo-2026-q3/report");
        var kpis = await demonstration.App.Anonymous.GetJsonAsync("kpis?asOf=2026-10-31");
        var lacking = await demonstration.App.Admin.GetJsonAsync("agencies?withoutFocalPoint=true&limit=500");

        Assert.NotEmpty(report["awaiting"]!);
        Assert.NotEmpty(report["obstacles"]!);
        Assert.Equal(("2026-06-15", "2026-09-14", "2026-09-25"), ((string?)report.SelectToken("cycle.period.from"), (string?)report.SelectToken("cycle.period.closesOn"), (string?)report.SelectToken("cycle.period.reportsDueOn")));
        Assert.All(kpis["obstaclesByLevel"]!, level => Assert.True((int)level["obstacles"]! > 0, level.ToString()));
        Assert.InRange((int)lacking["total"]!, 1, await demonstration.TotalAsync("agencies") - 1);
    }

    [Fact]
    public async Task Every_round_but_the_last_one_has_minutes_with_decisions_of_which_some_are_open()
    {
        var rounds = (await demonstration.App.Reader.GetJsonAsync("reviewCycles?tag=demonstration&sort=opensOn"))["items"]!;

        var minutes = await Task.WhenAll(rounds.SkipLast(1).Select(round => demonstration.App.Reader.GetJsonAsync($"reviewCycles/{round["id"]}/minutes")));
        var open = await demonstration.App.Reader.GetJsonAsync("due?event=decision.due&from=2024-01-01&to=2027-06-30&limit=1");

        Assert.All(minutes, paper => Assert.NotEmpty(paper["decisions"]!));
        Assert.Contains(minutes.SelectMany(paper => paper["decisions"]!), decision => decision["doneOn"] is not null);
        Assert.Contains(minutes.SelectMany(paper => paper["decisions"]!), decision => decision["becomes"] is not null);
        Assert.True((int)open["total"]! > 0);
        Assert.Null(rounds.Last()["meeting"]);
        Assert.Equal(Enumerable.Repeat("closed", minutes.Length).Append("open"), rounds.Select(round => (string?)round["status"]));
    }

    [Fact]
    public async Task The_Government_s_cells_and_the_obstacles_lead_to_lists_of_as_many()
    {
        var kpis = await demonstration.App.Anonymous.GetJsonAsync("kpis?asOf=2026-10-31&period=2025-H1&calendar=official");

        Assert.Equal("2025-06-14", (string?)kpis.SelectToken("period.closesOn"));
        foreach (var cell in kpis["byGovernmentStatus"]!)
            Assert.Equal((int)cell["count"]!, await demonstration.TotalAsync((string)cell["query"]!));
        foreach (var level in kpis["obstaclesByLevel"]!)
            Assert.Equal((int)level["commitments"]!, await demonstration.TotalAsync((string)level["query"]!));
        Assert.Equal(
            await demonstration.TotalAsync("commitments?from=2024-12-15&to=2025-06-14"),
            await demonstration.TotalAsync("commitments?period=2025-H1&calendar=official"));
    }
}
