using System.Globalization;
using System.Text.RegularExpressions;
using BangGiao.Browser.Support;
using BangGiao.Integration.Demo;
using BangGiao.Integration.Records.Tables;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace BangGiao.Browser.Dashboard;

/// <summary>Tables of pages, saved as a workbook or as CSV.</summary>
[Collection(Demonstration.Name)]
public sealed partial class TableFilesTests(DemonstrationRegistry demonstration) : PageTests
{
    [Theory]
    [InlineData("commitments?status=limited&asOf=2026-10-31&lang=en", ".card-table")]
    [InlineData("obligations?lang=en", ".card-obligations")]
    public async Task A_list_of_several_pages_is_saved_whole(string path, string card)
    {
        var page = await OpenAsync(path);
        var total = Count().Match(await page.Locator($"{card} .card-aside").InnerTextAsync()).Value;
        var shown = await page.Locator($"{card} tbody tr").CountAsync();

        var sheets = await SavedSheetsAsync(page.Locator($"{card} .table-files a[download$=xlsx]"));

        var rows = ((JArray)sheets[0]["rows"]!).Count - 1;
        Assert.Equal(int.Parse(total, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), rows);
        Assert.True(rows > shown, $"The page shows {shown} rows, and the file has {rows}.");
    }

    [Theory]
    [InlineData("commitments?lang=vi", ".card-kpis", "kpis.xlsx")]
    [InlineData("commitments/figures?lang=ar", ".card-counts", "kpiCounts.xlsx")]
    [InlineData("compare/days?asOf=2026-10-31&compareTo=2025-10-31&lang=vi", ".card-differences", "comparison.xlsx")]
    public async Task Figures_are_saved_in_the_language_of_the_page(string path, string card, string name)
    {
        var page = await OpenAsync(path);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"{card} .table-files a[download$=xlsx]").ClickAsync());

        Assert.Equal(name, download.SuggestedFilename);
        var head = ((JArray)(await ReadAsync(download))[0]["rows"]!)[0];
        Assert.Contains(head, cell => NotEnglish().IsMatch((string)cell!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("countries")]
    [InlineData("countries/JP")]
    [InlineData("commitments?by=agency")]
    [InlineData("commitments/figures?group=region&asOf=2026-10-31")]
    [InlineData("compare/days?asOf=2026-10-31&compareTo=2025-10-31")]
    [InlineData("compare/countries?left=FR&right=JP")]
    [InlineData("compare/agencies?left=min-moit&right=min-moet")]
    [InlineData("obligations")]
    [InlineData("calendar")]
    [InlineData("calendar?view=years")]
    [InlineData("records/agreements")]
    [InlineData("work/missions")]
    [InlineData("work/keys")]
    [InlineData("work/packs")]
    public async Task Every_chart_and_table_is_saved_as_CSV_workbook_SVG_and_PNG(string path)
    {
        var opened = await WorkPage.OpenAsync(Pages, demonstration.App, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=en", "dev-admin");
        await opened.AnsweredAsync();
        await opened.LoadedAsync();

        var cards = await opened.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main .card')]
                .filter(card => card.querySelector('table, .map svg, .time-chart, .period-chart, .ladder-picture, .meter, .stack') !== null && !card.matches('.card-opened'))
                .map(card => {
                    const kinds = [...card.querySelectorAll('.save-panel')].map(panel => ['SVG', 'PNG', 'CSV', 'Excel'].filter(kind => [...panel.querySelectorAll('button, a')].some(one => one.textContent.includes(kind) || one.download?.endsWith(kind === 'CSV' ? '.csv' : '.xlsx'))).length);
                    return kinds.length > 0 && kinds.every(count => count === 4) ? '' : `${card.className}: ${kinds}`;
                })
            """);

        Assert.NotEmpty(cards);
        Assert.Equal("", string.Join("\n", cards.Where(card => card.Length > 0)));
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData("compare/countries?left=FR&right=JP&lang=vi", ".card-compare-two", "Pháp")]
    [InlineData("calendar?view=years&lang=ar", ".card-years", "أوروبا")]
    public async Task A_table_that_the_page_makes_is_saved_as_it_is_read(string path, string card, string cell)
    {
        var page = await OpenAsync(path);
        await page.Locator($"{card} .save-picture").ClickAsync();

        var workbook = await page.RunAndWaitForDownloadAsync(() => page.Locator($"{card} .save-panel").GetByRole(AriaRole.Button, new() { Name = "Excel" }).ClickAsync());

        var rows = (JArray)(await ReadAsync(workbook))[0]["rows"]!;
        Assert.Contains(rows.SelectMany(row => row), one => (string?)one == cell);
        Assert.True(rows.Count >= await page.Locator($"{card} tr").CountAsync());
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var opened = await DashboardPage.OpenAsync(Pages, demonstration.App, path, width: 1440);
        await opened.AnsweredAsync();
        await opened.LoadedAsync();
        return opened.Page;
    }

    private static async Task<JArray> SavedSheetsAsync(ILocator link) => await ReadAsync(await link.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync()));

    private static async Task<JArray> ReadAsync(IDownload download)
    {
        await using var bytes = await download.CreateReadStreamAsync();
        using var memory = new MemoryStream();
        await bytes.CopyToAsync(memory);
        return await Workbooks.ReadAsync(memory.ToArray());
    }

    [GeneratedRegex(@"[\d,]+", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"[^\x00-\x7F]", RegexOptions.CultureInvariant)]
    private static partial Regex NotEnglish();
}
