using System.Net;
using BangGiao.Integration.Records.Tables;
using BangGiao.Integration.Support;
using BangGiao.Values.Sheets;

namespace BangGiao.Integration.Records.ImportExport;

/// <summary>Names in the columns beside codes, and in their place.</summary>
public sealed class NamesBesideCodesTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.Editor.ReportAsync("countries", "id,name.en,name.vi\nFR,France,Pháp\nJP,Japan,Nhật Bản\n");
        await _app.Editor.ReportAsync(
            "agencies", "id,kind,name.en,parentId\nold-moc,ministry,Construction,\nmoc,ministry,Construction,\noffice,other,Office,old-moc\n");
        await _app.Editor.ReportAsync("commitments", "id,title.en,countryIds,leadAgencyId,madeOn\nc1,Road,FR; JP,moc,2025-01-15\nc2,Port,JP,old-moc,2025-01-16\n");
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("agencies", "3 0 0 3 0")]
    [InlineData("commitments", "2 0 0 2 0")]
    public async Task An_export_that_nobody_touched_changes_nothing_also_where_records_share_a_name(string collection, string counts)
    {
        var workbook = await _app.Editor.WorkbookBytesAsync($"export/{collection}?format=xlsx&lang=en");

        var report = await (await _app.Editor.ImportAsync(collection + "?dryRun=true", workbook, Workbooks.MediaType)).JsonAsync();

        Assert.Empty(report.Errors());
        Assert.Equal(counts, report.Counts());
    }

    [Fact]
    public async Task A_name_of_other_records_only_contradicts_the_code_beside_it()
    {
        var problem = await _app.Editor.RefusedAsync("commitments", "id,leadAgencyId,Lead agency: name\nc1,office,Construction\n");

        Assert.StartsWith("2 leadAgencyId: is office, and the name beside it is that of moc or old-moc; correct one of them", Assert.Single(problem.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_of_names_alone_sets_its_field_and_an_empty_cell_clears_it()
    {
        var report = await _app.Editor.ReportAsync("agencies", "id,Belongs to: name\nold-moc,Office\noffice,\n");

        Assert.Equal("2 0 2 0 0", report.Counts());
        Assert.Equal("office", (string?)(await _app.Reader.GetJsonAsync("agencies/old-moc"))["parentId"]);
        Assert.Null((await _app.Reader.GetJsonAsync("agencies/office"))["parentId"]);
    }

    [Fact]
    public async Task Every_unknown_name_of_a_cell_is_an_error_and_has_the_address_of_the_cell()
    {
        var others = Enumerable.Range(2, 40).SelectMany(place => Enumerable.Range(1, 3).Select(row => $"{SheetColumns.NameOf(place)}{row}="));
        var workbook = await Workbooks.ChangeAsync(
            await _app.Editor.WorkbookBytesAsync("export/countries?format=xlsx"), ["A1=id", "B1=Countries: name", "A2=c1", "B2=Nowhere; France; Atlantis", "A3=", "B3=", .. others]);

        var problem = await (await _app.Editor.ImportAsync("commitments?dryRun=true", workbook, Workbooks.MediaType)).JsonAsync();

        Assert.Equal(
            ["B2 nothing is called 'Nowhere'", "B2 nothing is called 'Atlantis'"],
            problem["errors"]!.Where(error => (int)error["line"]! == 2).Select(error => $"{error["cell"]} {((string)error["detail"]!).Split(';')[0]}"));
    }

    [Fact]
    public async Task A_column_of_names_of_a_field_without_names_is_unknown()
    {
        var problem = await (await _app.Editor.ImportAsync("commitments", "id,Made on: name\nc1,\n", Files.Csv)).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("is not a known column", Assert.Single(problem.Errors()), StringComparison.Ordinal);
    }
}
