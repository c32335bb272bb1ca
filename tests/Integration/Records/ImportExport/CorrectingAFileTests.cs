using System.Net;
using BangGiao.Integration.Records.Tables;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.ImportExport;

/// <summary>Faulty cells are corrected beside the file, which is sent again as it is.</summary>
public sealed class CorrectingAFileTests : IAsyncLifetime
{
    private const string Faulty = "id,kind,name.en,validFrom\nnew,party,New,\nbad,club,Bad,\nlate,party,Late,31 June\n";

    private RegistryApp _app = null!;

    public async Task InitializeAsync() => _app = await RegistryApp.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_fault_has_what_its_cell_says_and_the_report_which_columns_there_are()
    {
        var report = await _app.Editor.ReportAsync("agencies?dryRun=true&detail=true", Faulty);

        Assert.Equal(["club", "31 June"], report["errors"]!.Select(error => (string?)error["value"]));
        Assert.Equal(["id", "kind", "name.en", "validFrom"], report["columns"]!.Select(path => (string?)path));
    }

    [Fact]
    public async Task A_corrected_table_is_tried_and_imported_as_if_it_had_the_corrections()
    {
        var corrections = Said(new { _3 = new { kind = "party" }, _4 = new { validFrom = "2020-06" } });

        var tried = await _app.Editor.ReportAsync($"agencies?dryRun=true&{corrections}", Faulty);
        var written = await _app.Editor.ReportAsync($"agencies?unchangedSince={tried["version"]}&{corrections}", Faulty);

        Assert.Equal(("3 3 0 0 0", "3 3 0 0 0"), (tried.Counts(), written.Counts()));
        Assert.Equal("2020-06", (string?)(await _app.Reader.GetJsonAsync("agencies/late"))["validFrom"]);
    }

    [Fact]
    public async Task An_empty_correction_empties_the_cell_and_one_may_be_wrong_again()
    {
        var corrections = Said(new { _3 = new { kind = "sect" }, _4 = new { validFrom = "" } });

        var report = await _app.Editor.ReportAsync($"agencies?dryRun=true&{corrections}", Faulty);

        Assert.Equal("sect", (string?)Assert.Single(report["errors"]!)["value"]);
    }

    [Fact]
    public async Task A_column_is_named_by_its_path_also_where_the_header_has_its_title()
    {
        var report = await _app.Editor.ReportAsync($"agencies?dryRun=true&detail=true&{Said(new { _2 = new { kind = "party" } })}", "Mã;Loại;Tên (tiếng Anh)\nbad;club;Bad\n");

        Assert.True(report["errors"]!.All(error => (string?)error["field"] != "kind"), report.ToString());
    }

    [Fact]
    public async Task A_workbook_is_corrected_by_the_numbers_of_its_rows()
    {
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("old"));
        var workbook = await Workbooks.ChangeAsync(await _app.Editor.WorkbookBytesAsync("export/agencies?format=xlsx"), "B2=club");

        var tried = await (await _app.Editor.ImportAsync("agencies?dryRun=true&detail=true", workbook, Workbooks.MediaType)).JsonAsync();
        var corrected = await (await _app.Editor.ImportAsync($"agencies?dryRun=true&{Said(new { _2 = new { kind = "party" } })}", workbook, Workbooks.MediaType)).JsonAsync();

        var fault = Assert.Single(tried["errors"]!);
        Assert.Equal(("kind", "club", "B2"), ((string?)fault["field"], (string?)fault["value"], (string?)fault["cell"]));
        Assert.Equal("1 0 1 0 0", corrected.Counts());
    }

    [Theory]
    [InlineData("""{"9":{"kind":"party"}}""", "9 : is corrected, but no row starts on this line")]
    [InlineData("""{"3":{"kind":"party","note":"x"}}""", "3 note: is corrected, but the table has no such column")]
    public async Task A_correction_of_what_is_not_there_is_a_fault(string corrections, string fault)
    {
        var report = await _app.Editor.ReportAsync($"agencies?dryRun=true&corrections={Uri.EscapeDataString(corrections)}", Faulty);

        Assert.Contains(fault, report.Errors());
    }

    [Theory]
    [InlineData("""["kind"]""", "must be a JSON object of lines")]
    [InlineData("""{"3":{"kind":1}}""", "must be a JSON object of lines")]
    [InlineData("""{"third":{}}""", "must be a JSON object of lines")]
    [InlineData("{", "must be a JSON object of lines")]
    public async Task A_malformed_correction_is_refused(string corrections, string fault)
    {
        var problem = await (await _app.Editor.ImportAsync($"agencies?corrections={Uri.EscapeDataString(corrections)}", Faulty)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal("corrections", (string?)problem["errors"]![0]!["parameter"]);
        Assert.Contains(fault, problem.OnlyDetail(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_hundred_cells_are_refused()
    {
        var many = new JObject(Enumerable.Range(2, 101).Select(line => new JProperty($"{line}", new JObject { ["kind"] = "x" })));
        var problem = await (await _app.Editor.ImportAsync($"agencies?corrections={many.ToString(Newtonsoft.Json.Formatting.None)}", Faulty)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal("must have at most 100 cells, and has 101", problem.OnlyDetail());
    }

    [Fact]
    public async Task A_list_is_corrected_itself()
    {
        var problem = await (await _app.Editor.ImportAsync("agencies?corrections={}", "[]", Files.Json)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Contains("is for tables and workbooks", problem.OnlyDetail(), StringComparison.Ordinal);
    }

    // The names of members are the lines, after an underscore.
    private static string Said(object lines) => "corrections=" + Uri.EscapeDataString(JObject.FromObject(lines).ToString(Newtonsoft.Json.Formatting.None).Replace("\"_", "\"", StringComparison.Ordinal));
}
