using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.ImportExport;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Treaties.NextSteps;

/// <summary>Three texts before signing on 20 February 2026, with the shipped rules and holidays: Tết is from 16 to 20 February.</summary>
public sealed class NextStepsTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        var clock = new MovableClock(new(2026, 2, 20, 12, 0, 0, TimeSpan.FromHours(7)));
        _app = await RegistryApp.StartAsync(adapt: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        foreach (var file in new[] { "agencies", "holidays", "deadlineRules" })
            await _app.Editor.ReportAsync(file, Files.Reference(file));
        foreach (var country in new[] { "FR", "JP" })
            await _app.CreateAsync("countries", Some.Country(country));
        await AddAsync("asked", "JP", new { type = "memorandum", level = "ministry", procedure = new { proposedOn = "2026-02-02", opinions = new[] { new { agencyId = "min-mofa", askedOn = "2026-02-10", receivedOn = (string?)null }, new { agencyId = "min-mof", askedOn = "2026-02-09", receivedOn = (string?)"2026-02-12" } } } });
        await AddAsync("answered", "FR", new { type = "treaty", level = "government", procedure = new { proposedOn = "2026-01-05", opinions = new[] { new { agencyId = "min-moj", askedOn = "2026-01-06", receivedOn = "2026-01-12" } } } });
        await AddAsync("planned", "FR", new { type = "treaty", level = "government", signedOn = "2026-02-26", procedure = new { initialledOn = "2026-02-11" } });
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("", "planned full_powers_asked lead min-moit 2026-02-21 open|asked opinion_received consulted min-mofa 2026-02-26 open|answered authorised authority   |planned signed lead min-moit  ")]
    [InlineData("agency=min-moit", "planned full_powers_asked lead min-moit 2026-02-21 open|planned signed lead min-moit  ")]
    [InlineData("actor=authority", "answered authorised authority   ")]
    [InlineData("step=opinion_received,signed", "asked opinion_received consulted min-mofa 2026-02-26 open|planned signed lead min-moit  ")]
    [InlineData("agreement=asked", "asked opinion_received consulted min-mofa 2026-02-26 open")]
    [InlineData("country=FR&actor=lead", "planned full_powers_asked lead min-moit 2026-02-21 open|planned signed lead min-moit  ")]
    [InlineData("asOf=2026-02-27&agreement=asked", "asked opinion_received consulted min-mofa 2026-02-26 overdue")]
    public async Task Next_steps_are_listed_by_the_last_day_then_by_the_days_waited(string query, string expected)
    {
        var next = await _app.Reader.GetJsonAsync($"nextSteps?lang=en&{query}");

        Assert.Equal(expected, string.Join('|', next["items"]!.Select(item => $"{item["agreement"]!["id"]} {item["step"]} {item["actor"]} {item["agency"]?["id"]} {item["dueOn"]} {item["status"]}")));
        Assert.Equal(next["items"]!.Count(), (int)next["total"]!);
    }

    [Fact]
    public async Task A_step_has_its_words_its_article_and_the_days_that_it_waits()
    {
        var step = (await _app.Reader.GetJsonAsync("nextSteps?agreement=asked&lang=vi"))["items"]!.Single();

        Assert.Equal(("Có ý kiến trả lời", "Bộ Ngoại giao", "70/2020/QH14", 10, 6), ((string?)step["label"], (string?)step["agency"]!["name"], (string?)step["rule"]!["law"], (int)step["daysWaited"]!, (int)step["daysAhead"]!));
    }

    [Theory]
    [InlineData("nextAgency=min-mofa", "asked")]
    [InlineData("nextStep=authorised,signed", "answered planned")]
    [InlineData("nextAgency=min-moit&status=negotiating", "planned")]
    public async Task The_list_of_agreements_is_filtered_by_it(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', (await _app.Reader.GetJsonAsync($"agreements?{query}&sort=id")).Ids()));

    [Fact]
    public async Task Pages_and_tables_have_the_same_steps()
    {
        var first = await _app.Reader.GetJsonAsync("nextSteps?limit=3");
        var second = await _app.Reader.GetJsonAsync((string)first["next"]!);
        var table = await _app.Reader.GetStringAsync("nextSteps?format=csv");

        Assert.Equal((4, 3, 1), ((int)first["total"]!, first["items"]!.Count(), second["items"]!.Count()));
        Assert.Equal(("authorised 1", "signed 1"), ($"authorised {first["byStep"]!["authorised"]}", $"signed {first["byStep"]!["signed"]}"));
        Assert.Equal(5, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("actor=nobody", "actor")]
    [InlineData("step=done", "step")]
    [InlineData("status=open", "status")]
    public async Task A_parameter_at_fault_is_named(string query, string parameter) =>
        Assert.Equal([parameter], (await (await _app.Reader.GetAsync($"nextSteps?{query}")).ProblemAsync(HttpStatusCode.BadRequest)).Parameters());

    private async Task AddAsync(string id, string partner, object more)
    {
        var body = JObject.FromObject(new { id, title = new { en = $"Text {id}" }, parties = new[] { "VN", partner }, status = "negotiating", leadAgencyId = "min-moit" });
        body.Merge(JObject.FromObject(more));
        await _app.CreateAsync("agreements", body);
    }
}
