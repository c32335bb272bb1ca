using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The dashboard's explanations: the freshness and quality of the data, the meaning of figures, and the first steps.</summary>
public sealed class HelpTests : SmallRegistryTests
{
    [Theory]
    [InlineData("en", "Natural Earth", ColorScheme.Light, 1280)]
    [InlineData("vi", "phạm vi công cộng", ColorScheme.Dark, 390)]
    [InlineData("ar", "ملك عام", ColorScheme.Light, 390)]
    public async Task The_data_is_told_of_with_its_version_its_records_and_its_licences(string language, string map, ColorScheme colors, int width)
    {
        var opened = await DashboardPage.OpenAsync(Pages, App, $"?lang={language}", colors, width);
        await opened.Page.Locator(".page-foot a[href*='/about']").ClickAsync();
        await opened.LoadedAsync();

        await Assertions.Expect(opened.Page.Locator("[data-fact=version] dd")).ToHaveTextAsync("2");
        await Assertions.Expect(opened.Page.Locator("[data-collection=agencies] dd")).ToHaveTextAsync("1");
        await Assertions.Expect(opened.Page.Locator(".card-licences")).ToContainTextAsync(map);
        await Assertions.Expect(opened.Page.Locator(".card-licences a[href='https://creativecommons.org/licenses/by/4.0/']")).ToHaveTextAsync("CC BY 4.0");
        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Readers_of_the_ministry_are_told_how_many_records_are_in_doubt_and_the_public_is_not()
    {
        var reader = await WorkPage.OpenAsync(Pages, App, "about?lang=en", "dev-reader");
        await reader.Page.Locator("[data-rule='correct.source']").WaitForAsync();
        await Assertions.Expect(reader.Page.Locator("[data-rule='correct.source'] small")).ToContainTextAsync(" of ");

        var stranger = await DashboardPage.OpenAsync(Pages, App, "about?lang=en");
        await Assertions.Expect(stranger.Page.Locator("main")).Not.ToContainTextAsync("Quality of the data");
    }

    [Theory]
    [InlineData("en", "diplomatic relations are established")]
    [InlineData("vi", "quan hệ ngoại giao vào ngày đó")]
    [InlineData("ar", "علاقات دبلوماسية")]
    public async Task A_figure_tells_what_it_counts_as_of_when_and_where_the_list_is(string language, string what)
    {
        var page = (await DashboardPage.OpenAsync(Pages, App, $"?lang={language}&asOf=2020-05-01")).Page;
        var figure = page.Locator("[data-figure=relations]");

        await figure.Locator("button.what").ClickAsync();

        var panel = figure.Locator(".what-panel");
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await Assertions.Expect(panel).ToContainTextAsync(what);
        Assert.Contains("2020", await panel.Locator(".what-foot span").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("asOf=2020-05-01", await panel.Locator("a").GetAttributeAsync("href"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_question_mark_shows_the_shortcuts_but_not_while_one_types()
    {
        var page = (await DashboardPage.OpenAsync(Pages, App, "records/agencies?lang=en")).Page;
        var dialog = page.Locator(".shortcuts-dialog");

        await page.Locator("main input").First.FocusAsync();
        await page.Keyboard.TypeAsync("?");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await page.Locator("main").FocusAsync();
        await page.Keyboard.TypeAsync("?");

        await Assertions.Expect(dialog).ToContainTextAsync("Ctrl K");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("dev-reader", "reader")]
    [InlineData("dev-editor", "editor")]
    [InlineData("dev-admin", "admin")]
    public async Task Somebody_who_is_signed_in_is_shown_his_first_steps_until_he_hides_them_and_help_has_those_of_all_roles(string key, string role)
    {
        var page = (await WorkPage.OpenAsync(Pages, App, "work?lang=en", key)).Page;
        var steps = page.Locator(".card-first-steps");
        await Assertions.Expect(steps.Locator("li").First).ToBeVisibleAsync();
        var first = await steps.Locator("li").First.InnerTextAsync();

        await steps.Locator("button:not(.what)").ClickAsync();
        await Assertions.Expect(steps).ToHaveCountAsync(0);
        await page.Locator(".page-foot a[href*='/help']").ClickAsync();

        await Assertions.Expect(page.Locator("[data-role]")).ToHaveCountAsync(5);
        await Assertions.Expect(page.Locator($"[data-role={role}] li").First).ToHaveTextAsync(first);
        await Assertions.Expect(page.Locator($"[data-role={role}] h3 small")).ToBeVisibleAsync();
    }
}
