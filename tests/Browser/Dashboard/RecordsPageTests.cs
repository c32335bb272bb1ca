using System.Text;
using System.Text.RegularExpressions;
using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The lists of records for readers, and the page of one.</summary>
[Collection(ShippedData.Name)]
public sealed partial class RecordsPageTests(ShippedRegistry shipped) : PageTests
{
    [Theory]
    [InlineData("en", "Records", "Missions", "Vientiane")]
    [InlineData("vi", "Hồ sơ", "Cơ quan đại diện", "Vientiane")]
    [InlineData("ar", "السجلات", "البعثات", "Vientiane")]
    public async Task The_navigation_leads_to_the_missions_in_a_country_and_to_one_of_them(string language, string records, string missions, string city)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, $"calendar?lang={language}");

        await opened.Page.GetByRole(AriaRole.Navigation).First.GetByRole(AriaRole.Link, new() { Name = records, Exact = true }).ClickAsync();
        await opened.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = missions, Exact = true }).ClickAsync();
        await opened.Page.Locator("select[name=host]").SelectOptionAsync("LA");
        await opened.Page.Locator("select[name=type]").SelectOptionAsync("embassy");
        await Assertions.Expect(opened.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await opened.Page.Locator("tbody th a").ClickAsync();

        await Assertions.Expect(opened.Page.Locator(".card-record h2")).ToContainTextAsync(city);
        await Assertions.Expect(opened.Page.Locator(".card-record .record-facts a").First).ToHaveAttributeAsync("href", $"/dashboard/countries/LA?lang={language}");
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task The_address_has_filters_columns_and_order_so_that_a_view_can_be_shared()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, "records/activities?lang=en");
        await opened.Page.Locator("select[name=kind]").SelectOptionAsync("state_visit");
        await opened.Page.GetByText("Columns", new() { Exact = true }).First.ClickAsync();
        await opened.Page.GetByLabel("Last day", new() { Exact = true }).CheckAsync();
        await opened.Page.GetByRole(AriaRole.Columnheader, new() { Name = "First day" }).GetByRole(AriaRole.Link).ClickAsync();
        await opened.LoadedAsync();
        await opened.AnsweredAsync();
        var (url, rows) = (opened.Page.Url, await RowsAsync(opened));

        var shared = await DashboardPage.OpenAsync(Pages, shipped.App, url[(url.IndexOf("/dashboard/", StringComparison.Ordinal) + "/dashboard/".Length)..]);
        await shared.AnsweredAsync();

        Assert.Contains("kind=state_visit", url, StringComparison.Ordinal);
        Assert.NotEmpty(rows);
        Assert.Equal(rows, await RowsAsync(shared));
        await Assertions.Expect(shared.Page.GetByRole(AriaRole.Columnheader, new() { Name = "First day" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await Assertions.Expect(shared.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Last day" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_file_has_the_rows_that_the_filters_leave()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, "records/missions?lang=en&type=consulate_general");
        var total = await opened.Page.Locator(".card-records .card-aside").InnerTextAsync();

        var download = await opened.Page.RunAndWaitForDownloadAsync(() => opened.Page.GetByRole(AriaRole.Link, new() { Name = "Export as CSV" }).ClickAsync());
        var lines = (await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("missions.csv", download.SuggestedFilename);
        Assert.Equal($"{lines.Length - 1} records", total);
        Assert.All(lines.Skip(1), line => Assert.Contains("consulate_general", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_a_list_asks_for_names_and_labels_once()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, "records/agreements?lang=en");
        await opened.AnsweredAsync();

        // A filter and later a row may request the same names.
        Assert.All(
            opened.Asked.GroupBy(asked => asked.PathAndQuery).Where(alike => alike.Key.Contains("/api/", StringComparison.Ordinal)),
            alike => Assert.True(alike.Count() <= 3, $"{alike.Key} was asked for {alike.Count()} times"));
    }

    [Fact]
    public async Task All_that_a_visit_led_to_is_listed_and_the_filter_can_be_taken_away()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, "records/agreements?lang=en&activity=act-20260531-ph");
        var narrowed = await opened.Page.Locator(".card-records .card-aside").InnerTextAsync();

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Clear all filters" }).ClickAsync();
        await opened.AnsweredAsync();

        Assert.NotEqual(narrowed, await opened.Page.Locator(".card-records .card-aside").InnerTextAsync());
    }

    [Theory]
    [InlineData("records?lang=en", ColorScheme.Light)]
    [InlineData("records/agreements?lang=vi", ColorScheme.Dark)]
    [InlineData("records/missions/emb-la?lang=ar", ColorScheme.Light)]
    public async Task There_is_no_serious_violation(string path, ColorScheme colors)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, path, colors);
        await opened.AnsweredAsync();

        Assert.Empty(await opened.SeriousViolationsAsync());
    }

    [Fact]
    public async Task The_page_says_that_a_collection_is_unknown_if_the_registry_does_not_list_it()
    {
        var opened = await DashboardPage.BlankAsync(Pages);

        await opened.Page.GotoAsync(new Uri(shipped.App.Root, "/dashboard/records/secrets?lang=en").AbsoluteUri);

        await Assertions.Expect(opened.Page.Locator(".not-found h2")).ToBeVisibleAsync();
    }

    // A cell shows an ellipsis until the labels of its vocabulary are there.
    private static async Task<IReadOnlyList<string>> RowsAsync(DashboardPage opened)
    {
        await Assertions.Expect(opened.Page.Locator("tbody td").Filter(new() { HasTextRegex = LabelThatIsNotThere() })).ToHaveCountAsync(0);
        return await opened.Page.Locator("tbody tr").AllInnerTextsAsync();
    }

    [GeneratedRegex("^\\s*…\\s*$")]
    private static partial Regex LabelThatIsNotThere();
}
