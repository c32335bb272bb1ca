using System.Net;
using BangGiao.Integration.Mechanism.ReviewCycles;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Mechanism.Worklists;

public sealed class WorklistTests : IAsyncLifetime
{
    private const string Worklist = $"{ReviewedRegistry.Cycle}/worklist";

    private ReviewedRegistry _mechanism = null!;

    private RegistryApp App => _mechanism.App;

    public async Task InitializeAsync()
    {
        _mechanism = await ReviewedRegistry.StartAsync();
        await _mechanism.ReviewAsync("fair", new { status = "limited", progress = 20, on = "2025-06-05", note = "Site is chosen" });
        await _mechanism.ReviewAsync("tariff", new { status = "limited", on = "2025-06-02" });
        await (await App.Admin.PostJsonAsync("commitments/secret/reviews", new { status = "limited", on = "2025-06-03" })).JsonAsync(HttpStatusCode.Created);
    }

    public Task DisposeAsync() => _mechanism.DisposeAsync().AsTask();

    [Fact]
    public async Task It_has_what_the_ministry_has_not_assessed_by_agency_the_longest_waiting_first()
    {
        var worklist = await App.Anonymous.GetJsonAsync($"{Worklist}?lang=en");

        // The bridge is assessed; the others were received today and claim other days.
        Assert.Equal(["road", "fair", "tariff"], worklist["items"]!.Select(item => (string?)item["commitment"]!["id"]));
        Assert.Equal(["Ministry moit 2", "Ministry moc 1"], worklist["byAgency"]!.Select(agency => $"{agency["agency"]!["name"]} {agency["count"]}"));
        Assert.Equal("Site is chosen", (string?)worklist["items"]![1]!["claim"]!["note"]);
    }

    [Fact]
    public async Task Pages_go_through_it_and_a_filter_narrows_it()
    {
        var first = await App.Anonymous.GetJsonAsync($"{Worklist}?agency=moit&limit=1");
        var second = await App.Anonymous.GetJsonAsync(((string)first["next"]!)["/api/v1/".Length..]);

        Assert.Equal((2, "fair", "tariff"), ((int)first["total"]!, (string?)first["items"]!.Single()["commitment"]!["id"], (string?)second["items"]!.Single()["commitment"]!["id"]));
        Assert.Null(second["next"]);
        await App.Anonymous.GetAsync($"{Worklist}?limit=501").RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_assessment_with_the_version_of_an_item_takes_it_off()
    {
        var item = (await App.Anonymous.GetJsonAsync($"{Worklist}?agency=moc"))["items"]!.Single();

        await (await App.Admin.SendJsonAsync(HttpMethod.Post, "commitments/road/reviews", new { status = "suspended" }, ("If-Match", $"\"{item["commitmentVersion"]}\""))).JsonAsync(HttpStatusCode.Created);

        Assert.Empty((await App.Anonymous.GetJsonAsync($"{Worklist}?agency=moc"))["items"]!);
    }

    [Fact]
    public async Task Of_a_closed_review_cycle_it_stays_as_it_was()
    {
        await _mechanism.CloseAsync();
        await _mechanism.AssessAsync("road", new { status = "suspended" });

        Assert.Contains("road", (await App.Anonymous.GetJsonAsync(Worklist))["items"]!.Select(item => (string?)item["commitment"]!["id"]));
    }
}
