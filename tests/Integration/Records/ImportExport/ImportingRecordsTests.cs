using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.ImportExport;

public sealed class ImportingRecordsTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync() => _app = await RegistryApp.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task New_records_are_created_and_known_ones_updated()
    {
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("old"));
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("same"));

        var report = await _app.Editor.ReportAsync("agencies", "id,kind,name.en\nnew,party,New\nold,party,Old\nsame,ministry,Ministry same\n");

        Assert.Equal("3 1 1 1 0", report.Counts());
        Assert.Equal(4, (long)report["version"]!);
        Assert.False((bool)report["dryRun"]!);
        var old = await _app.Reader.GetJsonAsync("agencies/old");
        Assert.Equal(("party", "Old", "dev-editor", 4), ((string?)old["kind"], (string?)old["name"]!["en"], (string?)old["updatedBy"], (int)old["version"]!));
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_come_and_writes_nothing()
    {
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("old"));

        var report = await _app.Editor.ReportAsync("agencies?dryRun=true", "id,kind,name.en\nnew,party,New\nold,party,Old\nbad,party,\n");

        Assert.Equal("3 1 1 0 1", report.Counts());
        Assert.True((bool)report["dryRun"]!);
        Assert.Equal(["4 name: is required"], report.Errors());
        Assert.Equal(1, await _app.VersionAsync());
    }

    [Fact]
    public async Task One_fault_keeps_every_row_out_and_is_a_problem_that_scripts_notice()
    {
        var answer = await _app.Editor.ImportAsync("agencies", "id,kind,name.en\none,party,One\ntwo,club,Two\n");

        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("2 0 0 0 1", problem.Counts());
        Assert.Equal("urn:bang-giao:problem:invalid", (string?)problem["type"]);
        var error = problem["errors"]![0]!;
        Assert.Equal((3, "kind", "/kind"), ((int)error["line"]!, (string?)error["field"], (string?)error["pointer"]));
        Assert.StartsWith("must be one of ministry", (string?)error["detail"]);
        Assert.Equal(0, await _app.VersionAsync());
    }

    [Fact]
    public async Task An_empty_cell_clears_its_field_and_a_missing_column_leaves_it()
    {
        await _app.Editor.ReportAsync("agencies", "id,kind,name.en,name.vi,source.url,source.note,tags\na,party,En,Vi,https://example.org/,Note,x; y\n");

        await _app.Editor.ReportAsync("agencies", "id,name.vi,source.url,tags\na,,,\n");

        var agency = await _app.Reader.GetJsonAsync("agencies/a");
        Assert.Equal("""{"en":"En"}""", agency["name"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("""{"note":"Note"}""", agency["source"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Empty(agency["tags"]!);
        Assert.Equal("party", (string?)agency["kind"]);
    }

    [Fact]
    public async Task An_object_whose_last_field_is_cleared_is_cleared_itself()
    {
        await _app.Editor.ReportAsync("agencies", "id,kind,name.en,source.note\na,party,En,Note\n");

        await _app.Editor.ReportAsync("agencies", "id,source.note\na,\n");

        Assert.Null((await _app.Reader.GetJsonAsync("agencies/a"))["source"]);
    }

    [Fact]
    public async Task A_field_of_json_that_is_null_is_cleared_and_one_that_is_missing_stays()
    {
        await _app.Editor.PostJsonAsync("agencies", new { id = "a", kind = "party", name = new { en = "En", vi = "Vi" }, source = new { note = "Note" }, tags = new[] { "x" } });

        var report = await _app.Editor.ReportAsync("agencies", """[{ "id": "a", "name": { "vi": null }, "source": null }]""", Files.Json);

        Assert.Equal("1 0 1 0 0", report.Counts());
        var agency = await _app.Reader.GetJsonAsync("agencies/a");
        Assert.Equal(("""{"en":"En"}""", null, "x"), (agency["name"]!.ToString(Newtonsoft.Json.Formatting.None), agency["source"], (string?)agency["tags"]![0]));
    }

    [Theory]
    [InlineData("""[{"id":"a","kind":"party","name":{"en":"A"}}]""")]
    [InlineData("""{"items":[{"id":"a","kind":"party","name":{"en":"A"}}],"total":1,"version":7,"next":"…"}""")]
    public async Task Json_is_an_array_or_what_a_list_answers(string file)
    {
        var report = await _app.Editor.ReportAsync("agencies", file, Files.Json);

        Assert.Equal("1 1 0 0 0", report.Counts());
    }

    [Fact]
    public async Task Rows_may_name_records_of_later_rows()
    {
        var report = await _app.Editor.ReportAsync("agencies", "id,kind,name.en,parentId\nchild,party,Child,middle\nmiddle,party,Middle,top\ntop,party,Top,\n");

        Assert.Equal("3 3 0 0 0", report.Counts());
    }

    [Fact]
    public async Task Rules_see_all_rows_of_the_file()
    {
        await _app.Editor.PostJsonAsync("countries", Some.Country("FR"));

        var twice = await _app.Editor.RefusedAsync("partnerships", "id,countryId,level,effectiveOn\na,FR,comprehensive,2013\nb,FR,strategic,2013\n");
        var ring = await _app.Editor.RefusedAsync("agencies", "id,kind,name.en,parentId\nx,party,X,z\ny,party,Y,x\nz,party,Z,y\nw,party,W,x\n");

        Assert.Equal(
            ["2 effectiveOn: is also the date of b: two steps of a country cannot have the same date", "3 effectiveOn: is also the date of a: two steps of a country cannot have the same date"],
            twice.Errors());
        Assert.Equal([2, 3, 4], ring["errors"]!.Select(error => (int)error["line"]!));
    }

    [Fact]
    public async Task Two_records_may_swap_what_only_one_can_have()
    {
        await _app.Editor.PostJsonAsync("countries", Some.Country("FR"));
        await _app.Editor.ReportAsync("partnerships", "id,countryId,level,effectiveOn\na,FR,comprehensive,2001\nb,FR,strategic,2013\n");

        var report = await _app.Editor.ReportAsync("partnerships", "id,effectiveOn\na,2013\nb,2001\n");

        Assert.Equal("2 0 2 0 0", report.Counts());
    }

    [Fact]
    public async Task A_row_without_an_id_gets_the_one_that_a_new_record_gets()
    {
        await _app.Editor.PostJsonAsync("countries", Some.Country("FR"));
        const string File = "countryId,level,effectiveOn\nFR,strategic,2013-09-25\n";

        var first = await _app.Editor.ReportAsync("partnerships", File);
        var again = await _app.Editor.ReportAsync("partnerships", File);

        Assert.Equal(("1 1 0 0 0", "1 0 0 1 0"), (first.Counts(), again.Counts()));
        await _app.Reader.GetJsonAsync("partnerships/fr-2013-09-25");
    }

    [Fact]
    public async Task An_id_stands_in_one_row_only()
    {
        var problem = await _app.Editor.RefusedAsync("agencies", "id,kind,name.en\na,party,A\nb,party,B\na,party,A\n");

        Assert.Equal(["4 id: is already the id of the row on line 2"], problem.Errors());
    }

    [Fact]
    public async Task Read_only_fields_are_passed_over_whatever_they_say()
    {
        await _app.Editor.PostJsonAsync("countries", Some.Country("FR"));

        var table = await _app.Editor.ReportAsync(
            "countries", "id,desk,createdAt,createdBy,attachments,partnership.level,relations.status\nFR,Europe,yesterday,me,{no,high,good\n");
        var list = await _app.Editor.ReportAsync(
            "countries", """[{"id":"FR","desk":"West","createdAt":1,"partnership":"high","relations":{"status":"none"},"attachments":[{}]}]""", Files.Json);

        Assert.Equal(("1 0 1 0 0", "1 0 1 0 0"), (table.Counts(), list.Counts()));
        var france = await _app.Reader.GetJsonAsync("countries/FR");
        Assert.Equal(("West", "dev-editor", "established"), ((string?)france["desk"], (string?)france["createdBy"], (string?)france["relations"]!["status"]));
    }

    [Fact]
    public async Task A_deleted_record_comes_in_anew()
    {
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("a"));
        await _app.Editor.DeleteAsync("agencies/a", 1);

        var report = await _app.Editor.ReportAsync("agencies", "id,kind,name.en\na,party,A\n");

        Assert.Equal("1 1 0 0 0", report.Counts());
        var history = await _app.Reader.GetJsonAsync("agencies/a/history");
        Assert.Equal(["create", "delete", "create"], history["items"]!.Select(change => (string?)change["operation"]));
    }

    [Fact]
    public async Task Only_so_many_errors_are_listed_and_the_rest_is_counted()
    {
        var rows = string.Concat(Enumerable.Range(0, 1005).Select(row => $"a{row},club,A\n"));

        var problem = await _app.Editor.RefusedAsync("agencies", "id,kind,name.en\n" + rows);

        Assert.Equal("1005 0 0 0 1000", problem.Counts());
        Assert.Equal(5, (int)problem["moreErrors"]!);
    }
}
