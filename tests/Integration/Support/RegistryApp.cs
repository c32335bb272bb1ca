using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Localhost;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BangGiao.Integration.Support;

/// <summary>The whole app, as an official worker under a Functions host and on Azurite, with its own table and blob container.</summary>
public sealed class RegistryApp : IAsyncDisposable
{
    private readonly FunctionsHost _host;
    private readonly IHost _app;
    private readonly bool _ownsStorage;
    private readonly string _settings;

    private RegistryApp(FunctionsHost host, IHost app, string storage, bool ownsStorage, string settings)
    {
        _settings = settings;
        (_host, _app) = (host, app);
        _ownsStorage = ownsStorage;
        Storage = storage;
        Root = host.Address;
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

    public IServiceProvider Services => _app.Services;

    /// <summary>The current day of the app's owner calendar.</summary>
    public DateOnly Today => Services.GetRequiredService<BangGiao.Values.Dates.OwnerCalendar>().Today;

    public TableClient Table => new(Emulator.ConnectionString, Storage);

    public BlobContainerClient Container => new(Emulator.ConnectionString, Storage);

    /// <summary>The container of signed heads.</summary>
    public BlobContainerClient Heads => new(Emulator.ConnectionString, $"{Storage}-heads");

    /// <summary>The container of kept snapshots.</summary>
    public BlobContainerClient Snapshots => new(Emulator.ConnectionString, $"{Storage}-snapshots");

    /// <summary>Starts an app, by default on an empty registry.</summary>
    /// <param name="on">Another app; the new one is a second instance on its registry.</param>
    /// <param name="settings">Additional settings such as <c>Registry:PublicRead=false</c>.</param>
    /// <param name="adapt">Changes the services.</param>
    public static async Task<RegistryApp> StartAsync(
        RegistryApp? on = null, IReadOnlyList<string>? settings = null, Action<FunctionsApplicationBuilder>? adapt = null)
    {
        await Emulator.EnsureAsync();
        var storage = on?.Storage ?? "t" + Guid.NewGuid().ToString("n")[..20];
        IHost? app = null;
        var host = await FunctionsHost.StartAsync(new()
        {
            AppDirectory = AppWorker.Folder,
            Url = "http://127.0.0.1:0",
            // The tests run the timers' work directly.
            RunTimers = false,
            StartWorker = (connection, cancellationToken) =>
                AppWorker.StartAsync(connection, Settings(storage).Concat(settings ?? []), adapt, built => app = built, cancellationToken),
        });
        return new(host, app!, storage, on is null, string.Join('\n', settings ?? []));
    }

    /// <summary>The settings of an app: those of <c>local.settings.sample.json</c>, with storage of its own.</summary>
    /// <param name="storage">The name of the table and of the container.</param>
    /// <param name="connection">The connection string; null for the emulator.</param>
    public static IEnumerable<string> Settings(string storage, string? connection = null) =>
    [
        $"AzureWebJobsStorage={connection ?? Emulator.ConnectionString}", $"AzureFunctionsWebHost:hostid={storage}",
        "Registry:Owner=vn", $"Registry:Table={storage}", $"Registry:Container={storage}", $"Integrity:HeadsContainer={storage}-heads", $"Snapshots:Container={storage}-snapshots", "Snapshots:Changes=1",
        "Registry:PublicRead=true",
        // All tests call from one address, and many with a wrong key.
        "RateLimit:FailedAuthentications=0",
        "Notifications:SecretKey=ZGV2ZWxvcG1lbnQtb25seS1rZXktb2YtYmFuZ2dpYW8=",
        .. Keys(),
    ];

    /// <summary>A client with an API key; null for a client without one.</summary>
    public HttpClient Client(string? key)
    {
        var client = new HttpClient(new JudgedAnswers(Root, _settings)) { BaseAddress = new(Root, "/api/v1/") };
        if (key is not null)
            client.DefaultRequestHeaders.Add("x-api-key", key);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        foreach (var client in new[] { Reader, Editor, Admin, Anonymous })
            client.Dispose();
        if (!_ownsStorage)
            return;
        await Table.DeleteAsync();
        await Container.DeleteIfExistsAsync();
        await Heads.DeleteIfExistsAsync();
        await Snapshots.DeleteIfExistsAsync();
    }

    /// <summary>The settings of a key that is its own name. Those of the reader, the editor and the admin are 0 to 2.</summary>
    /// <param name="index">Its number in the settings.</param>
    /// <param name="name">The name.</param>
    /// <param name="role">The role.</param>
    /// <param name="agencies">The agencies that it is bound to.</param>
    public static IEnumerable<string> Key(int index, string name, string role, params string[] agencies) => Key(index, name, [role], agencies);

    /// <inheritdoc cref="Key(int, string, string, string[])"/>
    public static IEnumerable<string> Key(int index, string name, string[] roles, params string[] agencies) =>
    [
        $"Access:Keys:{index}:Name={name}",
        $"Access:Keys:{index}:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))}",
        .. roles.Select((role, place) => $"Access:Keys:{index}:Roles:{place}={role}"),
        .. agencies.Select((agency, place) => $"Access:Keys:{index}:AgencyIds:{place}={agency}"),
    ];

    private static IEnumerable<string> Keys() => new[] { "reader", "editor", "admin" }.SelectMany((role, index) => new[]
    {
        $"Access:Keys:{index}:Name=dev-{role}",
        $"Access:Keys:{index}:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"dev-{role}")))}",
        $"Access:Keys:{index}:Role={role}",
        $"Access:Keys:{index}:Confidential={role == "admin"}",
    });
}
