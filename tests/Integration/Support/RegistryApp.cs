using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BangGiao.Integration.Support;

/// <summary>The whole app on Kestrel and on Azurite, with a table and a container of its own.</summary>
public sealed class RegistryApp : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly bool _ownsStorage;
    private readonly string _settings;

    private RegistryApp(IHost host, string storage, bool ownsStorage, string settings)
    {
        _settings = settings;
        _host = host;
        _ownsStorage = ownsStorage;
        Storage = storage;
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Root = new(address);
        Reader = Client("dev-reader");
        Editor = Client("dev-editor");
        Admin = Client("dev-admin");
        Anonymous = Client(null);
    }

    /// <summary>The address of the server.</summary>
    public Uri Root { get; }

    /// <summary>The name of the table and of the container.</summary>
    public string Storage { get; }

    public HttpClient Reader { get; }

    public HttpClient Editor { get; }

    public HttpClient Admin { get; }

    public HttpClient Anonymous { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>The day that it is for the app.</summary>
    public DateOnly Today => Services.GetRequiredService<BangGiao.Values.Dates.OwnerCalendar>().Today;

    public TableClient Table => new(Emulator.ConnectionString, Storage);

    public BlobContainerClient Container => new(Emulator.ConnectionString, Storage);

    /// <summary>Starts an app, by default on an empty registry.</summary>
    /// <param name="on">Another app whose registry it shares, as a second instance.</param>
    /// <param name="settings">Settings beside the usual ones, as <c>Registry:PublicRead=false</c>.</param>
    /// <param name="adapt">Changes services.</param>
    public static async Task<RegistryApp> StartAsync(
        RegistryApp? on = null, IReadOnlyList<string>? settings = null, Action<FunctionsApplicationBuilder>? adapt = null)
    {
        await Emulator.EnsureAsync();
        var storage = on?.Storage ?? "t" + Guid.NewGuid().ToString("n")[..20];
        string[] usual =
        [
            "urls=http://127.0.0.1:0", $"AzureWebJobsStorage={Emulator.ConnectionString}", $"AzureFunctionsWebHost:hostid={storage}",
            "Registry:Owner=vn", $"Registry:Table={storage}", $"Registry:Container={storage}", "Registry:PublicRead=true",
            // The timers' work is asked for by the tests, and not every minute.
            "AnniversaryScanSchedule=0 0 0 1 1 *", "NotificationDeliverySchedule=0 0 0 1 1 *",
            "Notifications:SecretKey=ZGV2ZWxvcG1lbnQtb25seS1rZXktb2YtYmFuZ2dpYW8=",
            .. Keys(),
        ];
        var host = App.Build([.. usual.Concat(settings ?? []).Select(setting => "--" + setting)], builder =>
        {
            builder.Properties["FunctionsAssembly"] = typeof(App).Assembly;
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            adapt?.Invoke(builder);
        });
        await host.StartAsync();
        return new(host, storage, on is null, string.Join('\n', settings ?? []));
    }

    /// <summary>A client with a key; without one for null.</summary>
    public HttpClient Client(string? key)
    {
        var client = new HttpClient(new JudgedAnswers(Root, _settings)) { BaseAddress = new(Root, "/api/v1/") };
        if (key is not null)
            client.DefaultRequestHeaders.Add("x-api-key", key);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        foreach (var client in new[] { Reader, Editor, Admin, Anonymous })
            client.Dispose();
        if (!_ownsStorage)
            return;
        await Table.DeleteAsync();
        await Container.DeleteIfExistsAsync();
    }

    private static IEnumerable<string> Keys() => new[] { "reader", "editor", "admin" }.SelectMany((role, index) => new[]
    {
        $"Access:Keys:{index}:Name=dev-{role}",
        $"Access:Keys:{index}:Sha256={Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"dev-{role}")))}",
        $"Access:Keys:{index}:Role={role}",
        $"Access:Keys:{index}:Confidential={role == "admin"}",
    });
}
