using System.Text;
using BangGiao.Browser.Support;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The page's report on typical office files: workbooks, and tables that are not plain CSV.</summary>
public sealed class ImportReportTests : PageTests
{
    private RegistryApp _app = null!;

    public override async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("old"));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_workbook_is_shown_row_by_row()
    {
        var page = await OpenAsync();

        await ChooseAsync(page, "agencies.xlsx", await _app.Editor.GetByteArrayAsync("export/agencies?format=xlsx"));

        Assert.Equal("old", await page.Locator("tr[data-line='2'].outcome-unchanged th").InnerTextAsync());
        await Assertions.Expect(page.Locator(".import-views button").First).ToHaveTextAsync("All 1");
    }

    [Fact]
    public async Task A_table_in_UTF_16_with_semicolons_and_rows_of_nothing_has_its_rows_beside_what_is_said_of_them()
    {
        var page = await OpenAsync();

        await ChooseAsync(page, "agencies.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("sep=;\r\nid;kind;name.vi\r\nbo;club;Bộ\r\n;;\r\nso;other;Sở\r\n")]);

        await Assertions.Expect(page.Locator("tr[data-line='3'] select")).ToHaveValueAsync("club");
        await page.Locator(".import-views button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".import-rows tr[data-line]")).ToHaveCountAsync(2);
        await page.Locator("tr[data-line='5'] button[aria-expanded]").ClickAsync();
        Assert.Equal(["so", "other", "Sở"], await page.Locator(".import-fields td").AllInnerTextsAsync());
    }

    [Fact]
    public async Task The_report_shows_how_names_were_read_and_which_records_the_rows_resemble()
    {
        var page = await OpenAsync();

        await ChooseAsync(page, "agencies.csv", Encoding.UTF8.GetBytes("id,kind,name.en,parentId\nnew,other,New,Ministry old\n,ministry,Ministry old,\n"));

        var like = page.Locator(".import-likely li");
        Assert.Equal("Line 3: Ministry old", await like.InnerTextAsync());
        Assert.EndsWith("work/agencies/old", (await like.Locator("a").GetAttributeAsync("href"))!.Split('?')[0], StringComparison.Ordinal);
        await page.Locator(".import-matches summary").ClickAsync();
        Assert.Equal(["parentId", "old"], await page.Locator(".import-matches li code").AllInnerTextsAsync());
        Assert.Equal("Ministry old", await page.Locator(".import-matches li q").InnerTextAsync());
    }

    [Fact]
    public async Task An_old_workbook_is_refused_with_how_to_save_it()
    {
        var page = await OpenAsync();

        await ChooseAsync(page, "agencies.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "an old .xls has to be saved as .xlsx" }).WaitForAsync();
    }

    private async Task<IPage> OpenAsync() => (await WorkPage.OpenAsync(Pages, _app, "work/import?lang=en&collection=agencies", "dev-editor", ColorScheme.Light, 1440)).Page;

    private static Task ChooseAsync(IPage page, string name, byte[] bytes) =>
        page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });
}
