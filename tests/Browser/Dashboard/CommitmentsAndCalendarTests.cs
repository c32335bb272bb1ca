using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The pages of commitments and of the calendar, in daily use.</summary>
[Collection(ShippedData.Name)]
public sealed class CommitmentsAndCalendarTests(ShippedRegistry shipped) : PageTests
{
    [Theory]
    [InlineData("calendar?lang=en&on=2027-09-10", ColorScheme.Light)]
    [InlineData("calendar?lang=ar&on=2027-09-10", ColorScheme.Dark)]
    [InlineData("calendar?lang=vi&view=years&begin=2027", ColorScheme.Dark)]
    [InlineData("calendar?lang=ar&view=years&begin=2027", ColorScheme.Light)]
    [InlineData("commitments?lang=vi", ColorScheme.Light)]
    [InlineData("commitments?lang=ar&view=board", ColorScheme.Dark)]
    [InlineData("commitments?lang=en&view=rounds", ColorScheme.Dark)]
    public async Task There_is_no_serious_violation(string path, ColorScheme colors)
    {
        var opened = await OpenAsync(path, colors);

        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData("en", "September 2027", "Mon")]
    [InlineData("vi", "Tháng 9 năm 2027", "Thứ 2")]
    [InlineData("ar", "سبتمبر 2027", "السبت")]
    public async Task A_month_begins_its_weeks_as_the_language_does(string language, string title, string firstWeekday)
    {
        var opened = await OpenAsync($"calendar?lang={language}&on=2027-09-10");

        Assert.Equal(title, await opened.Page.Locator(".card-month h2").InnerTextAsync());
        Assert.Equal(firstWeekday, await opened.Page.Locator(".month th").First.InnerTextAsync());
    }

    [Fact]
    public async Task Arrows_walk_the_days_and_the_address_follows()
    {
        var opened = await OpenAsync("calendar?lang=en&on=2027-09-29");
        await opened.Page.Locator("[data-day='2027-09-29']").FocusAsync();

        await opened.Page.Keyboard.PressAsync("ArrowDown");
        await opened.Page.Locator("[data-day='2027-10-06']:focus").WaitForAsync();

        Assert.EndsWith("on=2027-10-06", opened.Page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await opened.Page.Locator(".month td[tabindex='0']").CountAsync());
        Assert.Equal("October 2027", await opened.Page.Locator(".card-month h2").InnerTextAsync());
    }

    [Fact]
    public async Task Where_the_page_reads_from_the_right_the_left_arrow_goes_to_the_next_day()
    {
        var opened = await OpenAsync("calendar?lang=ar&on=2027-09-10");
        await opened.Page.Locator("[data-day='2027-09-10']").FocusAsync();

        await opened.Page.Keyboard.PressAsync("ArrowLeft");

        await opened.Page.Locator("[data-day='2027-09-11']:focus").WaitForAsync();
    }

    [Fact]
    public async Task A_jubilee_says_why_it_is_one()
    {
        var opened = await OpenAsync("calendar?lang=en&view=years&begin=2027");

        var bolivia = opened.Page.Locator(".occasion").Filter(new() { HasText = "Bolivia: 40th anniversary" });
        await bolivia.Locator("summary").ClickAsync();

        Assert.Contains("1987", await bolivia.Locator(".why dl").InnerTextAsync(), StringComparison.Ordinal);
        Assert.StartsWith("http", await bolivia.Locator(".why dl a").GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_of_ten_years_leads_to_as_many_jubilees()
    {
        var opened = await OpenAsync("calendar?lang=en&view=years&begin=2027");
        var count = opened.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Europe, 2030: ") });
        var told = int.Parse(await count.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await count.ClickAsync();
        await opened.Page.Locator(".card-of-year h2").Filter(new() { HasText = "2030 · Europe" }).WaitForAsync();
        await opened.Page.Locator(".card-of-year .occasion").First.WaitForAsync();

        Assert.Equal(told, await opened.Page.Locator(".card-of-year .occasion").CountAsync());
    }

    [Fact]
    public async Task No_other_years_jubilees_stand_under_a_year_whose_own_are_on_their_way()
    {
        var opened = await OpenAsync("calendar?lang=en&view=years&begin=2027");
        await opened.Page.Locator(".card-of-year .occasion").First.WaitForAsync();
        using var released = new SemaphoreSlim(0);
        await opened.Page.RouteAsync("**/anniversaries?*from=2030-01-01*", async route =>
        {
            await released.WaitAsync();
            await route.ContinueAsync();
        });

        await opened.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Europe, 2030: ") }).ClickAsync();
        await opened.Page.Locator(".card-of-year h2").Filter(new() { HasText = "2030 · Europe" }).WaitForAsync();
        Assert.Equal(0, await opened.Page.Locator(".card-of-year .occasion").CountAsync());

        released.Release();
        await opened.Page.Locator(".card-of-year .occasion").First.WaitForAsync();
    }

    [Fact]
    public async Task The_feed_to_subscribe_to_has_the_filters_of_the_page()
    {
        var opened = await OpenAsync("calendar?lang=vi&country=FR&show=jubilees&class=round");

        var feed = await opened.Page.Locator(".subscribe input").InputValueAsync();

        Assert.StartsWith("webcal://", feed, StringComparison.Ordinal);
        Assert.EndsWith("/api/v1/calendar.ics?country=FR&class=round&lang=vi", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registry_without_commitments_says_what_will_be_there()
    {
        await using var app = await RegistryApp.StartAsync();
        var opened = await OpenAsync("commitments?lang=en", app: app);

        Assert.Contains("No commitment is recorded yet", await opened.Page.Locator(".card-kpis .empty").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calendar?lang=vi")]
    [InlineData("calendar?lang=ar&view=years")]
    [InlineData("commitments?lang=ar")]
    public async Task On_a_phone_nothing_hangs_over_the_edge(string path)
    {
        var opened = await OpenAsync(path, width: 360);

        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    // Opens the page and waits until all answers are there.
    private async Task<DashboardPage> OpenAsync(string path, ColorScheme colors = ColorScheme.Light, int width = 1440, RegistryApp? app = null)
    {
        var opened = await DashboardPage.BlankAsync(Pages, colors, width);
        await opened.Page.GotoAsync(new Uri((app ?? shipped.App).Root, "/dashboard/" + path).AbsoluteUri);
        await opened.Page.WaitForFunctionAsync("() => document.querySelector('main .card-body') !== null && document.querySelector('.skeleton, [aria-busy=true]') === null");
        return opened;
    }
}
