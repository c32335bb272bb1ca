using System.Net;
using BangGiao.Integration.Mechanism.ReviewCycles;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Mechanism.Commitments;

public sealed class CommitmentsTests(ReportTests.Registry registry) : IClassFixture<ReportTests.Registry>
{
    private readonly RegistryApp _app = registry.Mechanism.App;

    [Theory]
    [InlineData("country=FR", "bridge")]
    [InlineData("agency=mof", "tariff road loan")]
    [InlineData("lead=mof", "loan")]
    [InlineData("status=not_started", "tariff fair loan")]
    [InlineData("status=limited,suspended", "road bridge")]
    [InlineData("overdue=true", "tariff")]
    [InlineData("overdue=true&asOf=2025-06-01", "tariff road")]
    [InlineData("escalation=leadership", "tariff")]
    [InlineData("disputed=true", "bridge")]
    [InlineData("disputed=true&asOf=2025-06-11", "")]
    [InlineData("verifiable=false", "loan")]
    [InlineData("started=true", "bridge")]
    [InlineData("reviewed=true", "road bridge")]
    [InlineData("assessed=true", "bridge")]
    [InlineData("evidence=true", "bridge")]
    [InlineData("from=2025-02-01", "fair")]
    [InlineData("to=2024-06-30", "tariff")]
    [InlineData("dueFrom=2025-06-01&dueTo=2025-12-15", "fair")]
    [InlineData("timed=true&onTime=false", "tariff")]
    [InlineData("precision=year,month", "tariff fair")]
    [InlineData("asOf=2025-01-14", "tariff")]
    public async Task A_list_has_what_is_asked_for(string query, string ids)
    {
        var list = await _app.Anonymous.GetJsonAsync($"commitments?{query}");

        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), list.Ids());
    }

    [Theory]
    [InlineData("2025-03-30", "not_started", 0)]
    [InlineData("2025-03-31", "limited", 10)]
    [InlineData("2025-06-10", "complete", 100)]
    [InlineData("2025-06-12", "limited", 60)]
    public async Task A_commitment_stands_as_it_stood_on_the_day(string day, string status, int progress)
    {
        var commitment = await _app.Anonymous.GetJsonAsync($"commitments/bridge?asOf={day}");

        Assert.Equal((status, progress), ((string?)commitment["status"], (int?)commitment["progress"]));
    }

    [Fact]
    public async Task A_derived_field_without_a_value_is_null_in_the_record()
    {
        var commitment = await _app.Anonymous.GetJsonAsync("commitments/loan");

        Assert.Equal(
            """["not_started",0,null,null,null,false,{"reasons":["no_due_date"]},false,"gate"]""",
            new Newtonsoft.Json.Linq.JArray(new[] { "status", "progress", "completedOn", "nextReviewOn", "overdue", "disputed", "vague", "verifiable", "verifiableBy" }
                .Select(name => commitment[name])).ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task A_country_has_what_was_promised_to_it_in_its_timeline()
    {
        var timeline = await _app.Anonymous.GetJsonAsync("countries/FR/timeline?asOf=2025-06-11&lang=vi");

        Assert.Equal(
            ["relations.established", "commitment.made", "commitment.completed"],
            timeline["items"]!.Select(item => (string)item["event"]!));
        Assert.Equal("Hoàn thành cam kết", (string?)timeline["items"]!.Last()["label"]);
    }

    [Fact]
    public async Task Lists_sort_and_show_what_is_derived()
    {
        var list = await _app.Anonymous.GetJsonAsync("commitments?sort=-overdue.days,status&fields=overdue.days,status&limit=2");
        var csv = await (await _app.Anonymous.GetAsync("commitments?fields=overdue,vague&id=tariff,loan&format=csv")).Content.ReadAsStringAsync();

        Assert.Equal(["tariff", "fair"], list.Ids());
        Assert.Equal("id,overdue.days,overdue.escalation,overdue.claimedCompleteOn,vague.reasons\r\ntariff,135,leadership,,\r\nloan,,,,no_due_date\r\n", csv);
    }

    [Fact]
    public async Task A_day_of_lateness_is_no_304()
    {
        await using var mechanism = await ReviewedRegistry.StartAsync();
        var before = await mechanism.App.Anonymous.GetAsync("commitments/tariff");

        mechanism.Clock.Now = ReviewedRegistry.Noon("2025-06-16");
        var after = await mechanism.App.Anonymous.GetAsync("commitments/tariff", ("If-None-Match", before.Headers.ETag!.ToString()));
        var other = await mechanism.App.Anonymous.GetAsync("commitments/fair", ("If-None-Match", (await mechanism.App.Anonymous.GetAsync("commitments/fair")).Headers.ETag!.ToString()));

        Assert.Equal(136, (int)(await after.JsonAsync())["overdue"]!["days"]!);
        Assert.Equal(HttpStatusCode.NotModified, other.StatusCode);
    }

    [Fact]
    public async Task Reviews_come_in_with_an_import_and_go_out_with_an_export()
    {
        await using var mechanism = await ReviewedRegistry.StartAsync();
        var csv = await mechanism.App.Admin.GetAsync("export/commitments?format=csv");
        using var table = new ByteArrayContent(await csv.Content.ReadAsByteArrayAsync());
        table.Headers.ContentType = new("text/csv");
        var report = await (await mechanism.App.Admin.PostAsync("import/commitments", table)).JsonAsync();

        Assert.Equal((6, 6), ((int)report["rows"]!, (int)report["unchanged"]!));
    }
}
