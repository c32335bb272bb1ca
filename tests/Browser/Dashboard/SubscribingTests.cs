using System.Text.RegularExpressions;
using BangGiao.Browser.Support;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>A reader subscribes himself or herself to a country and to a record, and confirms the address.</summary>
public sealed partial class SubscribingTests : PageTests
{
    private MailServer _server = null!;
    private Reminders _reminders = null!;

    public override async Task InitializeAsync()
    {
        _server = await MailServer.StartAsync();
        _reminders = await Reminders.StartAsync("2027-04-05", settings: _server.Settings("Web:PublicAddress=https://registry.example.org"));
        await _reminders.CountryAsync("FR", "1973-04-12");
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _reminders.DisposeAsync();
        _server.Dispose();
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, 1440, "Subscribe", "Send me emails", "Confirm the address", "My subscriptions")]
    [InlineData("vi", ColorScheme.Dark, 1440, "Đăng ký nhận tin", "Gửi thư cho tôi", "Xác nhận địa chỉ", "Các đăng ký của tôi")]
    [InlineData("ar", ColorScheme.Light, 360, "اشتراك", "أرسلوا لي رسائل", "تأكيد العنوان", "اشتراكاتي")]
    public async Task A_country_is_subscribed_to_in_two_clicks_and_the_address_confirmed_in_one(
        string language, ColorScheme colors, int width, string subscribe, string send, string confirm, string mine)
    {
        var opened = await WorkPage.OpenAsync(Pages, _reminders.App, $"countries/FR?lang={language}", "dev-reader", colors, width);
        var page = opened.Page;

        await page.Locator(".country-ways summary", new() { HasText = subscribe }).ClickAsync();
        await page.Locator(".subscribe-panel input:focus").FillAsync("officer@example.org");
        Assert.Empty(await opened.SeriousViolationsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = send }).ClickAsync();
        await page.Locator(".subscribe-panel [role=status]").WaitForAsync();
        await _reminders.DeliverAsync();
        var letter = await _server.NextAsync();
        var path = Path().Match((string)letter["text"]!).Groups[1].Value;
        var confirming = await WorkPage.OpenAsync(Pages, _reminders.App, path, "dev-reader", colors, width);
        await confirming.Page.GetByRole(AriaRole.Button, new() { Name = confirm }).ClickAsync();
        await confirming.Page.GetByText("officer@example.org").WaitForAsync();
        Assert.Empty(await confirming.SeriousViolationsAsync());
        await confirming.Page.GotoAsync(new Uri(new Uri(confirming.Page.Url), $"/dashboard/work/subscriptions?lang={language}").ToString());
        await confirming.Page.GetByRole(AriaRole.Heading, new() { Name = mine }).WaitForAsync();
        await confirming.Page.Locator(".subscription .standing-active").WaitForAsync();

        Assert.Contains($"lang={language}", path, StringComparison.Ordinal);
        Assert.Empty(opened.Complaints);
        Assert.Empty(confirming.Complaints);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        var stored = (await _reminders.App.Reader.GetJsonAsync("mySubscriptions"))["items"]!.Single();
        Assert.Equal(("FR", language, "officer@example.org"), ((string?)stored["filter"]!["countryIds"]!.Single(), (string?)stored["language"], (string?)stored["target"]));
    }

    [Fact]
    public async Task Somebody_who_is_not_signed_in_is_offered_no_subscription_and_a_record_is_subscribed_to_on_its_page()
    {
        var open = await DashboardPage.OpenAsync(Pages, _reminders.App, "countries/FR?lang=en");
        await open.Page.Locator(".country-ways").WaitForAsync();
        var opened = await WorkPage.OpenAsync(Pages, _reminders.App, "records/countries/FR?lang=en", "dev-reader", ColorScheme.Light, 1440);
        await opened.Page.Locator("summary", new() { HasText = "Subscribe" }).ClickAsync();
        await opened.Page.Locator(".subscribe-panel input").FillAsync("officer@example.org");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Send me emails" }).ClickAsync();
        await opened.Page.Locator(".subscribe-panel [role=status]").WaitForAsync();

        Assert.Equal(0, await open.Page.Locator(".own-subscribe").CountAsync());
        Assert.Equal("countries/FR", (string?)(await _reminders.App.Reader.GetJsonAsync("mySubscriptions"))["items"]!.Single()["filter"]!["records"]!.Single());
    }

    [Fact]
    public async Task A_panel_that_cannot_read_the_subscriptions_says_so_and_reads_them_when_asked_again()
    {
        var page = (await WorkPage.OpenAsync(Pages, _reminders.App, "records/countries/FR?lang=en", "dev-reader", ColorScheme.Light, 1440)).Page;
        await page.RouteAsync("**/mySubscriptions*", route => route.AbortAsync());
        await page.Locator("summary", new() { HasText = "Subscribe" }).ClickAsync();
        await page.Locator(".subscribe-panel .troubled").WaitForAsync();

        await page.UnrouteAsync("**/mySubscriptions*");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await page.Locator(".subscribe-panel input[type=email]").WaitForAsync();
    }

    [GeneratedRegex(@"/dashboard/(subscriptions/confirm\?token=\S+)")]
    private static partial Regex Path();
}
