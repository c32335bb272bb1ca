using BangGiao.Browser.Support;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The page of notifications.</summary>
public sealed class NotificationsPageTests : PageTests
{
    private static readonly string[] Countries = ["FR", "DE", "IT"];

    private Reminders _reminders = null!;
    private WebhookSink _sink = null!;

    private RegistryApp App => _reminders.App;

    public override async Task InitializeAsync()
    {
        _sink = await WebhookSink.StartAsync();
        // Given up after the first attempt.
        _reminders = await Reminders.StartAsync("2027-04-05", settings: "Notifications:RetryDelays=");
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _reminders.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task One_that_was_given_up_shows_its_tries_and_sent_again_it_arrives()
    {
        await GiveUpAsync("FR");
        var page = (await OpenAsync("work/notifications?lang=en")).Page;

        await page.Locator(".attempts summary").ClickAsync();
        Assert.Contains("500", await page.Locator(".attempts li").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("1", await page.Locator(".count-dead b").InnerTextAsync());
        _sink.Answers.Clear();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send again: Anniversary of diplomatic relations, Country FR" }).ClickAsync();
        await page.Locator(".state-pending").WaitForAsync();
        await _reminders.DeliverAsync();
        await page.ReloadAsync();
        await page.Locator(".state-delivered").WaitForAsync();

        Assert.Equal(2, _sink.Messages.Count);
        Assert.Single(_sink.Messages.Select(message => message.Id).Distinct());
        Assert.Equal("1", await page.Locator(".count-delivered b").InnerTextAsync());
    }

    [Fact]
    public async Task All_that_are_listed_are_sent_again_and_what_could_not_be_is_named()
    {
        await GiveUpAsync(Countries);
        var page = (await OpenAsync("work/notifications?lang=en&status=dead")).Page;
        await page.Locator("tbody tr").Nth(2).WaitForAsync();
        // Somebody else has sent one again in the meantime.
        var italy = Assert.Single(await _reminders.NotificationsAsync("&subject=countries/IT"));
        await (await App.Admin.PostJsonAsync($"notifications/{italy["id"]}/replay", "")).JsonAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Send all 3 given up again" }).ClickAsync();
        await page.Locator("dialog[open] .primary").ClickAsync();
        var end = page.Locator(".replay-ended");
        await end.WaitForAsync();

        Assert.Contains("2 are sent again within a minute. 1 could not be sent again:", await end.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Country IT", await end.Locator("li").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("is pending already", await end.Locator("li").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(3, (await _reminders.NotificationsAsync("&status=pending")).Count);
    }

    [Fact]
    public async Task Notifications_that_were_given_up_come_first_and_the_address_holds_the_filter()
    {
        await GiveUpAsync(Countries);
        await (await App.Admin.PostJsonAsync($"notifications/{(await _reminders.NotificationsAsync("&subject=countries/DE"))[0]["id"]}/replay", "")).JsonAsync();
        var page = (await OpenAsync("work/notifications?lang=en")).Page;
        await page.Locator("tbody tr").Nth(2).WaitForAsync();
        Assert.Equal(["Given up", "Given up", "To be sent"], await page.Locator(".state").AllInnerTextsAsync());

        await page.Locator("input[name=subject]").FillAsync("countries/DE");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await page.WaitForURLAsync(address => address.Contains("subject=countries%2FDE", StringComparison.Ordinal));
        await page.Locator(".count-dead").ClickAsync();
        await page.GetByText("No notification matches these filters.").WaitForAsync();
        await page.GoBackAsync();

        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Somebody_who_is_no_administrator_sees_why_nothing_can_be_sent_again()
    {
        await GiveUpAsync("FR");

        var page = (await OpenAsync("work/notifications?lang=en", "dev-editor")).Page;

        await page.GetByText("Only administrators can send failed notifications again; dev-editor is not an administrator.").WaitForAsync();
        await page.Locator("tbody tr").WaitForAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Send again") }).CountAsync());
    }

    [Theory]
    [InlineData("en", "There are no notifications yet.")]
    [InlineData("vi", "Chưa có thông báo nào.")]
    [InlineData("ar", "لا توجد إشعارات بعد.")]
    public async Task Where_nothing_was_told_yet_it_is_said_what_will_be_here(string language, string said)
    {
        var page = (await OpenAsync($"work/notifications?lang={language}")).Page;

        await page.GetByText(said).WaitForAsync();
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, 1440)]
    [InlineData("ar", ColorScheme.Dark, 360)]
    public async Task There_is_no_serious_violation(string language, ColorScheme colors, int width)
    {
        await GiveUpAsync(Countries);
        var opened = await OpenAsync($"work/notifications?lang={language}", colors: colors, width: width);
        await opened.Page.Locator(".attempts summary").First.ClickAsync();

        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.Empty(opened.Complaints);
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    // The target refuses everything, until the registry gives up.
    private async Task GiveUpAsync(params string[] countries)
    {
        _sink.Answers["/hook"] = http =>
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        };
        foreach (var country in countries)
            await _reminders.CountryAsync(country, "1973-04-12");
        await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/hook"), new { leadDays = new[] { 7 } });
        await _reminders.ScanAsync();
        while ((await _reminders.NotificationsAsync("&status=pending")).Count > 0)
            await _reminders.DeliverAsync();
    }

    private Task<DashboardPage> OpenAsync(string path, string key = "dev-admin", ColorScheme colors = ColorScheme.Light, int width = 1440) =>
        WorkPage.OpenAsync(Pages, App, path, key, colors, width);
}
