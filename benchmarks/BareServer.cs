using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BangGiao.Benchmarks;

/// <summary>Kestrel that answers the same bytes and does nothing else: what no app on it can be faster than.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    public const string List = "list";
    public const string Record = "record";

    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private BareServer(WebApplication app) =>
        (_app, _client) = (app, new HttpClient { BaseAddress = new(app.Urls.Single()) });

    /// <summary>A page of one word.</summary>
    public Uri Page => new(_client.BaseAddress!, "page");

    public static async Task<BareServer> StartAsync(byte[] list, byte[] record)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/" + List, () => Results.Bytes(list, "application/json; charset=utf-8"));
        app.MapGet("/" + Record, () => Results.Bytes(record, "application/json; charset=utf-8"));
        app.MapGet("/page", () => Results.Content("<!doctype html><title>Empty</title><p>Nothing.", "text/html"));
        app.MapGet("/unchanged", () => Results.StatusCode(StatusCodes.Status304NotModified));
        await app.StartAsync();
        return new(app);
    }

    public async Task GetAsync(string path) => await _client.GetByteArrayAsync(path);

    public async Task GetUnchangedAsync()
    {
        using var response = await _client.GetAsync("unchanged");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
