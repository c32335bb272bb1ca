using System.Net.Http.Headers;
using System.Security.Cryptography;
using Azure.Data.Tables;

namespace BangGiao.Benchmarks;

/// <summary>The published app under the Functions host with the shipped data, on a table of its own, and raw calls to the same storage.</summary>
internal sealed class MeasuredApp : IAsyncDisposable
{
    public const string List = "/api/v1/countries?kind=state&limit=500";
    public const string Record = "/api/v1/countries/FR";

    // Of local.settings.sample.json: they open the emulator alone.
    public const string EditorKey = "x-api-key: dev-editor\r\n";
    public const string ReaderKey = "x-api-key: dev-reader\r\n";

    private static readonly string[] Ministries = ["min-mod", "min-mps", "min-mofa", "min-moha", "min-moj", "min-mof", "min-moit", "min-mae"];

    private readonly string _name = "bench" + RandomNumberGenerator.GetHexString(12, lowercase: true);
    private readonly string _storage;
    private readonly TableClient _table;
    private readonly TableClient _raw;
    private Server? _server;
    private int _number;

    private MeasuredApp(string storage) => (_storage, _table, _raw) = (storage, new(storage, _name), new(storage, _name + "raw"));

    public Server Server => _server!;

    public Uri Dashboard => new(Server.Address, "/dashboard/?lang=en");

    /// <summary>Starts it and loads the shipped data.</summary>
    /// <param name="storage">A connection string; null for the emulator.</param>
    public static async Task<MeasuredApp> StartAsync(string? storage = null)
    {
        var app = new MeasuredApp(storage ?? Storages.Azurite);
        await app._raw.CreateIfNotExistsAsync();
        app._server = await app.StartServerAsync();
        foreach (var collection in new[] { "agencies", "countries", "partnerships" })
            await app.ImportAsync(collection, await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "data", collection + ".csv")));
        return app;
    }

    /// <summary>Another host and worker on the same data.</summary>
    public Task<Server> StartServerAsync() => Server.StartAppAsync("BangGiao", new Dictionary<string, string>
    {
        ["AzureWebJobsStorage"] = _storage,
        ["AzureFunctionsWebHost__hostid"] = _name,
        ["Registry__Table"] = _name,
        ["Registry__Container"] = _name,
    });

    public async Task<byte[]> BytesAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = Server.Address };
        client.DefaultRequestHeaders.Add("x-api-key", "dev-reader");
        return await client.GetByteArrayAsync(path);
    }

    public Subject Reads(string name, string path)
    {
        var request = HttpConnection.Request("GET", path, ReaderKey);
        return Subject.Http(name, Server.Address, 200, () => request);
    }

    /// <summary>Queries that nobody has asked before: no answer is kept for them.</summary>
    public Subject ReadsAnew(string name) => Subject.Http(name, Server.Address, 200, () => HttpConnection.Request(
        "GET", $"{List}&to={new DateOnly(2026, 1, 1).AddDays(Interlocked.Increment(ref _number)):yyyy-MM-dd}", ReaderKey));

    /// <summary>Requests with the list's tag. Each client takes it when it opens: the timers of the app write too, and change it.</summary>
    public Subject ReadsUnchanged(string name) => Subject.Http(name, Server.Address, 304, async () =>
    {
        using var client = new HttpClient { BaseAddress = Server.Address };
        client.DefaultRequestHeaders.Add("x-api-key", "dev-reader");
        // The host that the connections name: an answer's tag depends on its address.
        client.DefaultRequestHeaders.Host = HttpConnection.Host;
        using var answer = await client.GetAsync(List);
        return HttpConnection.Request("GET", List, $"{ReaderKey}If-None-Match: {answer.Headers.ETag}\r\n");
    });

    public Subject Creates(string name) => Subject.Http(name, Server.Address, 201, () =>
    {
        var number = Interlocked.Increment(ref _number);
        return HttpConnection.Request(
            "POST", "/api/v1/agencies", EditorKey, $$$"""{"id":"bench-{{{number}}}","kind":"other","name":{"en":"Agency {{{number}}}"}}""");
    });

    /// <summary>Patches of shipped agencies, whatever their version.</summary>
    public Subject Patches(string name) => Subject.Http(name, Server.Address, 200, () =>
    {
        var number = Interlocked.Increment(ref _number);
        return HttpConnection.Request(
            "PATCH", "/api/v1/agencies/" + Patched(number), EditorKey + "If-Match: *\r\n", $$$"""{"name":{"en":"Agency {{{number}}}"}}""", "application/merge-patch+json");
    });

    /// <summary>The agency that is patched by turns.</summary>
    public static string Patched(int number) => Ministries[number % Ministries.Length];

    /// <summary>Requests to a path with another day each, so that no answer is kept for them.</summary>
    public Subject ReadsOfDays(string name, string path) => Subject.Http(name, Server.Address, 200, () => HttpConnection.Request(
        "GET", $"{path}{new DateOnly(2020, 1, 1).AddDays(Interlocked.Increment(ref _number) % 100_000):yyyy-MM-dd}", ReaderKey));

    /// <summary>The point read that each read of the app makes at the least.</summary>
    public async Task RawPointReadAsync() => await _table.GetEntityAsync<TableEntity>("vn", "head");

    public Subject PointReads(string name) => Subject.Call(name, () => _table.GetEntityAsync<TableEntity>("vn", "head"));

    /// <summary>What a create sends at the least: one row replaced, two rows new. Nobody waits for another, as writers of a registry must.</summary>
    /// <param name="name">What they are called.</param>
    /// <param name="partitions">Over how many partitions; a registry's rows are in one, and the emulator slows down with a partition's size.</param>
    public Subject Transactions(string name, int partitions) => Subject.Call(name, () =>
    {
        var number = Interlocked.Increment(ref _number);
        var partition = $"{partitions}-{number % partitions}";
        return _raw.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpsertReplace, new TableEntity(partition, $"head|{number % 64}") { ["Seq"] = number }),
            new(TableTransactionActionType.Add, new TableEntity(partition, $"log|{number}") { ["Body"] = new string('x', 400) }),
            new(TableTransactionActionType.UpsertReplace, new TableEntity(partition, $"rec|{number}") { ["Body"] = new string('x', 400) }),
        ]);
    });

    public async ValueTask DisposeAsync()
    {
        _server?.Dispose();
        await _table.DeleteAsync();
        await _raw.DeleteAsync();
    }

    /// <summary>Imports a table.</summary>
    public async Task ImportAsync(string collection, byte[] table)
    {
        using var client = new HttpClient { BaseAddress = Server.Address };
        client.DefaultRequestHeaders.Add("x-api-key", "dev-admin");
        using var body = new ByteArrayContent(table);
        body.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await client.PostAsync("/api/v1/import/" + collection, body);
        response.EnsureSuccessStatusCode();
    }
}
