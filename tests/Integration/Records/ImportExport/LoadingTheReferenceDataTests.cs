using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.ImportExport;

public sealed class LoadingTheReferenceDataTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<string> InOrder = ShippedRegistry.Files;

    // Each row is a line, because no cell has a line end.
    private static readonly IReadOnlyList<int> Rows = [.. InOrder.Select(file => File.ReadLines(Path.Combine(ShippedRegistry.Repository, "data", file + ".csv")).Count() - 1)];

    private RegistryApp _app = null!;

    public async Task InitializeAsync() => _app = await RegistryApp.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task The_files_fill_an_empty_registry()
    {
        var reports = await LoadAsync();

        Assert.Equal(Rows.Select(rows => $"{rows} {rows} 0 0 0"), reports.Select(Files.Counts));
        Assert.Equal(Rows.Select((_, place) => (long)Rows.Take(place + 1).Sum()), reports.Select(report => (long)report["version"]!));
        var lists = await Task.WhenAll(InOrder.Select(collection => _app.Reader.GetJsonAsync(collection)));
        Assert.Equal(Rows, lists.Select(list => (int)list["total"]!));
        var france = await _app.Reader.GetJsonAsync("countries/FR");
        Assert.Equal("comprehensive_strategic", (string)france["partnership"]!["level"]!);
    }

    [Fact]
    public async Task The_files_change_nothing_when_they_are_loaded_again()
    {
        await LoadAsync();

        var again = await LoadAsync();

        Assert.Equal(Rows.Select(rows => $"{rows} 0 0 {rows} 0"), again.Select(Files.Counts));
        Assert.Equal(Rows.Sum(), await _app.VersionAsync());
    }

    [Theory]
    [InlineData("csv", Files.Csv)]
    [InlineData("json", Files.Json)]
    public async Task An_export_changes_nothing_when_it_is_imported(string format, string mediaType)
    {
        await LoadAsync();

        foreach (var collection in InOrder)
        {
            var file = await _app.Reader.GetStringAsync($"export/{collection}?format={format}");
            var report = await _app.Editor.ReportAsync(collection, file, mediaType);
            Assert.Equal($"{report["rows"]} 0 0 {report["rows"]} 0", report.Counts());
        }
        Assert.Equal(Rows.Sum(), await _app.VersionAsync());
    }

    [Theory]
    [InlineData("csv", Files.Csv)]
    [InlineData("json", Files.Json)]
    public async Task An_export_fills_another_registry_with_the_same_records(string format, string mediaType)
    {
        await using var other = await RegistryApp.StartAsync();
        await LoadAsync();

        foreach (var collection in InOrder)
            await other.Editor.ReportAsync(collection, await _app.Reader.GetStringAsync($"export/{collection}?format={format}"), mediaType);

        foreach (var collection in InOrder)
            Assert.Equal(await FactsAsync(_app, collection), await FactsAsync(other, collection));
    }

    [Fact]
    public async Task A_table_of_a_list_with_its_derived_fields_can_be_imported_too()
    {
        await LoadAsync();
        var table = await _app.Reader.GetStringAsync("countries?format=csv&limit=500");

        var report = await _app.Editor.ReportAsync("countries", table);

        Assert.Equal("199 0 0 199 0", report.Counts());
    }

    private async Task<List<JObject>> LoadAsync()
    {
        var reports = new List<JObject>();
        foreach (var collection in InOrder)
            reports.Add(await _app.Editor.ReportAsync(collection, Files.Reference(collection)));
        return reports;
    }

    private static async Task<List<string>> FactsAsync(RegistryApp app, string collection)
    {
        var export = await app.Reader.GetJsonAsync($"export/{collection}");
        foreach (var item in export["items"]!.Cast<JObject>())
            item.Remove("version");
        return [.. export["items"]!.Select(item => item.ToString())];
    }
}
