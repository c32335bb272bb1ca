using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The table of the countries and the page of one.</summary>
[Collection(ShippedData.Name)]
public sealed class CountriesPageTests(ShippedRegistry shipped) : PageTests
{
    [Theory]
    [InlineData("en", "ltr", "Countries", "France")]
    [InlineData("vi", "ltr", "Các quốc gia", "Pháp")]
    [InlineData("ar", "rtl", "الدول", "فرنسا")]
    public async Task A_search_without_diacritics_leads_to_a_country_in_each_language(string language, string direction, string title, string france)
    {
        var opened = await OpenAsync($"countries?lang={language}");
        Assert.Equal($"{title} · Bang Giao", await opened.Page.TitleAsync());
        Assert.Equal(direction, await opened.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).direction"));

        await opened.Page.Locator("input[name=q]").FillAsync("phap");
        await opened.Page.Locator("tbody tr").Nth(1).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = france, Exact = true }).ClickAsync();
        await Assertions.Expect(opened.Page).ToHaveTitleAsync($"{france} · Bang Giao");

        Assert.EndsWith($"/countries/FR?lang={language}", opened.Page.Url, StringComparison.Ordinal);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task An_address_says_what_is_shown_and_the_file_has_the_same_rows_in_the_same_order()
    {
        var opened = await OpenAsync("countries?lang=vi&level=strategic&asOf=2015-01-01&sort=-partnership.since");
        var shown = await IdsAsync(opened);

        var lines = await ExportedAsync(opened);

        Assert.Contains("FR", shown);
        Assert.Equal(shown, lines.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Theory]
    [InlineData("countries?lang=vi&sort=region")]
    [InlineData("countries?lang=ar&sort=-region")]
    public async Task Regions_stand_in_the_file_as_they_are_read(string path)
    {
        var opened = await OpenAsync(path);

        var lines = await ExportedAsync(opened);

        Assert.Equal(await IdsAsync(opened), lines.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task The_ladder_has_the_marks_in_sectors_and_what_was_broken_off()
    {
        var netherlands = await OpenAsync("countries/NL?lang=en");
        var cambodia = await OpenAsync("countries/KH?lang=en");

        Assert.Equal(
            ["climate change adaptation and water management · 2010", "sustainable agriculture and food security · June 2014"],
            await netherlands.Page.Locator(".ladder-sector text").AllTextContentsAsync());
        Assert.Contains("31 December 1977 – 10 January 1979", await cambodia.Page.Locator(".ladder-break title").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choices_stand_in_the_address_and_the_back_button_takes_them_back()
    {
        var opened = await OpenAsync("countries?lang=en");
        var all = (await IdsAsync(opened)).Count;

        await opened.Page.Locator("select[name=level]").SelectOptionAsync("sectoral_strategic");
        await opened.Page.WaitForURLAsync(address => address.Contains("level=sectoral_strategic", StringComparison.Ordinal));
        await CountedAsync(opened, await TotalAsync("level=sectoral_strategic"));
        await opened.Page.GoBackAsync();
        await CountedAsync(opened, all);

        Assert.Equal(await TotalAsync("kind=state"), all);
    }

    [Fact]
    public async Task A_head_sorts_by_keyboard_and_says_so()
    {
        var opened = await OpenAsync("countries?lang=en&level=special");
        await opened.Page.GetByRole(AriaRole.Columnheader).Filter(new() { HasText = "Relations since" }).GetByRole(AriaRole.Link).FocusAsync();

        await opened.Page.Keyboard.PressAsync("Enter");
        await opened.Page.Locator("th[aria-sort=ascending]", new() { HasText = "Relations since" }).WaitForAsync();
        await opened.Page.Locator("tbody tr:first-child[data-id=CU]").WaitForAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        await opened.Page.Locator("th[aria-sort=descending]", new() { HasText = "Relations since" }).WaitForAsync();
        await opened.Page.Locator("tbody tr:last-child[data-id=CU]").WaitForAsync();

        Assert.Contains("sort=-relations.establishedOn", opened.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_shows_what_was_found_and_leads_to_it()
    {
        var opened = await OpenAsync("countries?lang=en&level=special");
        await opened.Page.Locator(".map [data-id=LA]:not(.muted)").WaitForAsync();
        await opened.Page.Locator(".map [data-id=FR].muted").WaitForAsync();

        await opened.Page.Locator(".map [data-id=LA]").FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(opened.Page).ToHaveTitleAsync("Laos · Bang Giao");

        Assert.Contains("/countries/LA", opened.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_has_its_steps_each_with_its_source_and_leads_to_its_brief()
    {
        var opened = await OpenAsync("countries/FR?lang=en");
        var steps = opened.Page.Locator(".card-ladder li");

        Assert.Equal(["25 September 2013", "7 October 2024"], await steps.Locator("time").Locator("visible=true").AllInnerTextsAsync());
        Assert.Equal(2, await steps.Locator(".source a[href^=http]").CountAsync());
        Assert.Equal(3, await opened.Page.Locator(".ladder-bar").CountAsync());
        Assert.Contains("Created", await opened.Page.Locator(".card-history").InnerTextAsync(), StringComparison.Ordinal);
        var brief = await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Brief to print" }).GetAttributeAsync("href");
        Assert.Contains("<html", await shipped.Client.GetStringAsync(new Uri(shipped.App.Root, brief)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_an_earlier_day_a_country_is_what_it_was_then()
    {
        var opened = await OpenAsync("countries/FR?lang=en&asOf=2014-01-01");

        Assert.Equal("France: strategic partnership since 25 September 2013", await opened.Page.Locator(".country-line").InnerTextAsync());
        Assert.Equal(["25 September 2013"], await opened.Page.Locator(".card-ladder li time").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_country_that_there_is_not_says_so_and_leads_back()
    {
        var opened = await DashboardPage.BlankAsync(Pages);

        await opened.Page.GotoAsync(Address("countries/QQ?lang=en"));
        await opened.Page.GetByText("It does not exist, or you are not allowed to read it.").WaitForAsync();
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "All countries" }).ClickAsync();

        await AtRestAsync(opened);
    }

    [Theory]
    [InlineData("countries?lang=en", ColorScheme.Light)]
    [InlineData("countries?lang=vi&q=xx-none", ColorScheme.Dark)]
    [InlineData("countries?lang=ar&region=Asia", ColorScheme.Dark)]
    [InlineData("countries/JP?lang=en", ColorScheme.Dark)]
    [InlineData("countries/FR?lang=ar", ColorScheme.Light)]
    [InlineData("countries/DK?lang=vi", ColorScheme.Light)]
    public async Task There_is_no_serious_violation(string path, ColorScheme colors)
    {
        var opened = await OpenAsync(path, colors);

        Assert.Empty(await opened.SeriousViolationsAsync());
    }

    [Theory]
    [InlineData("countries?lang=vi")]
    [InlineData("countries?lang=ar&sort=region")]
    [InlineData("countries/JP?lang=en")]
    [InlineData("countries/FR?lang=ar")]
    public async Task On_a_phone_nothing_hangs_over_the_edge(string path)
    {
        var opened = await OpenAsync(path, width: 360);

        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private string Address(string path) => new Uri(shipped.App.Root, "/dashboard/" + path).AbsoluteUri;

    private async Task<DashboardPage> OpenAsync(string path, ColorScheme colors = ColorScheme.Light, int width = 1440)
    {
        var opened = await DashboardPage.BlankAsync(Pages, colors, width);
        await opened.Page.GotoAsync(Address(path));
        await AtRestAsync(opened);
        return opened;
    }

    private static async Task AtRestAsync(DashboardPage opened)
    {
        await opened.Page.Locator("main [data-at-rest=true]").WaitForAsync();
        await opened.AnsweredAsync();
    }

    // The lines of the downloaded file.
    private static async Task<IReadOnlyList<string>> ExportedAsync(DashboardPage opened)
    {
        var download = await opened.Page.RunAndWaitForDownloadAsync(() => opened.Page.Locator(".export:visible").First.ClickAsync());
        return await File.ReadAllLinesAsync(await download.PathAsync());
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(DashboardPage opened) =>
        await opened.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('tbody tr')].map(row => row.dataset.id)");

    private static Task CountedAsync(DashboardPage opened, int count) => Assertions.Expect(opened.Page.Locator("tbody tr")).ToHaveCountAsync(count);

    private async Task<int> TotalAsync(string query) => (int)(await shipped.Client.GetJsonAsync($"countries?limit=1&{query}"))["total"]!;
}
