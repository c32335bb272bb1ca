using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BangGiao.Benchmarks;

/// <summary>The app with the shipped data, on a table of its own, and raw calls to the same storage beside it.</summary>
internal sealed class MeasuredRegistry : IAsyncDisposable
{
    public const string List = "countries?kind=state&limit=500";
    public const string Record = "countries/FR";

    private const string Key = "benchmark";

    private readonly IHost _host;
    private readonly HttpClient _client;
    private readonly TableClient _table;
    private readonly TableClient _raw;
    private string _listTag = "";
    private int _written;

    private MeasuredRegistry(IHost host, HttpClient client, string storage, string table) =>
        (_host, _client, _table, _raw) = (host, client, new(storage, table), new(storage, table + "raw"));

    /// <summary>The overview, in English.</summary>
    public Uri Dashboard => new(_client.BaseAddress!, "/dashboard/?lang=en");

    public static async Task<MeasuredRegistry> StartAsync()
    {
        var storage = Environment.GetEnvironmentVariable("BANGGIAO_TEST_STORAGE") is { Length: > 0 } given ? given : "UseDevelopmentStorage=true";
        var table = "bench" + RandomNumberGenerator.GetHexString(12, lowercase: true);
        string[] settings =
        [
            "urls=http://127.0.0.1:0", $"AzureWebJobsStorage={storage}", $"AzureFunctionsWebHost:hostid={table}",
            $"Registry:Table={table}", $"Registry:Container={table}", "Registry:PublicRead=true",
            "Access:Keys:0:Name=benchmark", $"Access:Keys:0:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}", "Access:Keys:0:Role=admin",
        ];
        var host = App.Build([.. settings.Select(setting => "--" + setting)], builder =>
        {
            builder.Properties["FunctionsAssembly"] = typeof(App).Assembly;
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        });
        await host.StartAsync();
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var client = new HttpClient { BaseAddress = new(new Uri(address), "/api/v1/") };
        client.DefaultRequestHeaders.Add("x-api-key", Key);
        var registry = new MeasuredRegistry(host, client, storage, table);
        await registry.LoadAsync();
        return registry;
    }

    public Task<byte[]> ListBytesAsync() => _client.GetByteArrayAsync(List);

    public Task<byte[]> RecordBytesAsync() => _client.GetByteArrayAsync(Record);

    public async Task GetAsync(string path) => await _client.GetByteArrayAsync(path);

    /// <summary>A query that nobody has asked before: no answer is kept for it.</summary>
    public Task GetListRenderedAnewAsync() => GetAsync($"{List}&to={new DateOnly(2026, 1, 1).AddDays(Interlocked.Increment(ref _written)):yyyy-MM-dd}");

    public async Task GetUnchangedAsync()
    {
        if (_listTag.Length == 0)
            _listTag = (await _client.GetAsync(List)).Headers.ETag!.Tag;
        using var request = new HttpRequestMessage(HttpMethod.Get, List);
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(_listTag));
        using var response = await _client.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.NotModified)
            throw new InvalidOperationException($"{response.StatusCode} instead of 304.");
    }

    public async Task WriteAsync()
    {
        var number = Interlocked.Increment(ref _written);
        var body = new StringContent($$$"""{"id":"bench-{{{number}}}","kind":"other","name":{"en":"Agency {{{number}}}"}}""", Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync("agencies", body);
        response.EnsureSuccessStatusCode();
    }

    public async Task ReadHeadAsync() => await _table.GetEntityAsync<TableEntity>("vn", "head");

    /// <summary>What a write sends at the least: one row replaced, two rows new.</summary>
    public async Task SubmitRawAsync()
    {
        var number = Interlocked.Increment(ref _written);
        var partition = $"p{number % 64}";
        await _raw.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpsertReplace, new TableEntity(partition, "head") { ["Seq"] = number }),
            new(TableTransactionActionType.Add, new TableEntity(partition, $"log|{number}") { ["Body"] = new string('x', 400) }),
            new(TableTransactionActionType.UpsertReplace, new TableEntity(partition, $"rec|{number}") { ["Body"] = new string('x', 400) }),
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _client.Dispose();
        await _table.DeleteAsync();
        await _raw.DeleteAsync();
    }

    private async Task LoadAsync()
    {
        await _raw.CreateIfNotExistsAsync();
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "BangGiao.slnx")))
            root = root.Parent ?? throw new InvalidOperationException("The repository is not above the benchmarks.");
        foreach (var collection in new[] { "agencies", "countries", "partnerships" })
        {
            var body = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(root.FullName, "data", collection + ".csv")));
            body.Headers.ContentType = new("text/csv");
            using var response = await _client.PostAsync("import/" + collection, body);
            response.EnsureSuccessStatusCode();
        }
    }
}
