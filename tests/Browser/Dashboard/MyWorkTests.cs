using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The day of a reporter and of a desk officer on <em>My work</em>. The province owes three reports.</summary>
public sealed class MyWorkTests : MyWorkScene
{
    /// <summary>
    /// The clicks to a first report: the link to sign in, the field of the key, the button; the button of the first report, the two of a
    /// list to choose from, the field of the work done, the button that sends.
    /// </summary>
    private const int ClicksToAFirstReport = 8;

    [Theory]
    [InlineData("en", "My work", "Work done", "Send the report", "Sent: the report on “Open bridge gate”.")]
    [InlineData("vi", "Việc của tôi", "Kết quả thực hiện", "Gửi báo cáo", "Đã gửi báo cáo về “Mở cửa khẩu”.")]
    [InlineData("ar", "عملي", "ما أُنجز", "إرسال التقرير", "أُرسل التقرير عن «Open bridge gate»")]
    public async Task A_reporter_who_has_never_seen_it_files_a_first_report_in_eightClicks(string language, string home, string workDone, string send, string sent)
    {
        var opened = await DashboardPage.OpenAsync(Pages, Scene.App, $"countries?lang={language}");
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
        Assert.Equal(["claim province limited"], await Scene.ReviewsAsync("gate"));
        Assert.Equal(ClicksToAFirstReport, Clicks);
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

        var said = Assert.Single((await Scene.App.Reader.GetJsonAsync("commitments/gate/reviews"))["items"]!);
        Assert.Equal(("legal", "government", "A decree is missing"), ((string?)said["obstacles"]![0]!["kind"], (string?)said["obstacles"]![0]!["level"], (string?)said["obstacles"]![0]!["text"]));
        Assert.Equal(("Issue the decree", "Submit the draft", "2025-09-30"), ((string?)said["proposal"], (string?)said["nextStep"]!["text"], (string?)said["nextStep"]!["dueOn"]));
        Assert.Equal((await Scene.App.Reader.GetJsonAsync("commitments/gate"))["attachments"]![0]!["id"], Assert.Single(said["evidence"]!)["attachmentId"]);
    }

    [Fact]
    public async Task An_error_in_a_report_is_shown_at_its_field_and_the_typed_text_stays_as_a_draft()
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
        Assert.Equal(["claim province complete"], await Scene.ReviewsAsync("gate"));
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(sessionStorage).filter(name => name.startsWith('bang-giao.draft.')).length"));
    }

    [Fact]
    public async Task Files_chosen_together_are_all_evidence_and_one_that_was_taken_out_stays_out()
    {
        var page = (await OpenAsync("work?lang=en", "province")).Page;
        var report = page.Locator(".my-owed button").First;
        await report.ClickAsync();
        await page.Locator(".my-evidence input[type=file]").SetInputFilesAsync(new[] { "minutes.txt", "photo.txt", "plan.txt" }.Select(name => new FilePayload { Name = name, MimeType = "text/plain", Buffer = "Minutes"u8.ToArray() }));
        var files = page.Locator(".my-evidence .checks");
        foreach (var name in new[] { "minutes.txt", "photo.txt", "plan.txt" })
            await Assertions.Expect(files.GetByLabel(name)).ToBeCheckedAsync();
        await files.GetByLabel("photo.txt").UncheckAsync();

        await report.ClickAsync();
        await Assertions.Expect(files).ToHaveCountAsync(0);
        await page.RunAndWaitForResponseAsync(() => report.ClickAsync(), answer => new Uri(answer.Url).AbsolutePath.EndsWith("/commitments/gate", StringComparison.Ordinal));

        await Assertions.Expect(files.GetByLabel("plan.txt")).ToBeCheckedAsync();
        await RefreshAsync(page, "/commitments/gate");
        await Assertions.Expect(files.GetByLabel("photo.txt")).Not.ToBeCheckedAsync();
        await Assertions.Expect(files.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Typed_text_stays_in_view_and_in_focus_when_a_colleague_has_reported()
    {
        var page = (await OpenAsync("work?lang=en", "province")).Page;
        await page.Locator(".my-owed button").Nth(1).ClickAsync();
        await page.GetByLabel("Work done", new() { Exact = true }).FillAsync("The school");
        await ClaimAsync("school", new { status = "limited" });

        await RefreshAsync(page, "/owedReports");
        await Assertions.Expect(page.Locator(".card-owed header b")).ToHaveTextAsync("2");
        await page.Keyboard.TypeAsync(" is built");

        await Assertions.Expect(page.GetByLabel("Work done", new() { Exact = true })).ToHaveValueAsync("The school is built");
        await Assertions.Expect(page.Locator(".my-title")).ToHaveTextAsync(Titles("en", "gate", "school", "road"));
    }

    [Fact]
    public async Task A_report_whose_answer_was_lost_is_not_followed_by_another_one_unasked()
    {
        var page = (await OpenAsync("work?lang=en", "province")).Page;
        var send = page.GetByRole(AriaRole.Button, new() { Name = "Send the report", Exact = true });
        await page.Locator(".my-owed button").First.ClickAsync();
        await page.Locator("#field-status").SelectOptionAsync("limited");
        await page.RouteAsync("**/commitments/gate/reviews", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });
        await send.ClickAsync();
        await Assertions.Expect(page.Locator(".troubled")).ToContainTextAsync("Nothing is lost");
        await page.Locator("#field-status").SelectOptionAsync("suspended");
        await send.ClickAsync();

        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "What you sent before has arrived" }).WaitForAsync();
        await Assertions.Expect(page.Locator(".troubled")).ToHaveCountAsync(0);
        Assert.Equal(["claim province limited"], await Scene.ReviewsAsync("gate"));
        await send.ClickAsync();
        await page.Locator(".my-done").WaitForAsync();
        Assert.Equal(["claim province limited", "claim province suspended"], await Scene.ReviewsAsync("gate"));
    }

    [Fact]
    public async Task Somebody_who_chairs_sees_who_is_silent_what_is_late_and_the_papers()
    {
        await Scene.App.CreateAsync("commitments", Some.Commitment("late", "moc", dueOn: "2025-05-31"));
        await ClaimAsync("gate", new { status = "limited", obstacles = new[] { new { kind = "legal", level = "government", text = "A decree is missing" } } });

        var page = (await OpenAsync("work?lang=en&view=round", "dev-reader")).Page;

        await Assertions.Expect(page.Locator(".card-my-silent li")).ToHaveTextAsync("Ministry moc2 commitments without a report");
        await Assertions.Expect(page.Locator(".card-my-obstacles li")).ToContainTextAsync("A decree is missing");
        await Assertions.Expect(page.Locator(".card-my-late li")).ToContainTextAsync("15 days overdue");
        await Assertions.Expect(page.Locator(".my-papers a[download]")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_desk_officer_chooses_countries_and_finds_them_again()
    {
        foreach (var id in new[] { "FR", "JP" })
            await Scene.App.CreateAsync("countries", Some.Country(id));
        await Scene.App.CreateAsync("commitments", Some.Commitment("late", "moc", dueOn: "2025-05-31", more: new { countryIds = new[] { "FR" } }));
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
    public async Task Somebody_who_is_not_signed_in_has_no_such_page_and_who_is_finds_it_first()
    {
        var page = (await DashboardPage.OpenAsync(Pages, Scene.App, "countries?lang=en")).Page;
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

    // One click opens the list, and one takes a line of it.
    private async Task ChooseAsync(ILocator list, string value)
    {
        Clicks += 2;
        await list.SelectOptionAsync(value);
    }
}
