using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.ImportExport;

public sealed class FaultyFilesTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync() => _app = await RegistryApp.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_fault_is_named_with_the_line_on_which_its_row_starts()
    {
        const string File = "id,kind,name.en,source.note,parentId\r\n"
            + "a,party,A,\"a note\nof three\nlines\",\r\n"
            + "b,club,B,\"two\nlines\",nobody\r\n"
            + "\r\n"
            + "c,party,C\r\n"
            + "d,party,D,,nobody\r\n";

        var problem = await _app.Editor.RefusedAsync("agencies", File);

        Assert.Equal(4, (int)problem["rows"]!);
        Assert.Equal([5, 8, 9], problem["errors"]!.Select(error => (int)error["line"]!));
        Assert.StartsWith("5 kind: must be one of", problem.Errors()[0]);
        Assert.Equal("8 : the row has 3 cells, the header has 5 columns", problem.Errors()[1]);
        Assert.Equal("9 parentId: refers to agencies/nobody, which does not exist", problem.Errors()[2]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_of_more_rows_than_an_import_has_is_refused_at_once_with_the_limit(bool isTable)
    {
        var numbers = Enumerable.Range(1, 10_001);
        var refused = isTable
            ? await _app.Editor.ImportAsync("agencies", "id,kind,name.en\n" + string.Concat(numbers.Select(number => $"a{number},club,A\n")))
            : await _app.Editor.PostJsonAsync("import/agencies", numbers.Select(number => new { id = $"a{number}" }));

        var problem = await refused.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);

        Assert.Contains("more than 10000 rows", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_of_json_are_named_with_their_line_and_their_place()
    {
        const string File = """
            {
              "total": 3,
              "items": [
                { "id": "a", "kind": "party", "name": { "en": "A" } },
                {
                  "id": "b",
                  "kind": "party",
                  "name": { "en": 5 }
                }, 7,
                { "id": "c", "knid": "party", "name": { "en": "C" } }
              ]
            }
            """;

        var problem = await _app.Editor.RefusedAsync("agencies", File, Files.Json);

        Assert.Equal(
            [(5, "/items/1/name/en"), (9, "/items/2"), (10, "/items/3/knid"), (10, "/items/3/kind")],
            problem["errors"]!.Select(error => ((int)error["line"]!, (string?)error["pointer"])));
        Assert.Equal(4, (int)problem["rows"]!);
        Assert.Contains("did you mean 'kind'?", (string?)problem["errors"]![2]!["detail"]);
    }

    [Fact]
    public async Task An_unknown_column_is_a_fault_of_the_header_with_a_suggestion()
    {
        var problem = await _app.Editor.RefusedAsync("agencies", "id,knid,name.en\na,party,A\n");

        var error = Assert.Single(problem.Errors());
        Assert.StartsWith("1 knid: 'knid' is not a known column; did you mean 'kind'?", error);
        Assert.Equal(0, (int)problem["rows"]!);
    }

    [Fact]
    public async Task A_header_at_fault_is_no_reason_to_refuse_a_dry_run()
    {
        var report = await _app.Editor.ReportAsync("agencies?dryRun=true", "knid\nparty\n");

        Assert.Equal("0 0 0 0 1", report.Counts());
    }

    [Fact]
    public async Task A_file_without_a_header_is_at_fault_and_one_without_rows_is_not()
    {
        var nothing = await _app.Editor.RefusedAsync("agencies", "");
        var noRows = await _app.Editor.ReportAsync("agencies", "id,kind\n");
        var noItems = await _app.Editor.ReportAsync("agencies", "[]", Files.Json);

        Assert.Equal(["1 : the table has no header"], nothing.Errors());
        Assert.Equal(("0 0 0 0 0", "0 0 0 0 0"), (noRows.Counts(), noItems.Counts()));
    }

    [Theory]
    [InlineData("[{]", "line 1, column 3")]
    [InlineData("", "the text has no JSON value")]
    [InlineData("7", "must be an array of records")]
    [InlineData("""{"agencies":[]}""", "must be an array of records")]
    [InlineData("""{"items":[],"totl":0}""", "did you mean 'total'?")]
    public async Task A_JSON_file_without_a_list_cannot_be_read(string file, string fault)
    {
        var problem = await (await _app.Editor.ImportAsync("agencies", file, Files.Json)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Contains(fault, (string?)problem["errors"]![0]!["detail"]);
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/csv; charset=utf-16")]
    public async Task Another_kind_of_file_is_not_taken(string mediaType)
    {
        var answer = await _app.Editor.ImportAsync("agencies", "id\n", mediaType);

        await answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
        Assert.Equal("text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/json", answer.Headers.GetValues("Accept-Post").Single());
    }

    [Fact]
    public async Task A_file_of_more_than_32_MiB_is_too_large()
    {
        var answer = await _app.Editor.ImportAsync("agencies", new byte[(32 * 1024 * 1024) + 1], Files.Csv);

        var problem = await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("32768 KiB", (string?)problem["detail"]);
    }

    [Fact]
    public async Task A_record_of_more_than_256_KiB_is_named_with_its_line()
    {
        var file = $$"""[{ "id": "a", "kind": "party", "name": { "en": "A" }, "source": { "note": "{{new string('x', 257 * 1024)}}" } }]""";

        var problem = await _app.Editor.RefusedAsync("agencies", file, Files.Json);

        Assert.StartsWith("1 : is larger than 256 KiB", Assert.Single(problem.Errors()));
    }

    [Theory]
    [InlineData("agencies?dryrun=true", "did you mean 'dryRun'?")]
    [InlineData("agencies?dryRun=yes", "must be true or false")]
    public async Task An_unknown_parameter_is_refused(string target, string fault)
    {
        var problem = await (await _app.Editor.ImportAsync(target, "id\n")).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Contains(fault, (string?)problem["errors"]![0]!["detail"]);
    }

    [Fact]
    public async Task An_unknown_collection_is_not_found()
    {
        await (await _app.Editor.ImportAsync("clubs", "id\n")).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Reader.GetAsync("export/clubs")).ProblemAsync(HttpStatusCode.NotFound);
    }
}
