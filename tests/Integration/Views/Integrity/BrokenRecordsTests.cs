using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Views.Integrity;

/// <summary>An alteration of the records' rows by hand is found, and nothing else.</summary>
public sealed class BrokenRecordsTests : Scene
{
    [Theory]
    [InlineData("rec|countries|FR", "records.replay")]
    [InlineData("log|000000000003", "log.chained", "records.replay")]
    public async Task A_body_that_somebody_changed_is_not_what_the_log_says(string rowKey, params string[] checks)
    {
        await SpoilAsync(rowKey, row => row["Body"] = row.GetString("Body").Replace("Europe", "Africa", StringComparison.Ordinal));

        var report = await App.Reader.InspectAsync();

        Assert.Equal(checks, report.Failed());
        var finding = Assert.Single(report.Check("records.replay")["findings"]!);
        Assert.Equal("FR", (string)finding["subject"]!["id"]!);
        Assert.Contains("body", (string)finding["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Seq", 1L, "is of change 1, and the last one in the log is 3")]
    [InlineData("Touched", 3L, "change 3 touched it last, and the log says 2")]
    public async Task A_number_that_somebody_changed_is_not_what_the_log_says(string property, long value, string words)
    {
        await SpoilAsync("rec|countries|FR", row => row[property] = value);

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("records.replay");

        Assert.Contains(words, (string)finding["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_the_log_knows_nothing_of_is_found()
    {
        await CopyAsync("rec|countries|FR", "rec|countries|FX");

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("records.replay");

        Assert.Equal("FX", (string)finding["subject"]!["id"]!);
        Assert.Contains("no such record", (string)finding["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_somebody_removed_is_missing()
    {
        await RemoveAsync("rec|agencies|min-b");

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("records.replay");

        Assert.Equal(("min-b", "The record's row is missing."), ((string)finding["subject"]!["id"]!, (string)finding["detail"]!));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_found()
    {
        await SpoilAsync("rec|agencies|min-b", row => row.Remove("Body"));

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("records.replay");

        Assert.Equal(("min-b", "A row of the record cannot be read."), ((string)finding["subject"]!["id"]!, (string)finding["detail"]!));
    }

    [Fact]
    public async Task A_deletion_whose_row_somebody_removed_is_found()
    {
        await RemoveAsync("del|countries|DE");

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("records.replay");

        Assert.Equal(
            ("DE", "The row of the record's deletion by change 5 is missing."),
            ((string)finding["subject"]!["id"]!, (string)finding["detail"]!));
    }

    [Fact]
    public async Task A_record_is_not_deleted_by_a_row_alone()
    {
        await CopyAsync("del|countries|DE", "del|countries|FR");

        var finding = (await App.Reader.InspectAsync()).OnlyFinding("records.replay");

        Assert.Equal("FR", (string)finding["subject"]!["id"]!);
    }

    [Fact]
    public async Task A_record_that_an_instance_read_from_a_broken_row_is_reported_once()
    {
        await SpoilAsync("rec|countries|FR", row => row["Body"] = row.GetString("Body").Replace("Europe", "Africa", StringComparison.Ordinal));
        await using var other = await RegistryApp.StartAsync(App);

        var finding = (await other.Reader.InspectAsync()).OnlyFinding("records.replay");

        Assert.Equal("FR", (string)finding["subject"]!["id"]!);
    }

    [Fact]
    public async Task A_record_that_was_repaired_in_its_row_and_is_still_wrong_in_memory_is_found()
    {
        var body = "";
        await SpoilAsync("rec|countries|FR", row => (body, row["Body"]) = (row.GetString("Body"), row.GetString("Body").Replace("Europe", "Africa", StringComparison.Ordinal)));
        await using var other = await RegistryApp.StartAsync(App);
        await other.Reader.GetJsonAsync("countries/FR");
        await SpoilAsync("rec|countries|FR", row => row["Body"] = body);

        var finding = (await other.Reader.InspectAsync()).OnlyFinding("records.replay");

        Assert.Equal("What is in memory is not what the log says.", (string)finding["detail"]!);
        Assert.Empty((await App.Reader.InspectAsync()).Failed());
    }

    [Fact]
    public async Task A_write_during_the_checks_is_no_finding()
    {
        var writing = Task.WhenAll(WriteAsync(1), WriteAsync(2));

        var reports = new List<IReadOnlyList<string>>();
        while (!writing.IsCompleted || reports.Count < 3)
            reports.Add((await App.Reader.InspectAsync()).Failed());

        await writing;
        Assert.All(reports, Assert.Empty);

        async Task WriteAsync(int writer)
        {
            for (var round = 0; round < 8; round++)
            {
                var rows = string.Concat(Enumerable.Range(0, 70).Select(row => $"a{writer}-{row},ministry,Agency {writer} {row} {round}\n"));
                var table = new StringContent("id,kind,name.en\n" + rows, new System.Net.Http.Headers.MediaTypeHeaderValue("text/csv"));
                await (await App.Admin.PostAsync("import/agencies", table)).JsonAsync(HttpStatusCode.OK);
                await App.Admin.SendJsonAsync(HttpMethod.Delete, $"agencies/a{writer}-1", null, ("If-Match", "*"));
                await App.Admin.SendJsonAsync(HttpMethod.Post, $"partnerships", Some.Partnership("FR", "strategic", $"20{writer}{round}-01-01"));
            }
        }
    }
}
