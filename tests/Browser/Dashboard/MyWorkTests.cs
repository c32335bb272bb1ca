using BangGiao.Browser.Support;
using BangGiao.Integration.Mechanism.AgencyForms;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The day of a reporter and of an assessor on <em>My work</em>, from signing in to the last report. The province owes three reports.</summary>
public sealed class MyWorkTests : PageTests
{
    /// <summary>
    /// The clicks to a first report: the link to sign in, the field of the key, the button; the button of the first report, the two of a
    /// list to choose from, the field of the work done, the button that sends.
    /// </summary>
    private const int ClicksToAFirstReport = 8;

    /// <summary>The clicks to agree with a claim: to fill in as reported, and to go on to the next.</summary>
    private const int ClicksToAnAssessment = 2;

    // As the scene has them: without Vietnamese one reads the English title.
    private static readonly Dictionary<string, string> InVietnamese = new() { ["gate"] = "Mở cửa khẩu", ["road"] = "Nâng cấp đường", ["school"] = "Xây trường học" };

    private FormScene _scene = null!;
    private int _clicks;

    public override async Task InitializeAsync() => _scene = await FormScene.StartAsync();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _scene.DisposeAsync();
    }

    [Theory]
    [InlineData("en", "My work", "Work done", "Send the report", "Sent: the report on “Open bridge gate”.")]
    [InlineData("vi", "Việc của tôi", "Kết quả thực hiện", "Gửi báo cáo", "Đã gửi báo cáo về “Mở cửa khẩu”.")]
    [InlineData("ar", "عملي", "ما أُنجز", "إرسال التقرير", "أُرسل التقرير عن «Open bridge gate»")]
    public async Task A_reporter_who_has_never_seen_it_files_a_first_report_in_eight_clicks(string language, string home, string workDone, string send, string sent)
    {
        var opened = await DashboardPage.OpenAsync(Pages, _scene.App, $"countries?lang={language}");
        var page = opened.Page;

        await ClickAsync(page.Locator(".who-in"));
        await ClickAsync(page.Locator("input[name=key]"));
        await page.Keyboard.TypeAsync("province");
        await ClickAsync(page.Locator(".sign-in form button"));
        await Assertions.Expect(page).ToHaveTitleAsync($"{home} · Bang Giao");
        await Assertions.Expect(page.Locator(".my-title")).ToHaveTextAsync(Titles(language, "gate", "school", "road"));
        await ClickAsync(page.Locator(".my-owed button").First);
        await ChooseAsync(page.Locator("#field-status"), "limited");
        await ClickAsync(page.GetByLabel(workDone, new() { Exact = true }));
        await page.Keyboard.TypeAsync("Đã họp hai bên");
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = send, Exact = true }));

        await Assertions.Expect(page.Locator(".my-done")).ToContainTextAsync(sent);
        await Assertions.Expect(page.Locator(".my-title")).ToHaveTextAsync(Titles(language, "school", "road"));
        Assert.Equal(["claim province limited"], await _scene.ReviewsAsync("gate"));
        Assert.Equal(ClicksToAFirstReport, _clicks);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_report_has_obstacle_proposal_next_step_and_a_file_as_evidence()
    {
        var page = (await OpenAsync("work?lang=en", "province")).Page;
        await page.Locator(".my-owed button").First.ClickAsync();
        await page.Locator("#field-status").SelectOptionAsync("complete");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add: Obstacles" }).ClickAsync();
        await page.Locator("#field-obstacles-0-kind").SelectOptionAsync("legal");
        await page.Locator("#field-obstacles-0-level").SelectOptionAsync("government");
        await page.Locator("#field-obstacles-0-text").FillAsync("A decree is missing");
        await page.GetByLabel("Proposal", new() { Exact = true }).FillAsync("Issue the decree");
        await page.Locator("#field-nextStep-text").FillAsync("Submit the draft");
        await page.Locator("#field-nextStep-dueOn").FillAsync("2025-09-30");
        await page.Locator(".my-evidence input[type=file]").SetInputFilesAsync(new FilePayload { Name = "minutes.txt", MimeType = "text/plain", Buffer = "Minutes"u8.ToArray() });
        await Assertions.Expect(page.Locator(".my-evidence .checks").GetByLabel("minutes.txt")).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the report", Exact = true }).ClickAsync();
        await page.Locator(".my-done").WaitForAsync();

        var said = Assert.Single((await _scene.App.Reader.GetJsonAsync("commitments/gate/reviews"))["items"]!);
        Assert.Equal(("legal", "government", "A decree is missing"), ((string?)said["obstacles"]![0]!["kind"], (string?)said["obstacles"]![0]!["level"], (string?)said["obstacles"]![0]!["text"]));
        Assert.Equal(("Issue the decree", "Submit the draft", "2025-09-30"), ((string?)said["proposal"], (string?)said["nextStep"]!["text"], (string?)said["nextStep"]!["dueOn"]));
        Assert.Equal((await _scene.App.Reader.GetJsonAsync("commitments/gate"))["attachments"]![0]!["id"], Assert.Single(said["evidence"]!)["attachmentId"]);
    }

    [Fact]
    public async Task What_is_wrong_in_a_report_is_told_at_its_place_and_what_was_typed_stays_as_a_draft()
    {
        var page = (await OpenAsync("work?lang=en", "province")).Page;
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.Locator(".my-owed button").First.ClickAsync();
        await page.Locator("#field-status").SelectOptionAsync("complete");
        await page.GetByLabel("Work done", new() { Exact = true }).FillAsync("The gate is open");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the report", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-pointer='/evidence'] .field-fault")).ToContainTextAsync("is required for the status complete");

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".my-badge")).ToHaveTextAsync("Draft");
        await page.Locator(".my-owed button").First.ClickAsync();
        await Assertions.Expect(page.GetByLabel("Work done", new() { Exact = true })).ToHaveValueAsync("The gate is open");
        await page.GetByLabel("Web address", new() { Exact = true }).FillAsync("https://example.org/gate");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the report", Exact = true }).ClickAsync();

        await page.Locator(".my-done").WaitForAsync();
        Assert.Equal(["claim province complete"], await _scene.ReviewsAsync("gate"));
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(sessionStorage).filter(name => name.startsWith('bang-giao.draft.')).length"));
    }

    [Theory]
    [InlineData("en", "Every report is assessed.")]
    [InlineData("vi", "Đã đánh giá hết các báo cáo.")]
    [InlineData("ar", "قُيّمت كل التقارير.")]
    public async Task An_assessor_sees_the_claim_with_its_evidence_assesses_it_and_the_next_one_comes(string language, string none)
    {
        await ClaimAsync("gate", new { status = "complete", note = "Cửa khẩu đã mở", evidence = new[] { new { url = "https://example.org/gate" } } });
        await ClaimAsync("school", new { status = "limited", progress = 30 });
        await _scene.App.CreateAsync("commitments", Some.Commitment("old", "moc", more: new { reviews = new[] { new { on = "2025-03-31", by = "moc", voice = "claim", status = "limited" } } }));
        var opened = await OpenAsync($"work?lang={language}", "assessor");
        var page = opened.Page;

        await Assertions.Expect(page.Locator(".my-waiting a")).ToHaveTextAsync(Titles(language, "old", "gate", "road", "school"));
        await AgreeAsync(page, Title(language, "old"));
        await Assertions.Expect(page.Locator(".my-said")).ToContainTextAsync("Cửa khẩu đã mở");
        await Assertions.Expect(page.Locator(".my-proofs a")).ToHaveAttributeAsync("href", "https://example.org/gate");
        await AgreeAsync(page, Title(language, "gate"));
        await AgreeAsync(page, Title(language, "road"));
        await AgreeAsync(page, Title(language, "school"));

        await page.GetByText(none, new() { Exact = true }).WaitForAsync();
        Assert.Equal(["claim province complete", "assessment assessor complete"], await _scene.ReviewsAsync("gate"));
        Assert.Equal(["claim province limited 30", "assessment assessor limited 30"], await _scene.ReviewsAsync("school"));
        Assert.Equal(4 * ClicksToAnAssessment, _clicks);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_claim_that_changed_while_it_was_looked_at_is_not_assessed_unseen()
    {
        await ClaimAsync("gate", new { status = "limited", progress = 10 });
        var page = (await OpenAsync("work?lang=en&open=gate", "assessor")).Page;
        await page.Locator("#field-status").SelectOptionAsync("limited");
        await ClaimAsync("gate", new { status = "suspended", note = "The partner has stopped" });

        await page.GetByRole(AriaRole.Button, new() { Name = "Assess, and go to the next" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The commitment has changed since you opened it." }).WaitForAsync();
        await Assertions.Expect(page.Locator(".my-said")).ToContainTextAsync("The partner has stopped");
        Assert.DoesNotContain(await _scene.ReviewsAsync("gate"), review => review.StartsWith("assessment", StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Button, new() { Name = "Assess, and go to the next" }).ClickAsync();
        await Assertions.Expect(page.Locator(".my-title")).ToHaveTextAsync("Open bridge road");
        Assert.Contains("assessment assessor limited", await _scene.ReviewsAsync("gate"));
    }

    [Fact]
    public async Task A_round_that_an_editor_prepared_is_closed_by_an_assessor()
    {
        await (await _scene.App.Editor.SendJsonAsync(HttpMethod.Post, "reviewCycles/2025-q2/prepare", null)).JsonAsync();
        var page = (await OpenAsync("work?lang=en", "assessor")).Page;
        var rounds = page.Locator(".card-rounds-to-close");
        await Assertions.Expect(rounds).ToContainTextAsync("Marked as ready by dev-editor on 15 June 2025");

        await rounds.GetByRole(AriaRole.Button, new() { Name = "Close this review cycle" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close this review cycle" }).ClickAsync();

        await rounds.GetByText("No review cycle is open.").WaitForAsync();
        Assert.Equal("closed", (string?)(await _scene.App.Reader.GetJsonAsync("reviewCycles/2025-q2"))["status"]);
    }

    [Fact]
    public async Task Who_chairs_sees_who_is_silent_what_is_late_and_the_papers()
    {
        await _scene.App.CreateAsync("commitments", Some.Commitment("late", "moc", dueOn: "2025-05-31"));
        await ClaimAsync("gate", new { status = "limited", obstacles = new[] { new { kind = "legal", level = "government", text = "A decree is missing" } } });

        var page = (await OpenAsync("work?lang=en&view=round", "dev-reader")).Page;

        await Assertions.Expect(page.Locator(".card-my-silent li")).ToHaveTextAsync("Ministry moc2 commitments pending");
        await Assertions.Expect(page.Locator(".card-my-obstacles li")).ToContainTextAsync("A decree is missing");
        await Assertions.Expect(page.Locator(".card-my-late li")).ToContainTextAsync("15 days late");
        Assert.Equal(3, await page.Locator(".my-papers a[download]").CountAsync());
    }

    [Fact]
    public async Task A_desk_officer_chooses_countries_and_finds_them_again()
    {
        foreach (var id in new[] { "FR", "JP" })
            await _scene.App.CreateAsync("countries", Some.Country(id));
        await _scene.App.CreateAsync("commitments", Some.Commitment("late", "moc", dueOn: "2025-05-31", more: new { countryIds = new[] { "FR" } }));
        var page = (await OpenAsync("work?lang=en", "dev-editor")).Page;
        await page.GetByLabel("Add a country").SelectOptionAsync("FR");
        await Assertions.Expect(page.Locator(".card-my-overdue li")).ToContainTextAsync("Open bridge late");

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator(".my-chip a")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".card-my-changes li").First).ToContainTextAsync("Open bridge late");
        await page.Locator(".my-chip button").ClickAsync();
        await page.GetByText("Choose the countries that you work on.").WaitForAsync();
    }

    [Fact]
    public async Task Who_is_not_signed_in_has_no_such_page_and_who_is_finds_it_first()
    {
        var page = (await DashboardPage.OpenAsync(Pages, _scene.App, "countries?lang=en")).Page;
        var pages = page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link);
        await Assertions.Expect(pages.First).ToHaveTextAsync("Overview");
        Assert.DoesNotContain("My work", await pages.AllInnerTextsAsync());

        var signedIn = (await OpenAsync("countries?lang=en", "province")).Page;

        await Assertions.Expect(signedIn.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link).First).ToHaveTextAsync("My work");
    }

    [Theory]
    [InlineData("work?lang=en", "province", ColorScheme.Light, 1280)]
    [InlineData("work?lang=vi", "province", ColorScheme.Dark, 390)]
    [InlineData("work?lang=ar", "province", ColorScheme.Light, 390)]
    [InlineData("work?lang=en", "assessor", ColorScheme.Dark, 390)]
    [InlineData("work?lang=vi", "assessor", ColorScheme.Light, 1280)]
    [InlineData("work?lang=ar", "assessor", ColorScheme.Dark, 1280)]
    [InlineData("work?lang=vi&view=round", "assessor", ColorScheme.Dark, 390)]
    [InlineData("work?lang=ar&view=round", "dev-reader", ColorScheme.Light, 1280)]
    [InlineData("work?lang=ar&view=countries", "dev-editor", ColorScheme.Dark, 390)]
    [InlineData("work?lang=en&view=reports", "dev-editor", ColorScheme.Light, 390)]
    public async Task There_is_no_serious_violation_and_nothing_hangs_over_the_edge(string path, string key, ColorScheme colors, int width)
    {
        await ClaimAsync("gate", new { status = "limited", obstacles = new[] { new { kind = "legal", level = "government", text = "A decree is missing" } }, evidence = new[] { new { url = "https://example.org/gate" } } });
        var opened = await OpenAsync(path, key, colors, width);
        if (await opened.Page.Locator(".my-owed button").CountAsync() > 0)
            await opened.Page.Locator(".my-owed button").First.ClickAsync();
        await opened.LoadedAsync();
        await opened.AnsweredAsync();

        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.Empty(opened.Complaints);
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task<DashboardPage> OpenAsync(string path, string key, ColorScheme colors = ColorScheme.Light, int width = 1440)
    {
        var opened = await WorkPage.OpenAsync(Pages, _scene.App, path, key, colors, width);
        await opened.LoadedAsync();
        return opened;
    }

    private static string Title(string language, string id) => language == "vi" && InVietnamese.TryGetValue(id, out var title) ? title : $"Open bridge {id}";

    private static string[] Titles(string language, params string[] ids) => [.. ids.Select(id => Title(language, id))];

    private async Task ClaimAsync(string id, object claim) => await (await _scene.Province.PostJsonAsync($"commitments/{id}/reviews", claim)).JsonAsync(System.Net.HttpStatusCode.Created);

    private async Task AgreeAsync(IPage page, string title)
    {
        await Assertions.Expect(page.Locator("h3.my-title")).ToHaveTextAsync(title);
        await ClickAsync(page.Locator(".my-claimed .card-body > p > button"));
        await ClickAsync(page.Locator(".my-claimed button[type=submit]"));
    }

    private async Task ClickAsync(ILocator target)
    {
        _clicks++;
        await target.ClickAsync();
    }

    // One click opens the list, and one takes a line of it.
    private async Task ChooseAsync(ILocator list, string value)
    {
        _clicks += 2;
        await list.SelectOptionAsync(value);
    }
}
