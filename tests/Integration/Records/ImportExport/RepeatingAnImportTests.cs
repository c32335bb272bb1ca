using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.ImportExport;

public sealed class RepeatingAnImportTests : IAsyncLifetime
{
    private const string Table = "id,kind,name.en\na,party,A\nb,party,B\nc,ministry,Ministry c\n";

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("b"));
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("c"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task The_same_key_gives_the_first_report_again()
    {
        var first = await ImportAsync(Table, "k1");
        await _app.Editor.PatchJsonAsync("agencies/a", new { kind = "other" }, 3);

        var repeat = await ImportAsync(Table, "k1");

        Assert.Equal("3 1 1 1 0", first.Counts());
        Assert.True(JToken.DeepEquals(first, repeat), repeat.ToString());
        Assert.Equal(5, await _app.VersionAsync());
    }

    [Fact]
    public async Task The_same_key_with_another_file_is_refused()
    {
        await ImportAsync(Table, "k1");

        var answer = await _app.Editor.ImportAsync("agencies", Table + "d,party,D\n", Files.Csv, ("Idempotency-Key", "k1"));

        Assert.Equal("urn:bang-giao:problem:key-reused", (string?)(await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity))["type"]);
    }

    [Fact]
    public async Task A_refused_import_does_not_use_its_key_up()
    {
        await _app.Editor.ImportAsync("agencies", "id,kind,name.en,parentId\nx,party,X,y\n", Files.Csv, ("Idempotency-Key", "k1"));
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("y"));

        var report = await ImportAsync("id,kind,name.en,parentId\nx,party,X,y\n", "k1");

        Assert.Equal("1 1 0 0 0", report.Counts());
    }

    private async Task<JObject> ImportAsync(string table, string key) =>
        await (await _app.Editor.ImportAsync("agencies", table, Files.Csv, ("Idempotency-Key", key))).JsonAsync();
}
