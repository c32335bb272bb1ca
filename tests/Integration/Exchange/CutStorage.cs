using System.Net;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BangGiao.Integration.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BangGiao.Integration.Exchange;

/// <summary>The emulator's tables behind a line that is cut after some transactions: to the tables, their client died there.</summary>
internal sealed class CutStorage : IAsyncDisposable
{
    private static readonly string[] OfTheConnection = ["Host", "Connection", "Transfer-Encoding", "Content-Length"];

    private readonly WebApplication _line;
    private readonly HttpClient _tables;
    private int _left;

    private CutStorage(WebApplication line, int transactions)
    {
        _line = line;
        _left = transactions;
        var emulator = new TableServiceClient(Emulator.ConnectionString);
        _tables = new() { BaseAddress = new($"{emulator.Uri.Scheme}://{emulator.Uri.Authority}") };
    }

    /// <summary>Whether a transaction was wanted that the line did not carry any more.</summary>
    public bool IsCut => Volatile.Read(ref _left) < 0;

    /// <summary>The setting that sends an app through the line.</summary>
    public string Setting =>
        "AzureWebJobsStorage=DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint={new BlobServiceClient(Emulator.ConnectionString).Uri};TableEndpoint={_line.Urls.Single()}/devstoreaccount1";

    public static async Task<CutStorage> StartAsync(int transactions)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var line = builder.Build();
        line.Urls.Add("http://127.0.0.1:0");
        var storage = new CutStorage(line, transactions);
        line.Run(storage.CarryAsync);
        await line.StartAsync();
        return storage;
    }

    public async ValueTask DisposeAsync()
    {
        await _line.DisposeAsync();
        _tables.Dispose();
    }

    private async Task CarryAsync(HttpContext http)
    {
        var isTransaction = http.Request.Path.Value!.EndsWith("/$batch", StringComparison.Ordinal);
        if (IsCut || (isTransaction && Interlocked.Decrement(ref _left) < 0))
        {
            // Not an answer that is worth another try.
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        using var request = await RequestAsync(http);
        using var answer = await _tables.SendAsync(request, http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key)))
            http.Response.Headers[name] = values.ToArray();
        if (answer.StatusCode != HttpStatusCode.NoContent)
            await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static async Task<HttpRequestMessage> RequestAsync(HttpContext http)
    {
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var request = new HttpRequestMessage(new(http.Request.Method), http.Request.Path.ToUriComponent() + http.Request.QueryString);
        if (body.Length > 0)
            request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in http.Request.Headers.Where(header => !OfTheConnection.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }
        return request;
    }
}
