using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.ImportExport;

public sealed class StaleRowsTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.Editor.PostJsonAsync("countries", Some.Country("FR"));
        await _app.Editor.PostJsonAsync("countries", Some.Country("DE"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_row_of_an_old_file_does_not_overwrite_a_newer_change()
    {
        var file = await _app.Reader.GetStringAsync("export/countries?format=csv");
        await _app.Editor.PatchJsonAsync("countries/FR", new { desk = "Europe" }, 1);

        var problem = await _app.Editor.RefusedAsync("countries", file);

        Assert.Equal(["3 version: is out of date: the record was changed since version 1 and now has version 3"], problem.Errors());
        Assert.Equal("Europe", (string?)(await _app.Reader.GetJsonAsync("countries/FR"))["desk"]);
    }

    [Fact]
    public async Task A_row_that_changes_nothing_may_be_of_any_version()
    {
        await _app.Editor.PatchJsonAsync("countries/FR", new { desk = "Europe" }, 1);

        var report = await _app.Editor.ReportAsync("countries", "id,desk,version\nFR,Europe,1\n");

        Assert.Equal("1 0 0 1 0", report.Counts());
    }

    [Fact]
    public async Task A_change_of_another_record_does_not_make_a_row_old()
    {
        await _app.Editor.PostJsonAsync("partnerships", Some.Partnership("FR", "strategic", "2013-09-25"));
        Assert.Equal(3, (int)(await _app.Reader.GetJsonAsync("countries/FR"))["version"]!);

        var report = await _app.Editor.ReportAsync("countries", "id,desk,version\nFR,Europe,1\n");

        Assert.Equal("1 0 1 0 0", report.Counts());
    }

    [Theory]
    [InlineData("7", "is higher than the record's current version 1")]
    [InlineData("0", "is out of date: the record was changed since version 0 and now has version 1")]
    [InlineData("first", "must be a whole number")]
    public async Task A_version_is_one_that_the_record_has_had(string version, string fault)
    {
        var problem = await _app.Editor.RefusedAsync("countries", $"id,desk,version\nFR,Europe,{version}\n");

        Assert.Equal([$"2 version: {fault}"], problem.Errors());
    }

    [Fact]
    public async Task A_record_that_was_deleted_is_not_brought_back_by_an_old_file()
    {
        var file = await _app.Reader.GetStringAsync("export/countries?format=json");
        await _app.Editor.DeleteAsync("countries/DE", 2);

        var problem = await _app.Editor.RefusedAsync("countries", file, Files.Json);

        var error = Assert.Single(problem.Errors());
        Assert.Equal("1 version: is out of date: the record was deleted since version 2, by change 3; remove the version to create the record again", error);
    }
}
