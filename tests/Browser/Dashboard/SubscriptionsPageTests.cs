using System.Net;
using BangGiao.Browser.Support;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The page of subscriptions.</summary>
public sealed class SubscriptionsPageTests : PageTests
{
    private Reminders _reminders = null!;
    private WebhookSink _sink = null!;

    private RegistryApp App => _reminders.App;

    public override async Task InitializeAsync()
    {
        _sink = await WebhookSink.StartAsync();
        _reminders = await Reminders.StartAsync("2027-04-05");
        await _reminders.CountryAsync("FR", "1973-04-12");
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _reminders.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task A_subscription_is_made_tested_and_paused()
    {
        var page = (await OpenAsync("work/subscriptions?lang=en")).Page;
        await page.GetByText("Nobody is notified yet.").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "New subscription" }).ClickAsync();

        await page.Locator("#field-target").FillAsync(_sink.At("/hook"));
        await page.Locator("#field-title-en").FillAsync("Protocol desk");
        await page.GetByLabel("Anniversary of diplomatic relations").CheckAsync();
        await page.Locator("#field-filter-countryIds").FillAsync("FR");
        await page.Locator("[role=option]").First.ClickAsync();
        await page.Locator("#field-leadDays").FillAsync("7, 0");
        await SaveAsync(page);
        var secret = await page.Locator(".once input").InputValueAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have stored it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send a test" }).ClickAsync();
        await page.Locator(".tested.good").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await page.Locator(".standing-paused").WaitForAsync();

