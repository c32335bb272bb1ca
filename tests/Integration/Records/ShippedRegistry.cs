using BangGiao.Access;
using BangGiao.Csv;
using BangGiao.Integration.Support;
using BangGiao.Records;
using BangGiao.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Records;

/// <summary>An app on the reference data that ships. Tests only read it.</summary>
public sealed class ShippedRegistry : IAsyncLifetime
{
    public RegistryApp App { get; private set; } = null!;

    public HttpClient Client => App.Anonymous;

    public async Task InitializeAsync()
    {
        App = await RegistryApp.StartAsync();
        foreach (var name in new[] { "agencies", "countries", "partnerships" })
            await LoadAsync(name);
    }

    public Task DisposeAsync() => App.DisposeAsync().AsTask();

    private async Task LoadAsync(string name)
    {
        var writer = App.Services.GetRequiredService<RecordWriter>();
        var collection = App.Services.GetRequiredService<Catalogue>().All.Single(one => one.Name == name);
        await using var file = File.OpenRead(Path.Combine(Root(), "data", $"{name}.csv"));
        var table = await CsvTable.ReadAsync(file, collection.StoredFields.Columns);
        Assert.Empty(table.Faults);

        var context = new WriteContext(new Principal("seed", Role.Admin, Confidential: true), "seed", Precondition.None, null);
        var results = await Task.WhenAll(table.Rows.Select(row => writer.CreateAsync(collection, row.Body, context, CancellationToken.None)));

        Assert.All(results, result => Assert.Null(result.Refusal));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "BangGiao.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}

/// <summary>The classes that read the reference data share one registry.</summary>
[CollectionDefinition(Name)]
public sealed class ShippedData : ICollectionFixture<ShippedRegistry>
{
    public const string Name = "shipped data";
}
