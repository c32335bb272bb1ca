using BangGiao.Browser.Support;
using BangGiao.Integration.Demo;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>Two days, two countries and two agencies side by side, as a head of department compares them before a meeting.</summary>
[Collection(Demonstration.Name)]
public sealed class ComparePageTests(DemonstrationRegistry demonstration) : PageTests
{
    private const string Days = "compare/days?compareTo=2020-01-01&asOf=2026-10-31&lang=en";

    [Theory]
    [InlineData("en", "Comprehensive strategic partnership", "+11")]
    [InlineData("vi", "Đối tác chiến lược toàn diện", "+11")]
    [InlineData("ar", "شراكة استراتيجية شاملة", "+11")]
    public async Task Two_days_are_compared_in_two_clicks_from_the_overview(string language, string level, string change)
    {
        var opened = await OpenAsync($"?asOf=2026-10-31&lang={language}");

        await opened.Page.Locator(".time-controls a").ClickAsync();
        await opened.Page.Locator(".card-compare-figures table").WaitForAsync();
        await opened.Page.Locator("input[name=compareTo]").FillAsync("2020-01-01");

        var row = opened.Page.Locator("tr[data-code=comprehensive_strategic]");
        await Assertions.Expect(row.Locator("th")).ToHaveTextAsync(level);
        await Assertions.Expect(row.Locator("td").Last).ToContainTextAsync(change);
        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Each_number_leads_to_the_page_with_as_many_records()
    {
        var opened = await OpenAsync(Days);
        var before = opened.Page.Locator("tr[data-code=strategic] td a").First;
        var count = await before.InnerTextAsync();

        await before.ClickAsync();

        await opened.Page.Locator(".countries-scroll").WaitForAsync();
        Assert.Contains("asOf=2020-01-01", opened.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(opened.Page.Locator(".countries-scroll tbody tr:has(td)")).ToHaveCountAsync(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_difference_leads_to_its_record_and_says_what_it_was_and_is()
    {
        var opened = await OpenAsync(Days + "&fact=partnership_level&region=Oceania");
        var row = opened.Page.Locator(".compare-items tbody tr", new() { HasText = "New Zealand" });

        await Assertions.Expect(row.Locator("td").Last).ToHaveTextAsync("Comprehensive strategic partnership");
        await row.Locator("a").ClickAsync();

        await Assertions.Expect(opened.Page.Locator(".country-title")).ToContainTextAsync("New Zealand");
    }

    [Fact]
    public async Task A_button_steps_the_earlier_day_back_by_years()
    {
        var opened = await OpenAsync(Days);

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "5 years before" }).ClickAsync();

        await Assertions.Expect(opened.Page.Locator(".card-compare-figures .card-aside")).ToHaveTextAsync("31 October 2021 and 31 October 2026");
    }

    [Fact]
    public async Task The_same_day_twice_differs_in_nothing_and_a_sentence_says_so()
    {
        var opened = await OpenAsync("compare/days?compareTo=2026-10-31&asOf=2026-10-31&lang=en");

        await Assertions.Expect(opened.Page.Locator(".card-differences .empty")).ToHaveTextAsync("Nothing differs between the two days.");
    }

    [Theory]
    [InlineData("en", "Relations")]
    [InlineData("vi", "Quan hệ ngoại giao")]
    [InlineData("ar", "العلاقات الدبلوماسية")]
    public async Task Two_countries_stand_side_by_side(string language, string title)
    {
        var opened = await OpenAsync($"countries/FR?asOf=2026-10-31&lang={language}");

        await opened.Page.Locator(".country-ways a[href*='compare/countries']").ClickAsync();
        await opened.Page.Locator("select[name=right]").SelectOptionAsync("JP");

        var relations = opened.Page.Locator("tr[data-row=relations]");
        await Assertions.Expect(relations.Locator("th")).ToHaveTextAsync(title);
        await Assertions.Expect(relations.Locator("td")).ToContainTextAsync(["1973", "1973"]);
        await Assertions.Expect(opened.Page.Locator("tr[data-row=agreements] td a")).ToHaveCountAsync(2);
        await Assertions.Expect(opened.Page.Locator("tr[data-row=overdue] td a")).ToHaveCountAsync(4);
        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Two_agencies_can_be_swapped_and_the_address_holds_both()
    {
        var opened = await OpenAsync("compare/agencies?left=min-moit&right=min-moet&asOf=2026-10-31&lang=en");
        var heads = opened.Page.Locator(".compare-two thead a");
        await Assertions.Expect(heads).ToHaveTextAsync(["Ministry of Industry and Trade", "Ministry of Education and Training"]);
        var names = await heads.AllInnerTextsAsync();

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Swap sides" }).ClickAsync();

        await Assertions.Expect(heads).ToHaveTextAsync(names.Reverse());
        Assert.Contains("left=min-moet&right=min-moit", opened.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_has_the_facts_of_its_own_country_after_a_swap_and_none_after_it_was_cleared()
    {
        var page = (await OpenAsync("compare/countries?left=FR&right=KR&asOf=2026-10-31&lang=en")).Page;
        var cells = page.Locator("tr[data-row=relations] td");
        await Assertions.Expect(cells).ToContainTextAsync(["12 April 1973", "22 December 1992"]);

        await page.GetByRole(AriaRole.Button, new() { Name = "Swap sides" }).ClickAsync();
        await Assertions.Expect(cells).ToContainTextAsync(["22 December 1992", "12 April 1973"]);

        await page.Locator("select[name=left]").SelectOptionAsync("");
        await Assertions.Expect(cells).ToContainTextAsync(["–", "12 April 1973"]);
        await Assertions.Expect(page.Locator("tr[data-row=overdue] td").First).ToHaveTextAsync("–");
    }

    [Fact]
    public async Task Figures_that_could_not_be_read_are_not_those_of_the_country_before()
    {
        var page = (await OpenAsync("compare/countries?left=FR&right=KR&asOf=2026-10-31&lang=en")).Page;
        var figures = page.Locator("tr[data-row=overdue] td");
        await Assertions.Expect(figures.First.Locator("a")).ToHaveCountAsync(2);
        await page.RouteAsync("**/kpis?country=DE*", route => route.AbortAsync());

        await page.Locator("select[name=left]").SelectOptionAsync("DE");

        await Assertions.Expect(figures.First).ToHaveTextAsync("not read");
        await Assertions.Expect(page.Locator(".troubled")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("tr[data-row=relations] td").First).ToContainTextAsync("1975");
    }

    [Fact]
    public async Task Another_language_begins_the_differences_anew()
    {
        var page = (await OpenAsync(Days)).Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "First page" }).WaitForAsync();

        await page.Locator(".preferences select").First.SelectOptionAsync("vi");

        await Assertions.Expect(page.Locator(".compare-items tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".troubled")).ToHaveCountAsync(0);
        Assert.DoesNotContain("cursor=", page.Url, StringComparison.Ordinal);
    }

    private Task<DashboardPage> OpenAsync(string path) => DashboardPage.OpenAsync(Pages, demonstration.App, path);
}
