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
