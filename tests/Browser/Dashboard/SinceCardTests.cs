using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The overview shows a signed-in person the changes since the last look.</summary>
public sealed class SinceCardTests : PageTests
{
    private readonly MovableClock _clock = new(new(2026, 3, 1, 5, 0, 0, TimeSpan.Zero));

    private RegistryApp _app = null!;

    public override async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(adapt: builder => builder.Services.AddSingleton<TimeProvider>(_clock));
        await _app.CreateAsync("countries", Some.Country("FR", en: "France"));
        await _app.CreateAsync("partnerships", new { id = "fr-1", countryId = "FR", level = "strategic", effectiveOn = "2026-03-02" });
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, 1440, "Since you last looked", "I have seen this", "Nothing has changed.")]
    [InlineData("vi", ColorScheme.Dark, 1440, "Từ lần xem trước", "Tôi đã xem", "Không có thay đổi nào.")]
    [InlineData("ar", ColorScheme.Light, 390, "منذ آخر اطلاع لكم", "اطلعت على ذلك", "لم يتغيّر شيء.")]
    public async Task On_the_next_day_the_overview_names_and_links_what_is_new_until_it_was_seen(string language, ColorScheme colors, int width, string title, string seen, string nothing)
    {
        var first = await WorkPage.OpenAsync(Pages, _app, $"?lang={language}", "dev-reader", colors, width);
        await first.Page.Locator(".card-since", new() { HasText = nothing }).WaitForAsync();
        await _app.CreateAsync("countries", Some.Country("DE", en: "Germany"));
        _clock.Now += TimeSpan.FromDays(1);

        var opened = await WorkPage.OpenAsync(Pages, _app, $"?lang={language}", "dev-reader", colors, width);
        var card = opened.Page.Locator(".card-since");
        await Assertions.Expect(card.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
        await Assertions.Expect(card.Locator("li a[href*='countries/DE']")).ToHaveCountAsync(1);
        await Assertions.Expect(card.Locator("li a[href*='countries/FR']")).ToHaveCountAsync(1);
        await Assertions.Expect(card.Locator("a[href*='compare/days?compareTo=2026-03-01&asOf=2026-03-02']")).ToHaveCountAsync(1);
        await opened.LoadedAsync();
        Assert.Empty(await opened.SeriousViolationsAsync());
        await card.GetByRole(AriaRole.Button, new() { Name = seen }).ClickAsync();
        await Assertions.Expect(card).ToContainTextAsync(nothing);
        await Assertions.Expect(card.Locator("[tabindex='-1']")).ToBeFocusedAsync();

        Assert.Empty(opened.Complaints);
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty((await _app.Reader.GetJsonAsync("lastLook"))["changes"]!);
    }

    [Fact]
    public async Task The_card_asks_again_for_news_that_it_could_not_read()
    {
        var opened = await DashboardPage.BlankAsync(Pages);
        await opened.SignInAsync("dev-reader");
        await opened.Page.RouteAsync("**/lastLook/opened*", route => route.AbortAsync("connectionreset"), new() { Times = 1 });
        await opened.Page.GotoAsync(new Uri(_app.Root, "/dashboard/?lang=en").AbsoluteUri);

        await opened.Page.Locator(".card-since").GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Assertions.Expect(opened.Page.Locator(".card-since")).ToContainTextAsync("Nothing has changed.");
        await Assertions.Expect(opened.Page.Locator(".card-since [role=alert]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("?lang=en", null)]
    [InlineData("?lang=en&wall=1", "dev-reader")]
    public async Task Nobody_in_particular_and_the_wall_have_no_such_card(string query, string? key)
    {
        var opened = await DashboardPage.BlankAsync(Pages);
        if (key is not null)
            await opened.SignInAsync(key);
        await opened.Page.GotoAsync(new Uri(_app.Root, "/dashboard/" + query).AbsoluteUri);
        await opened.Page.Locator(".card-changes").WaitForAsync();

        Assert.Equal(0, await opened.Page.Locator(".card-since").CountAsync());
        Assert.DoesNotContain(opened.Asked, asked => asked.AbsolutePath.Contains("lastLook", StringComparison.Ordinal));
    }
}
