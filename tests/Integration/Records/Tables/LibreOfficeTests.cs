using BangGiao.Integration.Records.ImportExport;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Tables;

public sealed class LibreOfficeTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync() => _app = await RegistryApp.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task A_workbook_that_an_office_opened_and_saved_again_changes_nothing(string language)
    {
        await _app.Editor.ReportAsync("countries", Files.Reference("countries"));
        var exported = await _app.Editor.WorkbookBytesAsync($"export/countries?format=xlsx&lang={language}");

        var saved = await Workbooks.SavedByLibreOfficeAsync(exported);

        var report = await (await _app.Editor.ImportAsync("countries?dryRun=true&detail=true", saved, Workbooks.MediaType)).JsonAsync();
        Assert.Empty(report["items"]!.SelectMany(item => item["changed"]!).Select(field => (string?)field).Distinct());
        Assert.Empty(report["errors"]!);
        Assert.True((int)report["rows"]! > 190);
    }

    [Fact]
    public async Task A_cell_that_somebody_changed_changes_its_record_and_no_other()
    {
        await _app.Editor.ReportAsync("countries", Files.Reference("countries"));
        var exported = await _app.Editor.WorkbookBytesAsync("export/countries?format=xlsx&lang=vi&id=FR,JP");
        var place = ((await Workbooks.ReadAsync(exported))[0]["rows"]![0]!.Select(cell => (string?)cell).ToList().IndexOf("Bộ phận phụ trách"));

        var changed = await Workbooks.ChangeAsync(exported, $"{BangGiao.Values.Sheets.SheetColumns.NameOf(place)}2=Vụ Châu Âu");

        var report = await (await _app.Editor.ImportAsync("countries", changed, Workbooks.MediaType)).JsonAsync();
        Assert.Equal("2 0 1 1 0", report.Counts());
        Assert.Equal("Vụ Châu Âu", (string?)(await _app.Reader.GetJsonAsync("countries/FR"))["desk"]);
    }
}
