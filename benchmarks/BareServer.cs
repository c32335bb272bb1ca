using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BangGiao.Benchmarks;

/// <summary>Kestrel that answers the same bytes and does nothing else, in a process of its own: what no app on it can be faster than.</summary>
internal static class BareServer
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Serves the answers of a folder until the process is ended.</summary>
    public static async Task RunAsync(string folder)
    {
        var (list, record) = (await File.ReadAllBytesAsync(Answers.ListIn(folder)), await File.ReadAllBytesAsync(Answers.RecordIn(folder)));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/list", () => Results.Bytes(list, Json));
        app.MapGet("/record", () => Results.Bytes(record, Json));
        app.MapGet("/page", () => Results.Content("<!doctype html><title>Empty</title><p>Nothing.", "text/html"));
        app.MapGet("/unchanged", () => Results.StatusCode(StatusCodes.Status304NotModified));
        app.MapPost("/create", async (HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null);
            return Results.Bytes(record, Json);
        });
        await app.StartAsync();
        Console.WriteLine($"Listening on {app.Urls.Single()}");
        await app.WaitForShutdownAsync();
    }
}
