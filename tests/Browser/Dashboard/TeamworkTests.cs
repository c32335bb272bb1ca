using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace BangGiao.Browser.Dashboard;

/// <summary>Colleagues comment on a record, mention one another, give it to one of them, and find it in the bell and in their work.</summary>
public sealed class TeamworkTests : SmallRegistryTests
{
    private const string Page = "records/agencies/min-seas";

    [Theory]
    [InlineData("en", ColorScheme.Light, 1440, "Send", "dev-editor mentioned you on", "Addressed to me: 1 unread", "Mark all as read")]
    [InlineData("vi", ColorScheme.Dark, 1280, "Gửi", "dev-editor nhắc đến Quý vị trong", "Gửi tới tôi: 1 chưa đọc", "Đánh dấu tất cả đã đọc")]
    [InlineData("ar", ColorScheme.Light, 390, "إرسال", "أشار \u2068dev-editor\u2069 إليكم في", "الموجَّه إليّ: غير المقروء 1", "تعليم الكل كمقروء")]
    public async Task A_mention_is_chosen_by_keyboard_and_its_reader_finds_it_in_the_bell(string language, ColorScheme colors, int width, string send, string told, string bell, string markAll)
    {
        var writer = await WorkPage.OpenAsync(Pages, App, $"{Page}?lang={language}", "dev-editor", colors, width);
        var page = writer.Page;
        var input = page.Locator(".card-teamwork > .card-body > form textarea");
        await input.FocusAsync();
        await page.Keyboard.TypeAsync("Please, @read");
        await Assertions.Expect(page.Locator(".comment-people li")).ToHaveTextAsync(["dev-reader"]);
        Assert.Empty(await writer.SeriousViolationsAsync());
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("look at this");
        await Assertions.Expect(input).ToHaveValueAsync("Please, @[dev-reader] look at this");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".comment .mention")).ToHaveTextAsync("@dev-reader");
        await Assertions.Expect(input).ToHaveValueAsync("");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = send, Exact = true })).ToBeDisabledAsync();
        await Assertions.Expect(page.Locator(".card-history li").First).ToContainTextAsync("dev-editor");

        var reader = await WorkPage.OpenAsync(Pages, App, $"?lang={language}", "dev-reader", colors, width);
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = bell }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".bell-items li")).ToContainTextAsync(told);
        await reader.LoadedAsync();
        Assert.Empty(await reader.SeriousViolationsAsync());
        Assert.True(await reader.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "nothing is wider than the page");
        Assert.True(await reader.Page.EvaluateAsync<bool>("(() => { const box = document.getElementById('bell').getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight; })()"), "the panel is within the window");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = markAll }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".bell-count")).ToHaveCountAsync(0);
        Assert.Empty(writer.Complaints);
        Assert.Empty(reader.Complaints);
        Assert.Equal(0, (int)(await App.Reader.GetJsonAsync("bell"))["unread"]!);
    }

    [Fact]
    public async Task A_link_of_the_bell_leads_to_the_comment_and_marks_it_as_read()
    {
        var made = await WriteAsync(App.Editor, "See @[dev-reader]");
        var page = (await WorkPage.OpenAsync(Pages, App, "?lang=en", "dev-reader")).Page;

        await page.Locator(".bell-open").ClickAsync();
        await page.Locator(".bell-items a").ClickAsync();

        await Assertions.Expect(page.Locator($"#comment-{made["id"]}")).ToBeFocusedAsync();
        await Eventually.IsSoAsync(async () => (int)(await App.Reader.GetJsonAsync("bell"))["unread"]! == 0, "the mention is read");
    }

    [Fact]
    public async Task A_comment_is_answered_changed_and_withdrawn_and_a_change_of_another_tab_is_not_written_over()
    {
        var made = await WriteAsync(App.Reader, "First");
        var opened = await WorkPage.OpenAsync(Pages, App, $"{Page}?lang=en", "dev-reader");
        var page = opened.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Reply to dev-reader" }).ClickAsync();
        await page.GetByLabel("Reply to dev-reader").FillAsync("And second");
        await page.Locator(".comments form").GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(page.Locator(".comments .comments .comment-body")).ToHaveTextAsync("And second");

        await page.Locator($"#comment-{made["id"]} > .comment-tools").GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await (await App.Reader.PatchJsonAsync($"comments/{made["id"]}", new { body = "From another tab" }, made.Version())).JsonAsync();
        await page.GetByLabel("Text of the comment").FillAsync("Mine");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByText("has changed and now has version").WaitForAsync();
        await Assertions.Expect(page.GetByLabel("Text of the comment")).ToHaveValueAsync("Mine");
        await opened.AnsweredAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Text of the comment")).ToHaveCountAsync(0);
        Assert.Equal("Mine", (string?)(await App.Reader.GetJsonAsync($"comments/{made["id"]}"))["body"]);
        await page.Locator($"#comment-{made["id"]} > .comment-tools").GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        await page.GetByText("This comment was withdrawn.").WaitForAsync();

        Assert.Equal("", (string?)(await App.Reader.GetJsonAsync($"comments/{made["id"]}"))["body"]);
        await Assertions.Expect(page.Locator(".card-history")).ToContainTextAsync("dev-reader withdrew a comment of dev-reader");
    }

    [Theory]
    [InlineData("en", 1440, "Assign", "Assigned to me")]
    [InlineData("vi", 390, "Giao việc", "Giao cho tôi")]
    [InlineData("ar", 1440, "إسناد", "المسند إليّ")]
    public async Task A_record_is_given_to_a_colleague_who_finds_it_in_his_work(string language, int width, string give, string mine)
    {
        var editor = await WorkPage.OpenAsync(Pages, App, $"{Page}?lang={language}", "dev-editor", width: width);
        await editor.Page.Locator(".assignment").GetByRole(AriaRole.Button, new() { Name = give, Exact = true }).ClickAsync();
        await editor.Page.Locator(".assignment input[type=text]").FillAsync("dev-reader");
        await editor.Page.Locator(".assignment input[type=date]").FillAsync("2030-01-31");
        await editor.LoadedAsync();
        Assert.Empty(await editor.SeriousViolationsAsync());
        Assert.True(await editor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "nothing is wider than the page");
        await editor.Page.Locator(".assignment form button.primary").ClickAsync();
        await Assertions.Expect(editor.Page.Locator(".assignment b")).ToHaveTextAsync("dev-reader");

        var reader = await WorkPage.OpenAsync(Pages, App, $"work?lang={language}", "dev-reader", width: width);

        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = mine })).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator(".card-my-assigned a")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("records/agencies/min-seas"));
        Assert.Empty(await reader.SeriousViolationsAsync());
    }

    [Fact]
    public async Task An_editor_who_assigns_second_learns_who_has_the_record_now()
    {
        var page = (await WorkPage.OpenAsync(Pages, App, $"{Page}?lang=en", "dev-editor")).Page;
        await page.Locator(".assignment").GetByRole(AriaRole.Button, new() { Name = "Assign", Exact = true }).ClickAsync();
        await page.Locator(".assignment input[type=text]").FillAsync("dev-editor");
        await (await App.Admin.SendJsonAsync(HttpMethod.Put, "agencies/min-seas/assignment", new { person = "dev-reader" })).JsonAsync(System.Net.HttpStatusCode.Created);

        await page.Locator(".assignment form button.primary").ClickAsync();

        await page.GetByText("The assignment was not changed").WaitForAsync();
        await Assertions.Expect(page.Locator(".assignment b")).ToHaveTextAsync("dev-reader");
    }

    [Fact]
    public async Task A_list_is_filtered_by_whose_work_the_records_are_and_the_public_has_no_such_filter()
    {
        await (await App.Admin.PostJsonAsync("agencies", new { id = "min-unassigned", kind = "ministry", name = new { en = "Ministry of Free Time" } })).JsonAsync(System.Net.HttpStatusCode.Created);
        await (await App.Admin.SendJsonAsync(HttpMethod.Put, "agencies/min-seas/assignment", new { person = "dev-reader" })).JsonAsync(System.Net.HttpStatusCode.Created);
        var reader = await WorkPage.OpenAsync(Pages, App, "records/agencies?lang=en", "dev-reader");

        await reader.Page.Locator("select[name=assigned]").SelectOptionAsync("me");

        await Assertions.Expect(reader.Page.Locator(".card-records tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(reader.Page.Locator(".card-records tbody a[href*=min-seas]").First).ToBeVisibleAsync();
        await reader.Page.Locator("select[name=assigned]").SelectOptionAsync("nobody");
        await Assertions.Expect(reader.Page.Locator(".card-records tbody a[href*=min-seas]")).ToHaveCountAsync(0);
        Assert.Empty(await reader.SeriousViolationsAsync());
        var anybody = await DashboardPage.OpenAsync(Pages, App, "records/agencies?lang=en&assigned=me");
        Assert.Equal(0, await anybody.Page.Locator("select[name=assigned]").CountAsync());
        Assert.Empty(anybody.Complaints);
    }

    [Fact]
    public async Task A_review_round_is_discussed_on_its_page()
    {
        await (await App.Admin.PostJsonAsync("reviewCycles", new { id = "talked-about", kind = "quarterly", title = new { en = "A round" }, opensOn = "2026-01-01", dueOn = "2026-03-31" })).JsonAsync(System.Net.HttpStatusCode.Created);
        await (await App.Editor.PostJsonAsync("reviewCycles/talked-about/comments", new { body = "Who takes the minutes?" })).JsonAsync(System.Net.HttpStatusCode.Created);

        var reader = await WorkPage.OpenAsync(Pages, App, "commitments?lang=en&view=rounds&round=talked-about", "dev-reader");

        await Assertions.Expect(reader.Page.Locator(".card-teamwork")).ToContainTextAsync("Who takes the minutes?");
    }

    [Fact]
    public async Task The_public_has_neither_comments_nor_a_bell()
    {
        await WriteAsync(App.Editor, "Internal");

        var opened = await DashboardPage.OpenAsync(Pages, App, $"{Page}?lang=en");

        Assert.Equal(0, await opened.Page.Locator(".card-teamwork, .bell-open").CountAsync());
        Assert.Empty(opened.Complaints);
    }

    private static async Task<JObject> WriteAsync(HttpClient client, string body) =>
        await (await client.PostJsonAsync("agencies/min-seas/comments", new { body })).JsonAsync(System.Net.HttpStatusCode.Created);
}
