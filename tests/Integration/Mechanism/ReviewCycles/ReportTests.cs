using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.ReviewCycles;

public sealed class ReportTests : IClassFixture<ReportTests.Registry>
{
    private readonly RegistryApp _app;

    public ReportTests(Registry registry) => _app = registry.Mechanism.App;

    [Fact]
    public async Task The_report_names_agencies_that_have_reported_and_silent_ones_with_what_waits()
    {
        var report = await ReportAsync();

        Assert.Equal(
            """[{"agency":{"id":"moc","name":"Ministry moc"},"commitments":2,"reported":2,"reportedLate":0,"waiting":0}]""",
            Text(report["reported"]!));
        Assert.Equal(["moit", "mof"], report["silent"]!.Select(silent => (string)silent["agency"]!["id"]!));
        Assert.Equal(["fair", "tariff"], report["silent"]![0]!["commitments"]!.Select(commitment => (string)commitment["id"]!));
    }

    [Fact]
    public async Task The_report_lists_the_commitments_that_moved_since_the_eve() => Assert.Equal(
        """
        [{"commitment":{"id":"road","title":"Open bridge road","dueOn":"2025-05-31"},"agency":{"id":"moc","name":"Ministry moc"},"movement":"backwards","label":"Backwards","from":{"status":"not_started","label":"Not started","progress":0},"to":{"status":"suspended","label":"Suspended"}},{"commitment":{"id":"bridge","title":"Open bridge bridge","dueOn":"2026-06-30"},"agency":{"id":"moc","name":"Ministry moc"},"movement":"forwards","label":"Forwards","from":{"status":"limited","label":"Limited","progress":10},"to":{"status":"limited","label":"Limited","progress":60}}]
        """,
        Text((await ReportAsync())["moved"]!));

    [Fact]
    public async Task The_report_lists_overdue_commitments_with_their_escalation() => Assert.Equal(
        """
        [{"commitment":{"id":"tariff","title":"Open bridge tariff","dueOn":"2025-01-31"},"days":135,"escalation":"leadership","label":"Leadership","agencies":[{"id":"moit","name":"Ministry moit"},{"id":"mof","name":"Ministry mof"}],"status":"not_started"}]
        """,
        Text((await ReportAsync())["late"]!));

    [Fact]
    public async Task Claim_and_assessment_stand_beside_each_other_where_they_differ()
    {
        var disputed = Assert.Single((await ReportAsync())["disputed"]!);

        Assert.Equal(("bridge", "complete", "limited"), ((string?)disputed["commitment"]!["id"], (string?)disputed["claim"]!["status"], (string?)disputed["assessment"]!["status"]));
    }

    [Fact]
    public async Task The_counts_are_those_of_the_lists() => Assert.Equal(
        """
        {"commitments":5,"made":1,"vague":1,"expected":5,"reported":2,"reportedLate":0,"waiting":3,"forwards":1,"backwards":1,"overdue":1,"awaiting":1,"disputed":1,"obstructed":0,"byStatus":{"not_started":3,"limited":1,"substantial":0,"complete":0,"suspended":1,"cancelled":0},"byGovernmentStatus":{"done_on_time":0,"done_late":0,"not_done_in_time":2,"not_done_overdue":1},"agencies":{"reported":1,"silent":2}}
        """,
        Text((await ReportAsync())["counts"]!));

    [Fact]
    public async Task Somebody_who_may_see_more_has_more_in_the_report() =>
        Assert.Equal(6, (int)(await _app.Admin.GetJsonAsync($"{ReviewedRegistry.Cycle}/report"))["counts"]!["commitments"]!);

    [Theory]
    [InlineData("vi", "ltr", "Quý II năm 2025", "Thụt lùi")]
    [InlineData("ar", "rtl", "Second quarter of 2025", "تراجع")]
    public async Task The_report_speaks_the_asked_language(string lang, string dir, string title, string label)
    {
        var report = await _app.Anonymous.GetJsonAsync($"{ReviewedRegistry.Cycle}/report?lang={lang}");

        Assert.Equal((lang, dir, title, label), ((string?)report["lang"], (string?)report["dir"], (string?)report["cycle"]!["title"], (string?)report["moved"]![0]!["label"]));
    }

    [Fact]
    public async Task The_report_of_an_open_review_cycle_has_a_tag()
    {
        var first = await _app.Anonymous.GetAsync($"{ReviewedRegistry.Cycle}/report");

        var second = await _app.Anonymous.GetAsync($"{ReviewedRegistry.Cycle}/report", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task An_unknown_review_cycle_and_an_unknown_parameter_are_refused()
    {
        await _app.Anonymous.GetAsync("reviewCycles/none/report").RefusalAsync(HttpStatusCode.NotFound);
        await _app.Anonymous.GetAsync($"{ReviewedRegistry.Cycle}/report?asOf=2025-01-01").RefusalAsync(HttpStatusCode.BadRequest);
    }

    private Task<JObject> ReportAsync() => _app.Anonymous.GetJsonAsync($"{ReviewedRegistry.Cycle}/report");

    private static string Text(JToken token) => token.ToString(Newtonsoft.Json.Formatting.None);

    public sealed class Registry : IAsyncLifetime
    {
        public ReviewedRegistry Mechanism { get; private set; } = null!;

        public async Task InitializeAsync() => Mechanism = await ReviewedRegistry.StartAsync();

        public Task DisposeAsync() => Mechanism.DisposeAsync().AsTask();
    }
}
