using System.Net;
using BangGiao.Integration.Records.Tables;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.ImportExport;

/// <summary>Files as offices have them, one for each case, in the folder <c>Sheets</c>.</summary>
public sealed class FilesOfOfficesTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.Editor.ReportAsync("countries", "id,name.en,name.vi,name.ar\nFR,France,Pháp,فرنسا\nJP,Japan,Nhật Bản,اليابان\n");
        await _app.Editor.ReportAsync("agencies", "id,kind,name.en,name.vi\nmin-a,ministry,Ministry A,Bộ Á\n");
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("utf8.csv")]
    [InlineData("utf8-with-mark.csv")]
    [InlineData("utf16-little.csv")]
    [InlineData("utf16-big.csv")]
    [InlineData("semicolons.csv")]
    [InlineData("tabs.csv")]
    [InlineData("sep-line.csv")]
    [InlineData("empty-columns-and-rows.csv")]
    [InlineData("hidden-spaces.csv")]
    [InlineData("names-for-codes.csv")]
    [InlineData("titles-in-vietnamese.csv")]
    [InlineData("letters-in-parts.csv")]
    [InlineData("two-sheets.xlsx", "&sheet=cam%20k%E1%BA%BFt")]
    [InlineData("from-1904.xlsx")]
    [InlineData("from-libreoffice.xlsx")]
    public async Task The_same_two_commitments_are_read(string file, string query = "")
    {
        var report = await (await SendAsync(file, "commitments?" + query.TrimStart('&'))).JsonAsync();

        Assert.Equal("2 2 0 0 0", report.Counts());
        var items = (await _app.Reader.GetJsonAsync("commitments?sort=id&lang=vi"))["items"]!;
        Assert.Equal(["c1", "c2"], items.Select(item => (string?)item["id"]));
        Assert.Equal(["Mở đường bay thẳng", "Hòa nhạc"], items.Select(item => (string?)item["title"]!["vi"]));
        Assert.Equal(["FR", "JP"], items.Select(item => (string?)item["countryIds"]![0]));
        Assert.Equal(["2025-01-15", "2025-02"], items.Select(item => (string?)item["madeOn"]));
    }

    [Fact]
    public async Task The_other_rows_of_a_column_tell_the_order_of_day_and_month()
    {
        await (await SendAsync("days-told-by-the-column.csv", "commitments")).JsonAsync();

        var items = (await _app.Reader.GetJsonAsync("commitments?sort=id"))["items"]!;
        Assert.Equal(["2025-01-15", "2025-02", "2025-04-03"], items.Select(item => (string?)item["madeOn"]));
    }

    [Theory]
    [InlineData("dmy", "2025-04-03")]
    [InlineData("mdy", "2025-03-04")]
    public async Task Days_in_doubt_are_an_error_until_their_order_is_chosen(string order, string day)
    {
        var refused = await (await SendAsync("days-in-doubt.csv", "commitments")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await SendAsync("days-in-doubt.csv", "commitments?dateOrder=" + order)).JsonAsync();

        Assert.StartsWith("2 madeOn: may be 2025-04-03 or 2025-03-04, and the other rows do not tell which", Assert.Single(refused.Errors()), StringComparison.Ordinal);
        Assert.Equal(day, (string?)(await _app.Reader.GetJsonAsync("commitments/c1"))["madeOn"]);
    }

    [Theory]
    [InlineData("double-utf8.csv", "2 title.vi: was written in UTF-8 and read in another encoding", "3 title.vi: was written in UTF-8")]
    [InlineData("tcvn3.csv", "2 title.vi: was written in the encoding TCVN3")]
    [InlineData("vni.csv", "2 title.vi: was written in the encoding VNI")]
    [InlineData("broken-letters.csv", "2 title.vi: must not contain the character of a broken conversion U+FFFD", "3 title.vi: must not contain the change of text direction U+202E", "4 title.vi: must not contain the control character U+0007")]
    public async Task Letters_that_were_lost_on_the_way_are_named_and_nothing_is_stored(string file, params string[] errors)
    {
        var problem = await (await SendAsync(file, "commitments")).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(errors.Length, problem.Errors().Count);
        Assert.All(errors.Zip(problem.Errors()), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal(0, (int)(await _app.Reader.GetJsonAsync("commitments"))["total"]!);
    }

    [Fact]
    public async Task Errors_of_a_workbook_are_named_with_their_cells()
    {
        var problem = await (await SendAsync("serial-and-faults.xlsx", "commitments")).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["E3", "B4", "C4"], problem["errors"]!.Select(error => (string?)error["cell"]));
        Assert.DoesNotContain(problem.Errors(), error => error.StartsWith("2 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guarded_cell_is_the_text_that_was_guarded()
    {
        await (await SendAsync("guarded.csv", "commitments")).JsonAsync();

        var items = (await _app.Reader.GetJsonAsync("commitments?sort=id"))["items"]!;
        Assert.Equal([" =1+1", "＝cmd"], items.Select(item => (string?)item["title"]!["vi"]));
    }

    [Fact]
    public async Task The_report_shows_the_codes_for_which_names_were_taken()
    {
        var report = await (await SendAsync("names-for-codes.csv", "commitments?dryRun=true")).JsonAsync();

        Assert.Equal(
            ["2 countryIds Pháp FR", "2 leadAgencyId BỘ Á min-a", "3 countryIds اليابان JP", "3 leadAgencyId ministry a min-a"],
            report["matches"]!.Select(match => $"{match["line"]} {match["field"]} {match["text"]} {match["code"]}"));
    }

    [Theory]
    [InlineData("Mỹ", "US")]
    [InlineData("My", "MY or US")]
    [InlineData("Nga", "RU")]
    [InlineData("NGA", "NG")]
    [InlineData("Burma", "MM")]
    public async Task A_country_is_known_by_its_other_names_and_one_as_it_is_written_has_precedence(string name, string code)
    {
        await _app.Editor.ReportAsync("countries", Files.Reference("countries"));
        await _app.Editor.ReportAsync("countries", Files.Reference("countries.names"));

        var answer = await _app.Editor.ImportAsync("commitments?dryRun=true", $"id,title.vi,countryIds,leadAgencyId,madeOn\nc1,Mở đường bay,{name},min-a,2025-01-15\n");

        var report = await answer.JsonAsync();
        Assert.Equal(
            code.Contains(" or ", StringComparison.Ordinal) ? $"2 countryIds: '{name}' may be {code}; write the code" : $"2 countryIds {name} {code}",
            report.Errors().Concat(report.SelectTokens("matches[*]").Select(match => $"{match["line"]} {match["field"]} {match["text"]} {match["code"]}")).First());
    }

    [Fact]
    public async Task A_file_without_ids_that_is_sent_twice_does_not_double_its_records()
    {
        await (await SendAsync("without-ids.csv", "commitments")).JsonAsync();

        var tried = await (await SendAsync("without-ids.csv", "commitments?dryRun=true")).JsonAsync();
        await (await SendAsync("without-ids.csv", "commitments")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var skipped = await (await SendAsync("without-ids.csv", "commitments?duplicates=skip")).JsonAsync();
        var updated = await (await SendAsync("without-ids.csv", "commitments?duplicates=update")).JsonAsync();
        var created = await (await SendAsync("without-ids.csv", "commitments?duplicates=create")).JsonAsync();

        Assert.Equal(2, tried["duplicates"]!.Count());
        Assert.Contains("looks like the record ", tried.Errors()[0], StringComparison.Ordinal);
        Assert.Equal(("2 0 0 2 0", "2 0 0 2 0", "2 2 0 0 0"), (skipped.Counts(), updated.Counts(), created.Counts()));
    }

    [Fact]
    public async Task A_record_that_the_editor_may_not_see_is_not_given_away_as_a_duplicate()
    {
        await _app.Admin.ReportAsync("commitments", "id,title.vi,countryIds,leadAgencyId,madeOn,classification\nsecret,Mở đường bay thẳng,FR,min-a,2025-01-15,confidential\n");

        var report = await (await SendAsync("without-ids.csv", "commitments?dryRun=true")).JsonAsync();

        Assert.Equal("2 2 0 0 0", report.Counts());
    }

    [Theory]
    [InlineData("two-sheets.xlsx", "commitments?sheet=Nowhere", "has no sheet with this name; it has: Bìa, Cam kết")]
    [InlineData("utf8.csv", "commitments", "is not an Excel workbook")]
    public async Task A_file_that_is_no_workbook_or_lacks_the_sheet_is_refused_with_the_reason(string file, string target, string reason)
    {
        var answer = await _app.Editor.ImportAsync(target, Bytes(file), Workbooks.MediaType);

        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Contains(reason, (string?)problem["detail"], StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> SendAsync(string file, string target) =>
        _app.Editor.ImportAsync(target, Bytes(file), file.EndsWith(".xlsx", StringComparison.Ordinal) ? Workbooks.MediaType : Files.Csv);

    private static byte[] Bytes(string file) =>
        File.ReadAllBytes(Path.Combine(ShippedRegistry.Repository, "tests", "Integration", "Records", "ImportExport", "Sheets", file));
}
