using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The overview as a visitor sees it.</summary>
[Collection(ShippedData.Name)]
public sealed class OverviewTests(ShippedRegistry shipped) : PageTests
{
    [Theory]
    [InlineData("en", "ltr", "Diplomatic relations", "France: comprehensive strategic partnership since 7 October 2024")]
    [InlineData("vi", "ltr", "Quan hệ ngoại giao", "Pháp: đối tác chiến lược toàn diện từ 07/10/2024")]
    [InlineData("ar", "rtl", "العلاقات الدبلوماسية", "فرنسا: شراكة استراتيجية شاملة منذ 7 أكتوبر 2024")]
    public async Task It_speaks_each_language_in_its_direction(string language, string direction, string label, string france)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, $"?lang={language}");

        Assert.Equal(direction, await opened.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).direction"));
        Assert.Equal(label, await opened.Page.Locator("[data-figure=relations] dt").InnerTextAsync());
        Assert.Equal(france, await opened.Page.Locator("[data-id=FR]").GetAttributeAsync("aria-label"));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Every_state_is_on_the_map_and_says_how_it_stands()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=en");

        var labels = await opened.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.map [data-id]')].map(spot => spot.getAttribute('aria-label'))");

        Assert.Equal(195, labels.Distinct().Count());
        Assert.All(labels, label => Assert.Contains(": ", label, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_asks_nobody_but_the_registry()
    {
        await Pages.BeAloneAsync();
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=vi&country=JP");

        Assert.NotEmpty(opened.Asked);
        Assert.All(opened.Asked, address => Assert.Equal(shipped.App.Root.Authority, address.Authority));
    }

    [Fact]
    public async Task To_come_again_costs_304s()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=en");
        await opened.AnsweredAsync();
        var before = opened.Answers.Count;

        await opened.Page.RunAndWaitForResponseAsync(
            () => opened.Page.EvaluateAsync("dispatchEvent(new Event('online'))"),
            response => response.Url.Contains("/api/v1/summary", StringComparison.Ordinal));
        await opened.AnsweredAsync();

        Assert.Equal([("/api/v1/summary", 304)], opened.Answers.Skip(before));
    }

    [Fact]
    public async Task Three_minutes_of_watching_cost_three_304s_of_the_summary()
    {
        await Pages.BeAloneAsync();
        var opened = await DashboardPage.BlankAsync(Pages);
        await opened.Page.Clock.InstallAsync();
        await opened.GoAsync(shipped, "?lang=en");
        await opened.AnsweredAsync();
        var before = opened.Answers.Count;

        for (var minute = 0; minute < 3; minute++)
            await opened.Page.RunAndWaitForResponseAsync(() => opened.Page.Clock.FastForwardAsync("01:00"), response => response.Status == 304);
        await opened.AnsweredAsync();

        Assert.Equal(Enumerable.Repeat(("/api/v1/summary", 304), 3), opened.Answers.Skip(before));
    }

    [Fact]
    public async Task The_overview_asks_again_for_missing_data_when_the_connection_is_back()
    {
        var opened = await DashboardPage.BlankAsync(Pages);
        await opened.Page.RouteAsync("**/api/v1/codes", route => route.AbortAsync());
        await opened.GoAsync(shipped, "?lang=en");
        await opened.Page.UnrouteAllAsync();

        await opened.Page.EvaluateAsync("dispatchEvent(new Event('online'))");

        await opened.Page.Locator(".card-levels").GetByText("Comprehensive strategic partnership").WaitForAsync();
    }

    [Fact]
    public async Task The_back_button_leads_from_a_day_to_the_one_before()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=en&asOf=1990-01-01");
        var then = await opened.FigureAsync("relations");

        await opened.Page.Locator(".time-range").FocusAsync();
        await opened.Page.Keyboard.PressAsync("PageUp");
        await opened.Page.WaitForURLAsync(address => address.Contains("asOf=1991-01-01", StringComparison.Ordinal));
        await opened.Page.GoBackAsync();
        await opened.RestAsync();

        Assert.Equal("1990-01-01", await opened.Page.Locator(".overview").GetAttributeAsync("data-as-of"));
        Assert.Equal(then, await opened.FigureAsync("relations"));
    }

    [Fact]
    public async Task Without_a_connection_it_says_so_and_keeps_what_it_has()
    {
        await Pages.BeAloneAsync();
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=en");
        var shown = await opened.FigureAsync("relations");

        await opened.Page.Context.SetOfflineAsync(true);
        await opened.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        await opened.Page.Locator(".stale").WaitForAsync();

        Assert.Contains("No connection", await opened.Page.Locator(".stale").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(shown, await opened.FigureAsync("relations"));
    }

    [Fact]
    public async Task The_wall_view_is_seen_whole()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=vi&wall", width: 1920, height: 1080);

        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task On_a_phone_nothing_hangs_over_the_edge(string language)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, $"?lang={language}&country=FR", width: 360, height: 740);

        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task An_unknown_path_says_so_and_leads_on()
    {
        var opened = await DashboardPage.BlankAsync(Pages);

        await opened.Page.GotoAsync(new Uri(shipped.App.Root, "/dashboard/nowhere?lang=en").AbsoluteUri);
        await opened.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();
        await opened.DrawnAsync();

        Assert.Equal("Overview · Bang Giao", await opened.Page.TitleAsync());
    }
}
