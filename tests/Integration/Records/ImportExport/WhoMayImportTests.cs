using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.ImportExport;

public sealed class WhoMayImportTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.Admin.PostJsonAsync("countries", Some.Country("FR", classification: "confidential"));
        await _app.Editor.PostJsonAsync("countries", Some.Country("DE", classification: "internal"));
        await _app.Editor.PostJsonAsync("countries", Some.Country("JP"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Only_editors_import()
    {
        await (await _app.Reader.ImportAsync("agencies?dryRun=true", "id\n")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _app.Anonymous.ImportAsync("agencies?dryRun=true", "id\n")).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Somebody_who_may_not_see_a_record_may_not_write_it()
    {
        var problem = await _app.Editor.RefusedAsync("countries", "id,name.en,classification\nFR,France,public\nJP,Japan,confidential\n");

        Assert.Equal(
            [
                "2 id: belongs to a record that you may not see; choose a different id",
                "3 classification: must not be higher than the classification that you may see",
            ],
            problem.Errors());
        Assert.Equal("2 0 2 0 0", (await _app.Admin.ReportAsync("countries", "id,name.en,classification\nFR,France,public\nJP,Japan,confidential\n")).Counts());
    }

    [Fact]
    public async Task An_export_has_what_its_reader_may_see()
    {
        var seen = new[] { _app.Anonymous, _app.Reader, _app.Admin }
            .Select(async client => (await client.GetJsonAsync("export/countries"))["items"]!.Select(item => (string?)item["id"]));

        Assert.Equal([["JP"], ["DE", "JP"], ["DE", "FR", "JP"]], await Task.WhenAll(seen));
    }
}
