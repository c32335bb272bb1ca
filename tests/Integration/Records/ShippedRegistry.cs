using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records;

/// <summary>The app with the data that it ships with, loaded as <c>make run</c> loads it.</summary>
public sealed class ShippedRegistry : IAsyncLifetime
{
    /// <summary>The repository's folder.</summary>
    public static string Repository { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The files in an order in which every record that one names is there already.</summary>
    public static IReadOnlyList<string> Files { get; } =
        ["agencies", "countries", "partnerships", "activities", "agreements", "commitments", "missions", "targets", "holidays", "deadlineRules", "jubileeRules"];

    public RegistryApp App { get; private set; } = null!;

    public HttpClient Client => App.Anonymous;

    public async Task InitializeAsync()
    {
        App = await RegistryApp.StartAsync();
        await LoadAsync(App);
    }

    public Task DisposeAsync() => App.DisposeAsync().AsTask();

    /// <summary>Imports the files into an app.</summary>
    /// <param name="app">The app.</param>
    /// <param name="without">A file that is left out; null for none.</param>
    public static async Task LoadAsync(RegistryApp app, string? without = null)
    {
        foreach (var file in Files.Append("countries.names").Where(file => file != without))
        {
            var table = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(Repository, "data", file + ".csv")));
            table.Headers.ContentType = new("text/csv");
            await (await app.Admin.PostAsync($"import/{file.Split('.')[0]}", table)).JsonAsync(HttpStatusCode.OK);
        }
    }

    private static string Find(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "BangGiao.slnx"))
        ? folder.FullName
        : Find(folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository."));
}

/// <summary>The classes that read the reference data share one registry.</summary>
[CollectionDefinition(Name)]
public sealed class ShippedData : ICollectionFixture<ShippedRegistry>
{
    public const string Name = "shipped data";
}
