using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Treaties.Obligations;

/// <summary>The duties of one treaty signed abroad and one ministry's memorandum, with the shipped rules and holidays.</summary>
public sealed class ObligationsTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await TwoTexts.AddAsync(_app);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("agreement=abroad,memorandum", "treaty-26-1-abroad overdue 2026-02-16|agreement-copy open 2026-02-21|agreement-13 open 2026-02-26")]
    [InlineData("agreement=abroad,memorandum&agency=min-mofa", "agreement-13 open 2026-02-26")]
    [InlineData("agreement=abroad,memorandum&country=FR", "treaty-26-1-abroad overdue 2026-02-16")]
    [InlineData("agreement=abroad,memorandum&from=2026-02-20&to=2026-02-21", "agreement-copy open 2026-02-21")]
    [InlineData("agreement=abroad,memorandum&status=overdue", "treaty-26-1-abroad overdue 2026-02-16")]
    [InlineData("agreement=abroad,memorandum&regime=international_agreement", "agreement-copy open 2026-02-21|agreement-13 open 2026-02-26")]
    public async Task Duties_are_listed_by_the_day_on_which_they_are_due(string query, string expected)
    {
        var duties = await _app.Reader.GetJsonAsync($"obligations?asOf=2026-02-20&{query}");

        Assert.Equal(expected, string.Join('|', duties["items"]!.Select(item => $"{item["rule"]!["id"]} {item["status"]} {item["dueOn"]}")));
        Assert.Equal(duties["items"]!.Count(), (int)duties["total"]!);
    }

    [Fact]
    public async Task A_step_that_is_recorded_is_done_with_its_evidence_and_starts_the_next_period()
    {
        var abroad = await _app.Reader.GetJsonAsync("agreements/abroad");
        await _app.Editor.PatchJsonAsync("agreements/abroad", new { procedure = new { depositedOn = "2026-02-19", decidedOn = "2026-02-13" } }, (long)abroad["version"]!);

        var duties = (await _app.Reader.GetJsonAsync("obligations?asOf=2026-02-20&agreement=abroad&lang=vi"))["items"]!;

        Assert.Equal(["done_late 3", "open "], duties.Select(item => $"{item["status"]} {item["daysLate"]}"));
        Assert.Equal("Công văn 12", (string?)duties[0]!["evidence"]![0]!["note"]);
        Assert.Equal(("Thông báo cho bên ký kết hoặc cơ quan lưu chiểu", "108/2016/QH13", "64(1)"), ((string?)duties[1]!["duty"], (string?)duties[1]!["rule"]!["law"], (string?)duties[1]!["rule"]!["article"]));
    }

    [Fact]
    public async Task A_holiday_that_an_operator_adds_moves_the_days()
    {
        await _app.CreateAsync("holidays", new { on = "2026-02-24", name = new { en = "A day off by decision" } });

        var duty = (await _app.Reader.GetJsonAsync("obligations?asOf=2026-02-20&agreement=memorandum&agency=min-mofa"))["items"]![0]!;

        Assert.Equal("2026-02-27", (string?)duty["dueOn"]);
    }

    [Fact]
    public async Task Duties_and_yearly_reports_are_in_the_list_of_what_is_due_and_in_the_calendar()
    {
        var due = await _app.Reader.GetJsonAsync("due?from=2026-02-01&to=2026-11-30&event=agreement.duty,report.due&country=FR");
        var reports = await _app.Reader.GetJsonAsync("due?from=2026-11-01&to=2026-12-31&event=report.due&agency=min-moit");
        var calendar = await _app.Reader.GetStringAsync("calendar.ics?event=report.due&yearsAhead=1");

        Assert.Equal(["agreement.duty:agreements:abroad:2026-02-16"], due["items"]!.Select(item => (string?)item["id"]));
        Assert.Equal(["2026-11-15", "2026-11-15", "2026-11-15", "2026-11-15", "2026-12-18"], reports["items"]!.Select(item => (string?)item["date"]));
        Assert.Contains("UID:report.due.deadlineRules.treaty-79-6.", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_and_tables_have_the_same_duties()
    {
        var first = await _app.Reader.GetJsonAsync("obligations?asOf=2026-02-20&agreement=abroad,memorandum&limit=2");
        var second = await _app.Reader.GetJsonAsync((string)first["next"]!);
        var table = await _app.Reader.GetStringAsync("obligations?asOf=2026-02-20&agreement=abroad,memorandum&format=csv");

        Assert.Equal((3, 2, 1), ((int)first["total"]!, first["items"]!.Count(), second["items"]!.Count()));
        Assert.Equal(4, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Warnings_name_what_the_law_does_not_allow_and_what_may_be_recorded_twice_until_an_officer_answers()
    {
        var twin = await _app.CreateAsync("agreements", new
        {
            id = "twin",
            title = new { vi = "Hiệp định về hợp tác" },
            type = "memorandum",
            level = "ministry",
            parties = new[] { "VN", "JP" },
            status = "signed",
            signedOn = "2026-02-06",
            tags = new[] { "trade" },
        });
        var memorandum = await _app.Reader.GetJsonAsync("agreements/memorandum");
        await _app.Editor.PatchJsonAsync("agreements/memorandum", new { tags = new[] { "trade" } }, (long)memorandum["version"]!);

        var warnings = await _app.Reader.GetJsonAsync("agreements/twin/warnings");
        Assert.Equal(["name_of_a_treaty ", "duplicate memorandum"], warnings["items"]!.Select(item => $"{item["warning"]} {item["agreement"]?["id"]}"));
        var answers = new { warningAnswers = new object[] { new { warning = "duplicate", agreementId = "memorandum", answer = "Another text of the same day." } } };
        await _app.Editor.PatchJsonAsync("agreements/twin", answers, (long)twin["version"]!);

        var answered = await _app.Reader.GetJsonAsync("agreements/twin/warnings");
        Assert.Equal(1, (int)answered["open"]!);
        Assert.Equal("Another text of the same day.", (string?)answered["items"]![1]!["answer"]);
    }
}
