using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.ImportExport;

public sealed class TryingAFileOutTests : IAsyncLifetime
{
    private const string File = "id,kind,name.en,source.note\nnew,party,New,\nold,party,Old,A note\nsame,ministry,Ministry same,\nbad,club,Bad,\nshort,party\n";

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("old"));
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("same"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Each_row_says_what_it_would_do_and_an_update_which_fields_it_changes()
    {
        var report = await _app.Editor.ReportAsync("agencies?dryRun=true&detail=true", File);

        Assert.Equal(
            ["2 new create ", "3 old update kind name.en source.note", "4 same unchanged ", "5 bad error "],
            report["items"]!.Select(Line));
        Assert.Equal([5, 6], report["errors"]!.Select(error => (int)error["line"]!).Distinct());
    }

    [Fact]
    public async Task A_record_whose_id_is_made_of_its_fields_is_named_by_it()
    {
        await _app.Editor.PostJsonAsync("countries", Some.Country("FR"));

        var report = await _app.Editor.ReportAsync("partnerships?dryRun=true&detail=true", "countryId,level,effectiveOn\nFR,strategic,2013-09-25\n");

        Assert.Equal(["2 fr-2013-09-25 create "], report["items"]!.Select(Line));
    }

    [Fact]
    public async Task Without_being_asked_the_report_has_counts_only()
    {
        var report = await _app.Editor.ReportAsync("agencies?dryRun=true", File);

        Assert.False(report.ContainsKey("items"));
    }

    [Theory]
    [InlineData("agencies?detail=true", "is allowed with dryRun=true only")]
    [InlineData("agencies?dryRun=true&unchangedSince=1", "is not allowed with dryRun=true")]
    [InlineData("agencies?unchangedSince=yesterday", "must be a whole number")]
    public async Task Parameters_that_contradict_each_other_are_refused(string target, string fault)
    {
        var problem = await (await _app.Editor.ImportAsync(target, File)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Contains(fault, (string?)problem["errors"]![0]!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_was_changed_after_the_dry_run_is_not_overwritten()
    {
        const string Rows = "id,name.en\nold,Mine\nsame,Mine too\n";
        var tried = (long)(await _app.Editor.ReportAsync("agencies?dryRun=true", Rows))["version"]!;
        await _app.Editor.PatchJsonAsync("agencies/old", new { name = new { en = "Theirs" } }, 1);

        var problem = await _app.Editor.RefusedAsync($"agencies?unchangedSince={tried}", Rows);

        Assert.Equal([$"2 : concerns a record that was changed since version {tried} and now has version 3; run the dry run again"], problem.Errors());
        Assert.Equal("Theirs", (string?)(await _app.Reader.GetJsonAsync("agencies/old"))["name"]!["en"]);
    }

    [Fact]
    public async Task A_record_that_was_deleted_after_the_dry_run_does_not_come_back()
    {
        const string Rows = "id,kind,name.en\nold,party,Mine\n";
        var tried = (long)(await _app.Editor.ReportAsync("agencies?dryRun=true", Rows))["version"]!;
        await _app.Editor.DeleteAsync("agencies/old", 1);

        var problem = await _app.Editor.RefusedAsync($"agencies?unchangedSince={tried}", Rows);

        Assert.StartsWith($"2 : concerns a record that was deleted since version {tried}", Assert.Single(problem.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_came_after_the_dry_run_is_not_taken_for_the_new_one()
    {
        const string Rows = "id,kind,name.en\nfresh,party,Mine\n";
        var tried = (long)(await _app.Editor.ReportAsync("agencies?dryRun=true", Rows))["version"]!;
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("fresh"));

        var problem = await _app.Editor.RefusedAsync($"agencies?unchangedSince={tried}", Rows);

        Assert.Contains("was changed since", Assert.Single(problem.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_of_other_records_do_not_stand_in_the_way()
    {
        const string Rows = "id,name.en\nold,Mine\n";
        var tried = (long)(await _app.Editor.ReportAsync("agencies?dryRun=true", Rows))["version"]!;
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("other"));

        var report = await _app.Editor.ReportAsync($"agencies?unchangedSince={tried}", Rows);

        Assert.Equal("1 0 1 0 0", report.Counts());
    }

    private static string Line(JToken item) => $"{item["line"]} {item["id"]} {item["outcome"]} {string.Join(' ', item["changed"]!)}";
}
