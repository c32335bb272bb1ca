using System.Globalization;
using System.Text.RegularExpressions;
using BangGiao.Browser.Support;
using BangGiao.Integration.Demo;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The page of figures over time, as a head of department reads it before a meeting.</summary>
[Collection(Demonstration.Name)]
public sealed partial class FiguresPageTests(DemonstrationRegistry demonstration) : PageTests
{
    private const string Path = "commitments/figures?asOf=2026-10-31&lang=en";

    [Fact]
    public async Task A_point_of_the_chart_leads_to_the_list_of_as_many()
    {
        var opened = await OpenAsync($"{Path}&figure=overdue&calendar=official");
        var point = opened.Page.Locator(".card-figure .period-points a").Nth(-2);
        var counted = Counted().Match((await point.GetAttributeAsync("aria-label"))!);

        await point.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");

        await opened.Page.Locator(".commitments-page").WaitForAsync();
        await Assertions.Expect(opened.Page.Locator(".card-table .card-aside")).ToContainTextAsync(counted.Groups["numerator"].Value);
        Assert.Equal("Q3 2026", counted.Groups["period"].Value);
        Assert.Contains("asOf=2026-09-14", opened.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_says_what_the_chart_shows()
    {
        var opened = await OpenAsync($"{Path}&figure=complete&compareTo=year_before");

        var points = await opened.Page.Locator(".card-figure .period-points a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('aria-label'))");
        var rows = await opened.Page.Locator(".card-figure .figure-table tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(row => [...row.cells].slice(1).map(cell => cell.innerText).join('|'))");

        Assert.Equal(8, points.Length);
        Assert.All(points.Reverse().Zip(rows), pair =>
        {
            var counted = Counted().Match(pair.First);
            Assert.StartsWith($"{counted.Groups["value"]}|{counted.Groups["numerator"]} of {counted.Groups["denominator"]}|", pair.Second, StringComparison.Ordinal);
        });
        Assert.Matches("points$", rows[0]);
        Assert.Contains("; compared with Q", points[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_counted_a_sentence_says_so_and_no_empty_chart_is_drawn()
    {
        var opened = await OpenAsync($"{Path}&from=1950-01-01&to=1950-12-31");

        await Assertions.Expect(opened.Page.Locator(".card-figures .empty")).ToBeVisibleAsync();
        Assert.Equal(0, await opened.Page.Locator(".card-figure, .figures-page > .table-files").CountAsync());
    }

    [Fact]
    public async Task A_tile_shows_its_figure_in_large_and_the_address_names_it()
    {
        var opened = await OpenAsync(Path);

        await opened.Page.Locator(".tile[data-kpi=signed]").ClickAsync();

        await Assertions.Expect(opened.Page.Locator(".card-figure h2")).ToHaveTextAsync("Commitments made");
        Assert.Contains("figure=signed", opened.Page.Url, StringComparison.Ordinal);
        Assert.Equal(8, await opened.Page.Locator(".card-figure rect.period-bar").CountAsync());
    }

    [Fact]
    public async Task Choosing_the_periods_the_comparison_and_the_groups_changes_the_page()
    {
        var opened = await OpenAsync($"{Path}&figure=signed");

        await opened.Page.Locator("select[name=by]").SelectOptionAsync("year");
        await opened.Page.Locator("select[name=compareTo]").SelectOptionAsync("previous");
        await opened.Page.Locator("select[name=group]").SelectOptionAsync("sector");

        await Assertions.Expect(opened.Page.Locator(".card-figure .figure-table tbody tr").First).ToContainTextAsync("2026");
        await Assertions.Expect(opened.Page.Locator(".card-groups .figure-groups tbody th").First).ToHaveTextAsync("Economy, trade and investment");
        var made = opened.Page.Locator(".card-figure .figure-table tbody tr", new() { HasTextRegex = new("^2025") }).Locator("td");
        await Assertions.Expect(made.First).ToContainTextAsync("348 of 927");
        await Assertions.Expect(made.Last).ToHaveTextAsync("+142");
    }

    [Fact]
    public async Task Published_figures_can_be_told_apart_and_each_number_leads_to_its_list()
    {
        var opened = await OpenAsync($"{Path}&from=2021-01-01&to=2025-12-31");
        var all = opened.Page.Locator(".counts li", new() { HasText = "Commitments, signed and mentioned" }).Locator(".count-value");
        var mentioned = opened.Page.Locator(".counts li", new() { HasText = "Commitments mentioned only" }).Locator(".count-value");
        var (total, less) = (await all.InnerTextAsync(), int.Parse(await mentioned.InnerTextAsync(), CultureInfo.InvariantCulture));

        await mentioned.ClickAsync();

        Assert.Equal("927", total);
        Assert.InRange(less, 1, 926);
        await Assertions.Expect(opened.Page.Locator(".card-table .card-aside")).ToContainTextAsync(less.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Days_from_signing_are_bands_that_add_up()
    {
        var opened = await OpenAsync(Path);

        var copies = opened.Page.Locator(".duration", new() { HasText = "to the copy at the ministry" });
        var bands = await copies.Locator("li a").EvaluateAllAsync<int[]>("links => links.map(link => Number(link.textContent))");

        Assert.Equal(5, bands.Length);
        Assert.Contains($"median of {bands.Sum()};", await copies.InnerTextAsync(), StringComparison.Ordinal);
        await copies.Locator("li a").First.ClickAsync();
        await opened.Page.Locator(".records-page").WaitForAsync();
        Assert.Contains("records/agreements?copyDaysTo=10", opened.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(opened.Page.Locator("main .card-aside").First).ToContainTextAsync(bands[0].ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Days_from_signing_are_told_over_time_and_each_number_leads_to_its_list()
    {
        var opened = await OpenAsync($"{Path}&by=half&compareTo=previous&of=made&group=region");

        await opened.Page.Locator(".card-signing .tile[data-step=plan]").ClickAsync();
        await Assertions.Expect(opened.Page.Locator(".card-signing h3")).ToHaveTextAsync("To the implementation plan");
        var row = opened.Page.Locator(".card-signing .figure-table tbody tr", new() { HasText = "First half 2025" });
        var counts = await row.Locator("td a").EvaluateAllAsync<string[]>("links => links.map(link => link.textContent)");
        var reached = int.Parse(counts[0], CultureInfo.InvariantCulture);

        Assert.Equal(8, await opened.Page.Locator(".card-signing .period-points a").CountAsync());
        Assert.Equal(reached, counts.Skip(2).Take(5).Sum(count => int.Parse(count, CultureInfo.InvariantCulture)));
        Assert.Contains("days", counts[^1], StringComparison.Ordinal);
        await Assertions.Expect(opened.Page.Locator(".card-signing .figure-groups tbody th").First).Not.ToBeEmptyAsync();
        await row.Locator("td a").First.ClickAsync();
        await opened.Page.Locator(".records-page").WaitForAsync();
        Assert.Contains("records/agreements?reached=plan&period=2025-H1", opened.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(opened.Page.Locator("main .card-aside").First).ToContainTextAsync(counts[0]);
    }

    [Theory]
    [InlineData("en", "our reading")]
    [InlineData("vi", "cách hiểu của chúng tôi")]
    [InlineData("ar", "قراءتنا")]
    public async Task Each_published_figure_has_its_reading_beside_it_and_what_is_not_known(string language, string unknown)
    {
        var opened = await OpenAsync($"commitments/figures?asOf=2026-10-31&lang={language}");

        var rows = await opened.Page.Locator(".published tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(row => `${row.cells[0].innerText} ${row.cells[3].innerText}`)");

        Assert.Equal(["339 339", "258 258", "927 927"], rows);
        await Assertions.Expect(opened.Page.Locator(".published > .note")).ToContainTextAsync(unknown);
    }

    [Fact]
    public async Task The_page_of_commitments_leads_to_it()
    {
        var opened = await OpenAsync("commitments?lang=en");

        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Figures over time" }).ClickAsync();

        await opened.Page.Locator(".tile").First.WaitForAsync();
    }

    [Theory]
    [InlineData("ar", 1440)]
    [InlineData("vi", 360)]
    [InlineData("ar", 360)]
    public async Task The_newest_period_is_at_the_end_of_the_line_and_nothing_hangs_over_the_edge(string language, int width)
    {
        var opened = await OpenAsync($"commitments/figures?asOf=2026-10-31&group=agency&lang={language}", width);

        var places = await opened.Page.Locator(".card-figure .period-points a").EvaluateAllAsync<double[]>("links => links.map(link => link.getBoundingClientRect().x)");

        Assert.Equal(language == "ar" ? places.OrderDescending() : places.Order(), places);
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task<DashboardPage> OpenAsync(string path, int width = 1440)
    {
        var opened = await DashboardPage.OpenAsync(Pages, demonstration.App, path, width: width);
        await opened.AnsweredAsync();
        await opened.LoadedAsync();
        return opened;
    }

    [GeneratedRegex(@"^(?<period>.+): (?<value>.+) \((?<numerator>\d+) of (?<denominator>\d+)\)(; compared with .+)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
