using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The search that every page has.</summary>
[Collection(ShippedData.Name)]
public sealed class FindTests(ShippedRegistry shipped) : PageTests
{
    [Theory]
    [InlineData("en", "burma", "Myanmar", "countries/MM")]
    [InlineData("vi", "mỹ", "Hoa Kỳ", "countries/US")]
    [InlineData("vi", "a rap xe ut", "Ả Rập Xê-út", "countries/SA")]
    [InlineData("ar", "السعودية", "السعودية", "countries/SA")]
    public async Task A_country_is_found_by_a_name_in_use_and_opened_by_the_keyboard(string language, string typed, string name, string path)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, $"calendar?lang={language}");

        await opened.Page.Keyboard.PressAsync("Control+k");
        await opened.Page.Locator("dialog.find input").FillAsync(typed);
        await Assertions.Expect(Chosen(opened)).ToContainTextAsync(name);
        await opened.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(opened.Page.Locator("dialog.find")).ToHaveCountAsync(0);
        Assert.EndsWith($"/dashboard/{path}?lang={language}", opened.Page.Url, StringComparison.Ordinal);
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData("en", "Search", "duties", "Duties", "obligations")]
    [InlineData("vi", "Tìm kiếm", "nghia vu", "Nghĩa vụ", "obligations")]
    [InlineData("ar", "بحث", "البعثات", "البعثات", "records/missions")]
    public async Task Pages_and_lists_are_found_by_their_titles(string language, string button, string typed, string title, string path)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, $"countries?lang={language}");

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await opened.Page.Locator("dialog.find input").FillAsync(typed);
        await opened.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = title }).First.ClickAsync();

        await Assertions.Expect(opened.Page.Locator("dialog.find")).ToHaveCountAsync(0);
        Assert.EndsWith($"/dashboard/{path}?lang={language}", opened.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_title_of_any_length_finds_its_record()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, "calendar?lang=en");
        const string title = "State visit of General Secretary and President To Lam to the Philippines";

        await opened.Page.Keyboard.PressAsync("Control+k");
        await opened.Page.Locator("dialog.find input").FillAsync($"“{title}” — -{new string('–', 300)}");
        await Assertions.Expect(Chosen(opened)).ToContainTextAsync(title);
        await opened.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(opened.Page).ToHaveTitleAsync($"{title} · Bang Giao");
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Link, new() { Name = "Philippines", Exact = true })).ToHaveAttributeAsync("href", "/dashboard/countries/PH?lang=en");
    }

    [Fact]
    public async Task The_search_offers_the_records_opened_last_before_anything_is_typed()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, "countries/JP?lang=en");
        await Assertions.Expect(opened.Page).ToHaveTitleAsync("Japan · Bang Giao");
        await opened.Page.GotoAsync(new Uri(shipped.App.Root, "/dashboard/calendar?lang=en").AbsoluteUri);
        await opened.LoadedAsync();

        await opened.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(Chosen(opened)).ToHaveTextAsync("Japan");
        await opened.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(opened.Page.Locator("dialog.find")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_without_a_name_of_its_own_is_not_remembered_by_that_of_the_page_before_it()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, "countries/JP?lang=en");
        await Assertions.Expect(opened.Page).ToHaveTitleAsync("Japan · Bang Giao");
        await opened.Page.GetByRole(AriaRole.Navigation).First.GetByRole(AriaRole.Link, new() { Name = "Calendar", Exact = true }).ClickAsync();
        await opened.LoadedAsync();

        await opened.Page.Keyboard.PressAsync("Control+k");

        await Assertions.Expect(opened.Page.Locator("dialog.find [role=group]").First.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Japan"]);
        await Assertions.Expect(Chosen(opened)).ToHaveAttributeAsync("href", "/dashboard/countries/JP?lang=en");
    }

    [Fact]
    public async Task Enter_opens_what_was_typed_and_not_what_was_found_before()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, "calendar?lang=en");
        await opened.Page.Keyboard.PressAsync("Control+k");
        await opened.Page.Locator("dialog.find input").FillAsync("japan");
        await Assertions.Expect(Chosen(opened)).ToContainTextAsync("Japan");

        await opened.Page.Locator("dialog.find input").FillAsync("france");
        await opened.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(opened.Page).ToHaveTitleAsync("France · Bang Giao");
    }

    [Fact]
    public async Task The_focus_returns_to_where_it_was()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, "calendar?lang=en");
        var button = opened.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true });
        await button.ClickAsync();
        await Assertions.Expect(opened.Page.Locator("dialog.find input")).ToBeFocusedAsync();

        await opened.Page.Mouse.ClickAsync(5, 5);

        await Assertions.Expect(opened.Page.Locator("dialog.find")).ToHaveCountAsync(0);
        await Assertions.Expect(button).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Every_list_that_is_offered_is_there()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, "calendar?lang=en");
        var paths = new HashSet<string>();
        foreach (var letter in "acdhmnoprst")
        {
            if (await opened.Page.Locator("dialog.find").CountAsync() == 0)
                await opened.Page.Keyboard.PressAsync("Control+k");
            await opened.Page.Locator("dialog.find input").FillAsync($"{letter}");
            await opened.AnsweredAsync();
            paths.UnionWith(await opened.Page.Locator("dialog.find [role=option]:has(small:text-is('List'))").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))"));
        }

        Assert.InRange(paths.Count, 8, int.MaxValue);
        foreach (var path in paths)
        {
            await opened.Page.GotoAsync(new Uri(shipped.App.Root, path).AbsoluteUri);
            await opened.LoadedAsync();
            await Assertions.Expect(opened.Page.Locator(".not-found")).ToHaveCountAsync(0);
        }
    }

    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("ar", ColorScheme.Dark)]
    public async Task The_search_has_no_serious_violation(string language, ColorScheme colors)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, $"calendar?lang={language}", colors);

        await opened.Page.Keyboard.PressAsync("Control+k");
        await opened.Page.Locator("dialog.find input").FillAsync("2013");
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();

        Assert.Empty(await opened.SeriousViolationsAsync());
    }

    private static ILocator Chosen(DashboardPage opened) => opened.Page.Locator("dialog.find [role=option][aria-selected=true]");
}
