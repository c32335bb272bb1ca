using System.Collections.Concurrent;
using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Relations.AccessKeys;

/// <summary>A registry with records of every classification, whose clock stands still and whose administrator makes keys.</summary>
public abstract class KeyScene : IAsyncLifetime
{
    private protected ConcurrentQueue<string> Logged { get; } = new();

    private protected MovableClock Clock { get; } = new(new(2026, 3, 31, 5, 0, 0, TimeSpan.Zero));

    private protected RegistryApp App { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = await StartAsync();
        await App.CreateAsync("agencies", Some.Agency("moit"));
        foreach (var (id, classification) in new[] { ("FR", "public"), ("DE", "internal"), ("JP", "confidential") })
            await App.CreateAsync("countries", Some.Country(id, classification: classification));
    }

    public Task DisposeAsync() => App.DisposeAsync().AsTask();

    private protected Task<RegistryApp> StartAsync(RegistryApp? on = null, params string[] settings) => RegistryApp.StartAsync(on, settings, builder =>
    {
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<ILoggerProvider>(_ => new LoggedLines(Logged));
    });

    private protected async Task<JObject> MakeAsync(object key) => await (await App.Admin.PostJsonAsync("accessKeys", key)).JsonAsync(HttpStatusCode.Created);

    private protected async Task<string> SecretAsync(string id, string role, object? more = null)
    {
        var key = JObject.FromObject(new { id, owner = "Nguyễn Văn An", roles = new[] { role } });
        key.Merge(JObject.FromObject(more ?? new { }));
        return (string)(await MakeAsync(key.ToString()))["secret"]!;
    }

    private protected static async Task<HttpStatusCode> TryAsync(RegistryApp app, string secret)
    {
        using var client = app.Client(secret);
        return (await client.GetAsync("countries")).StatusCode;
    }
}