        Assert.Equal(["good"], await WebhookSink.VerifyAsync(_reminders.Clock.Now, (Assert.Single(_sink.Messages), secret)));
        Assert.DoesNotContain(secret, await page.ContentAsync(), StringComparison.Ordinal);
        var stored = (await App.Editor.GetJsonAsync("subscriptions"))["items"]!.Single();
        Assert.Equal((false, "relations.established", "FR", 7), ((bool)stored["active"]!, (string?)stored["events"]!.Single(), (string?)stored["filter"]!["countryIds"]!.Single(), (int)stored["leadDays"]![0]!));
    }

    [Fact]
    public async Task An_error_is_shown_at_its_field_and_the_summary_links_to_the_field()
    {
        var page = (await OpenAsync("work/subscriptions?lang=en&new")).Page;
        await page.Locator("#field-target").FillAsync("nowhere");
        await page.Locator("#field-leadDays").FillAsync("30, -1");

        await page.Locator(".record-form button[type=submit]").ClickAsync();
        await page.Locator(".record-form .troubled:focus").WaitForAsync();
        await page.Locator(".record-form .troubled").GetByRole(AriaRole.Button, new() { Name = "Days before" }).ClickAsync();

        await page.Locator("#field-leadDays:focus[aria-invalid=true]").WaitForAsync();
        Assert.Contains("0 to 3660", await page.Locator("#field-leadDays-items-fault").InnerTextAsync(), StringComparison.Ordinal);
        Assert.StartsWith("must be an https", await page.Locator("#field-target-fault").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("nowhere", await page.Locator("#field-target").InputValueAsync());
    }

    [Fact]
    public async Task When_another_one_saved_first_both_versions_are_there_and_nothing_typed_is_lost()
    {
        var made = await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/hook"), new { leadDays = new[] { 7 } });
        var page = (await OpenAsync("work/subscriptions?lang=en&open=desk")).Page;
        await page.Locator("#field-leadDays").FillAsync("30");
        await page.Locator("#field-title-en").FillAsync("Mine");
        await App.Admin.PatchJsonAsync("subscriptions/desk", new { leadDays = new[] { 90 }, language = "vi" }, (long)made["version"]!);

        await page.Locator(".record-form button[type=submit]").ClickAsync();
        await page.Locator(".conflict").WaitForAsync();
        var choose = page.GetByRole(AriaRole.Button, new() { Name = "Save the chosen versions" });
        await Assertions.Expect(choose).ToBeDisabledAsync();
        await page.GetByLabel("Days before: keep yours").CheckAsync();
        // For a moment before the answer, the page shows neither the conflict nor the form.
        await page.RunAndWaitForResponseAsync(() => choose.ClickAsync(), answer => answer is { Ok: true, Request.Method: not "GET" });
        await Assertions.Expect(page.Locator(".conflict, .subscription-form")).ToHaveCountAsync(0);

        var stored = await App.Editor.GetJsonAsync("subscriptions/desk");
        Assert.Equal((30, "vi", "Mine"), ((int)stored["leadDays"]!.Single(), (string?)stored["language"], (string?)stored["title"]!["en"]));
    }

    [Fact]
    public async Task A_secret_is_replaced_and_the_new_one_shown_once()
    {
        var former = (string)(await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/hook")))["secret"]!;
        var page = (await OpenAsync("work/subscriptions?lang=en")).Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "New secret" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "New secret" }).ClickAsync();
        var secret = await page.Locator(".once input").InputValueAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send a test" }).ClickAsync();
        await page.Locator(".tested.good").WaitForAsync();

        var message = Assert.Single(_sink.Messages);
        Assert.Equal(["good", "good"], await WebhookSink.VerifyAsync(_reminders.Clock.Now, (message, secret), (message, former)));
        Assert.NotEqual(former, secret);
    }

    [Fact]
    public async Task A_target_that_is_not_reached_is_told_and_a_subscription_is_deleted_when_that_was_asked_twice()
    {
        await _reminders.SubscribeAsync("desk", "webhook", "http://127.0.0.1:9/closed");
        var page = (await OpenAsync("work/subscriptions?lang=vi")).Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi thử" }).ClickAsync();
        Assert.Contains("Không kết nối được", await page.Locator(".tested.bad").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xóa" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Xóa" }).ClickAsync();
        await page.GetByText("Chưa có ai được báo tin.").WaitForAsync();

        await (await App.Editor.GetAsync("subscriptions/desk")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_token_of_a_calendar_opens_it_until_it_is_revoked()
    {
        var page = (await OpenAsync("work/subscriptions?lang=en")).Page;
        await page.GetByLabel("Name or purpose").FillAsync("The minister's phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create a token" }).ClickAsync();
        var feed = new Uri(await page.Locator(".once input").InputValueAsync());

        var before = await App.Anonymous.GetAsync(feed);
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await page.Locator(".tokens .revoked").WaitForAsync();
        var after = await App.Anonymous.GetAsync(feed);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.StatusCode, after.StatusCode));
        Assert.StartsWith("BEGIN:VCALENDAR", await before.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_may_only_read_has_own_subscriptions_there_and_those_of_nobody_else()
    {
        await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/hook"));
        var page = (await OpenAsync("work/subscriptions?lang=en", "dev-reader")).Page;

        await page.GetByText("You have no subscription of your own.").WaitForAsync();
        Assert.DoesNotContain(_sink.At("/hook"), await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, 1440)]
    [InlineData("ar", ColorScheme.Dark, 360)]
    public async Task There_is_no_serious_violation(string language, ColorScheme colors, int width)
    {
        await _reminders.SubscribeAsync("desk", "webhook", "http://127.0.0.1:9/closed");
        await _reminders.SubscribeAsync("mail", "email", "desk@example.org", new { active = false });
        var opened = await OpenAsync($"work/subscriptions?lang={language}&open=desk", colors: colors, width: width);
        await opened.Page.Locator(".record-form").WaitForAsync();
        await opened.Page.Locator(".subscription").Nth(1).WaitForAsync();

        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.Empty(opened.Complaints);
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private Task<DashboardPage> OpenAsync(string path, string key = "dev-editor", ColorScheme colors = ColorScheme.Light, int width = 1440) =>
        WorkPage.OpenAsync(Pages, App, path, key, colors, width);

    private static async Task SaveAsync(IPage page)
    {
        await page.Locator(".record-form button[type=submit]").ClickAsync();
        await page.Locator(".once").WaitForAsync();
    }
}
