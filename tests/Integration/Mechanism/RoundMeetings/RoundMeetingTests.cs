using System.Net;
using BangGiao.Integration.Mechanism.ReviewCycles;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Papers;
using BangGiao.Integration.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.RoundMeetings;

public sealed class RoundMeetingTests : IAsyncLifetime
{
    private const string Cycle = ReviewedRegistry.Cycle;
    private const char RightToLeftMark = '\u200F';

    private ReviewedRegistry _mechanism = null!;

    private RegistryApp App => _mechanism.App;

    public async Task InitializeAsync()
    {
        _mechanism = await ReviewedRegistry.StartAsync();
        await _mechanism.ReviewAsync("fair", new { status = "limited", on = "2025-06-10", obstacles = new[] { new { kind = "funding", level = "government", text = "No budget line" } } });
    }

    public Task DisposeAsync() => _mechanism.DisposeAsync().AsTask();

    [Fact]
    public async Task The_agenda_has_what_is_late_disputed_obstructed_awaiting_and_silent()
    {
        var agenda = await App.Anonymous.GetJsonAsync($"{Cycle}/agenda?lang=en");

        Assert.Equal(
            ["late: 1.1 tariff", "disputed: 2.1 bridge", "obstacle: 3.1 fair", "awaiting: 4.1 fair, 4.2 road", "silent: 5.1 mof"],
            agenda["sections"]!.Select(section => $"{section["kind"]}: {string.Join(", ", section["items"]!.Select(item => $"{item["number"]} {item["commitment"]?["id"] ?? item["agency"]!["id"]}"))}"));
        Assert.Contains("No budget line", (string)agenda["sections"]![2]!["items"]![0]!["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agenda_of_a_closed_review_cycle_is_that_of_the_closing()
    {
        await _mechanism.CloseAsync();
        var before = await App.Anonymous.GetAsync($"{Cycle}/agenda?lang=en");
        var bytes = await before.Content.ReadAsStringAsync();
        await _mechanism.AssessAsync("tariff", new { status = "cancelled" });

        Assert.Equal(bytes, await (await App.Anonymous.GetAsync($"{Cycle}/agenda?lang=en")).Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("en", "MINUTES")]
    [InlineData("vi", "BIÊN BẢN")]
    [InlineData("ar", "محضر الاجتماع")]
    public async Task Agenda_and_minutes_are_papers(string language, string title)
    {
        await MeetAsync();

        var agenda = await PaperAsync($"{Cycle}/agenda", language);
        var minutes = await PaperAsync($"{Cycle}/minutes", language);

        Assert.Contains("Open bridge tariff", agenda, StringComparison.Ordinal);
        Assert.Contains(title, minutes, StringComparison.Ordinal);
        Assert.All(["Chair Person", "Somebody", "Somebody Else", "Pay the road", "Open bridge bridge"], text => Assert.Contains(text, minutes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Minutes_are_recorded_after_the_closing_too_and_the_report_stays()
    {
        await _mechanism.CloseAsync();
        var report = await App.Anonymous.GetByteArrayAsync($"{Cycle}/report");

        await MeetAsync();

        var minutes = await App.Reader.GetJsonAsync($"{Cycle}/minutes?lang=en");
        Assert.Equal(("2025-06-14", 2), ((string?)minutes["heldOn"], minutes["decisions"]!.Count()));
        Assert.Equal(report, await App.Anonymous.GetByteArrayAsync($"{Cycle}/report"));
    }

    [Fact]
    public async Task Meeting_and_decisions_are_internal()
    {
        await MeetAsync();

        var seen = await App.Anonymous.GetJsonAsync(Cycle);
        var due = await App.Anonymous.GetJsonAsync("due?event=decision.due&from=2025-01-01");

        Assert.Empty(seen.Properties().Select(member => member.Name).Intersect(["meeting", "decisions", "preparedBy"]));
        Assert.Equal(0, (int)due["total"]!);
        await App.Anonymous.GetAsync($"{Cycle}/minutes").RefusalAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Open_decisions_fall_due_those_of_one_day_together_until_they_are_done()
    {
        await MeetAsync();
        var open = await App.Reader.GetJsonAsync("due?event=decision.due&lang=en");
        await PatchAsync(cycle => cycle["decisions"]![1]!["doneOn"] = "2025-06-15");

        var left = await App.Reader.GetJsonAsync("due?event=decision.due&lang=en");

        Assert.Equal(("Decisions due (No. 1, 2): Second quarter of 2025", "mof moc"), ((string?)open["items"]![0]!["title"]!["en"], string.Join(' ', open["items"]![0]!["agencyIds"]!)));
        Assert.Equal("Decisions due (No. 1): Second quarter of 2025", (string?)left["items"]!.Single()["title"]!["en"]);
    }

    [Fact]
    public async Task A_decision_becomes_a_milestone_and_is_done_when_that_is_met()
    {
        await MeetAsync();
        var road = await App.Editor.GetJsonAsync("commitments/road");
        await (await App.Editor.PatchJsonAsync("commitments/road", new { milestones = new[] { new { title = new { en = "Paid" }, dueOn = "2025-07-31" } } }, road.Version())).JsonAsync();
        await PatchAsync(cycle => cycle["decisions"]![0]!["becomes"] = JObject.FromObject(new { commitmentId = "road", milestone = 1 }));

        var before = await App.Reader.GetJsonAsync($"{Cycle}/minutes");
        road = await App.Editor.GetJsonAsync("commitments/road");
        var dropped = await App.Editor.PatchJsonAsync("commitments/road", new { milestones = Array.Empty<object>() }, road.Version()).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        var handed = await App.Editor.PatchJsonAsync("commitments/road", new { coordinatingAgencyIds = Array.Empty<string>() }, road.Version()).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        await (await App.Editor.PatchJsonAsync("commitments/road", new { milestones = new[] { new { title = new { en = "Paid" }, dueOn = "2025-07-31", metOn = "2025-06-15" } } }, road.Version())).JsonAsync();

        Assert.Null(before["decisions"]![0]!["doneOn"]);
        Assert.Equal(["/milestones", "/leadAgencyId"], dropped.Pointers().Concat(handed.Pointers()));
        Assert.Equal("2025-06-15", (string?)(await App.Reader.GetJsonAsync($"{Cycle}/minutes"))["decisions"]![0]!["doneOn"]);
    }

    [Fact]
    public async Task A_milestone_that_a_decision_names_is_not_replaced_by_another_one()
    {
        await MeetAsync();
        await MilestonesAsync(new { title = new { en = "Paid" }, dueOn = "2025-07-31" }, new { title = new { en = "Built" }, dueOn = "2025-08-31" });
        await PatchAsync(cycle => cycle["decisions"]![0]!["becomes"] = JObject.FromObject(new { commitmentId = "road", milestone = 1 }));

        var refusal = await SendMilestonesAsync(new { title = new { en = "Built" }, dueOn = "2025-08-31" }).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        await MilestonesAsync(new { title = new { en = "Paid", vi = "Đã thanh toán" }, dueOn = "2025-09-30" }, new { title = new { en = "Opened" }, dueOn = "2025-10-31" });

        Assert.Equal(["/milestones"], refusal.Pointers());
    }

    [Fact]
    public async Task A_round_whose_only_decision_is_about_what_is_hidden_is_like_one_without_decisions()
    {
        await (await App.Admin.PostJsonAsync("commitments", Some.Commitment("sealed", "moc", more: new { classification = "confidential" }))).JsonAsync(HttpStatusCode.Created);
        var decision = new { number = 1, text = new { en = "Settle it" }, agencyId = "moc", item = new { kind = "late", commitmentId = "sealed" } };
        var cycle = await App.Admin.GetJsonAsync(Cycle);
        await (await App.Admin.PatchJsonAsync(Cycle, new { decisions = new[] { decision } }, cycle.Version())).JsonAsync();

        Assert.Single((await App.Admin.GetJsonAsync(Cycle))["decisions"]!);
        Assert.False((await App.Reader.GetJsonAsync(Cycle)).ContainsKey("decisions"));
    }

    [Fact]
    public async Task Agenda_and_minutes_carry_the_highest_classification_of_what_they_tell()
    {
        await MeetAsync();
        await App.CreateAsync("reviewCycles", new { id = "2025-q3", kind = "quarterly", title = new { en = "Third" }, opensOn = "2025-07-01", dueOn = "2025-09-30" });
        const string next = "reviewCycles/2025-q3";

        var open = await ClassificationsAsync(App.Reader, $"{Cycle}/agenda", $"{Cycle}/minutes", $"{next}/agenda");
        var outside = await ClassificationsAsync(App.Anonymous, $"{next}/agenda");
        await (await App.Admin.PostJsonAsync("commitments", Some.Commitment("sealed", "mof", more: new { classification = "confidential" }))).JsonAsync(HttpStatusCode.Created);
        await PatchAsync(cycle => cycle["decisions"]![0]!["item"] = JObject.FromObject(new { kind = "late", commitmentId = "sealed" }), App.Admin);

        Assert.Equal(["public", "internal", "internal"], open);
        Assert.Equal(["public"], outside);
        Assert.Equal(["confidential", "confidential"], await ClassificationsAsync(App.Admin, $"{Cycle}/minutes", $"{next}/agenda"));
        Assert.Contains("· Internal", await PaperAsync($"{Cycle}/minutes", "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_name_the_version_of_the_agenda_and_that_of_the_decisions()
    {
        var closed = await _mechanism.CloseAsync();
        await MeetAsync();

        var minutes = await App.Reader.GetJsonAsync($"{Cycle}/minutes");

        Assert.Equal((long)closed["closedAtVersion"]!, (long)minutes["agendaVersion"]!);
        Assert.True((long)minutes["version"]! > (long)minutes["agendaVersion"]!);
        Assert.Contains($"version {minutes["agendaVersion"]} ·", await PaperAsync($"{Cycle}/minutes", "en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "commitmentId": "bridge" }""", "/decisions/0/becomes/commitmentId")]
    [InlineData("""{ "commitmentId": "road", "milestone": 3 }""", "/decisions/0/becomes/milestone")]
    [InlineData("""{ "commitmentId": "nowhere" }""", "/decisions/0/becomes/commitmentId")]
    public async Task A_decision_becomes_only_what_its_agency_carries_out(string becomes, string pointer)
    {
        await MeetAsync();
        var cycle = await App.Editor.GetJsonAsync(Cycle);
        var decisions = (JArray)cycle["decisions"]!.DeepClone();
        decisions[0]!["becomes"] = JObject.Parse(becomes);

        var problem = await App.Editor.PatchJsonAsync(Cycle, new JObject { ["decisions"] = decisions }, cycle.Version()).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal([pointer], problem.Pointers());
    }

    [Fact]
    public async Task The_next_agenda_begins_with_what_was_decided_and_is_not_done()
    {
        await MeetAsync();
        await App.CreateAsync("reviewCycles", new { id = "2025-q3", kind = "quarterly", title = new { en = "Third" }, opensOn = "2025-07-01", dueOn = "2025-09-30" });

        var agenda = await App.Reader.GetJsonAsync("reviewCycles/2025-q3/agenda");

        Assert.Equal([1, 2], agenda["openDecisions"]!.Select(decision => (int)decision["number"]!));
        Assert.Empty((await App.Anonymous.GetJsonAsync("reviewCycles/2025-q3/agenda"))["openDecisions"]!);
    }

    [Fact]
    public async Task Somebody_who_prepares_a_review_cycle_does_not_close_it()
    {
        var prepared = await (await App.Admin.SendJsonAsync(HttpMethod.Post, $"{Cycle}/prepare", null)).JsonAsync();

        var refusal = await App.Admin.SendJsonAsync(HttpMethod.Post, $"{Cycle}/close", null).RefusalAsync(HttpStatusCode.Forbidden);
        await (await App.Editor.SendJsonAsync(HttpMethod.Post, $"{Cycle}/prepare", null)).JsonAsync();
        var closed = await _mechanism.CloseAsync();

        Assert.Equal(("dev-admin", "2025-06-15"), ((string?)prepared["preparedBy"], (string?)prepared["preparedOn"]));
        Assert.Contains("dev-admin has prepared the review cycle", (string)refusal["detail"]!, StringComparison.Ordinal);
        Assert.Equal(("closed", "dev-editor"), ((string?)closed["status"], (string?)closed["preparedBy"]));
        await App.Editor.SendJsonAsync(HttpMethod.Post, $"{Cycle}/prepare", null).RefusalAsync(HttpStatusCode.Conflict);
    }

    private async Task MeetAsync() => await PatchAsync(cycle =>
    {
        cycle["meeting"] = JObject.FromObject(new
        {
            heldOn = "2025-06-14",
            place = "Hanoi",
            chair = "Chair Person, Deputy Minister",
            attendance = new object[] { new { name = "Somebody", post = "Director", agencyId = "moc" }, new { name = "Somebody Else", absent = true } },
        });
        cycle["decisions"] = JArray.FromObject(new object[]
        {
            new { number = 1, text = new { en = "Pay the road" }, agencyId = "mof", dueOn = "2025-07-31", item = new { kind = "late", commitmentId = "tariff" } },
            new { number = 2, text = new { en = "Open the bridge" }, agencyId = "moc", dueOn = "2025-07-31" },
        });
    });

    [Theory]
    [InlineData("agenda", "vi", "CHƯƠNG TRÌNH")]
    [InlineData("minutes", "ar", "محضر الاجتماع")]
    [InlineData("report", "vi", "Phụ lục I")]
    public async Task Agenda_minutes_and_report_come_in_pdf_too(string paper, string language, string words)
    {
        await MeetAsync();
        await using var app = await Renderers.StartAsync(App);

        Assert.Contains(OtherReaders.Letters(words), await app.Reader.PdfTextAsync($"{Cycle}/{paper}?format=pdf&lang={language}"), StringComparison.Ordinal);
    }

    private async Task PatchAsync(Action<JObject> change, HttpClient? by = null)
    {
        var client = by ?? App.Editor;
        var cycle = await client.GetJsonAsync(Cycle);
        var patch = new JObject { ["meeting"] = cycle["meeting"]?.DeepClone(), ["decisions"] = cycle["decisions"]?.DeepClone() };
        change(patch);
        await (await client.PatchJsonAsync(Cycle, patch, cycle.Version())).JsonAsync();
    }

    private async Task MilestonesAsync(params object[] milestones) => await (await SendMilestonesAsync(milestones)).JsonAsync();

    private async Task<HttpResponseMessage> SendMilestonesAsync(params object[] milestones) =>
        await App.Editor.PatchJsonAsync("commitments/road", new { milestones }, (await App.Editor.GetJsonAsync("commitments/road")).Version());

    private static async Task<IEnumerable<string?>> ClassificationsAsync(HttpClient client, params string[] paths) =>
        (await Task.WhenAll(paths.Select(path => client.GetJsonAsync(path)))).Select(answer => (string?)answer["classification"]);

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task No_heading_of_an_agenda_has_two_numbers(string language)
    {
        using var paper = WordprocessingDocument.Open(new MemoryStream(await App.Reader.GetByteArrayAsync($"{Cycle}/agenda?format=docx&lang={language}")), isEditable: false);
        var headings = paper.MainDocumentPart!.Document!.Descendants<Paragraph>().ToLookup(one => one.ParagraphProperties?.ParagraphStyleId?.Val?.Value, one => one.InnerText.TrimStart(RightToLeftMark));

        // Word numbers the first level.
        Assert.Equal(2, headings["Heading1"].Count());
        Assert.DoesNotContain(headings["Heading1"], text => char.IsDigit(text[0]));
        Assert.Equal(["1.", "2.", "3.", "4.", "5."], headings["Heading2"].Select(text => text[..2]));
    }

    private async Task<string> PaperAsync(string path, string language)
    {
        using var paper = WordprocessingDocument.Open(new MemoryStream(await App.Reader.GetByteArrayAsync($"{path}?format=docx&lang={language}")), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(paper).Select(error => error.Description));
        return paper.MainDocumentPart!.Document!.InnerText;
    }
}
