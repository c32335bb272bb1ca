using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Registry.Profiles;

/// <summary>The registry of the United States with the data that ships for it, loaded as <c>make run OWNER=us</c> loads it.</summary>
public sealed class AnotherOwner : IAsyncLifetime
{
    /// <summary>The files, in order.</summary>
    public static IReadOnlyList<string> Files { get; } = ["countries", "partnerships", "missions"];

    public RegistryApp App { get; private set; } = null!;

    public HttpClient Client => App.Anonymous;

    public static string PathOf(string file) => Path.Combine(ShippedRegistry.Repository, "data", "us", file + ".csv");

    public async Task InitializeAsync()
    {
        App = await RegistryApp.StartAsync(settings: ["Registry:Owner=us"]);
        foreach (var file in Files)
        {
            var table = new ByteArrayContent(await File.ReadAllBytesAsync(PathOf(file)));
            table.Headers.ContentType = new("text/csv");
            await (await App.Admin.PostAsync($"import/{file}", table)).JsonAsync(HttpStatusCode.OK);
        }
    }

    public Task DisposeAsync() => App.DisposeAsync().AsTask();
}
