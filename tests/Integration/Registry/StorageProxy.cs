using System.Collections.Concurrent;
using Azure.Data.Tables;
using BangGiao.Integration.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BangGiao.Integration.Registry;

/// <summary>A proxy between an app and the emulator's tables, which counts requests and loses, delays or drops them.</summary>
internal sealed class StorageProxy : IAsyncDisposable
{
    private static readonly HttpClient Storage = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private static readonly Uri Target = new TableServiceClient(Emulator.ConnectionString).Uri;

    private readonly WebApplication _server;

    private StorageProxy(WebApplication server) => _server = server;

    /// <summary>What was asked, as <c>GET /account/table(…)</c>.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public int Transactions => Asked.Count(asked => asked.EndsWith("$batch", StringComparison.Ordinal));

    /// <summary>Runs before a call is passed on; false breaks the connection.</summary>
    public Func<string, Task<bool>> Before { get; set; } = _ => Task.FromResult(true);

    /// <summary>Runs when storage has answered; false loses the answer.</summary>
    public Func<string, Task<bool>> After { get; set; } = _ => Task.FromResult(true);

    /// <summary>The fault of a call that <see cref="Before"/> lets pass.</summary>
    public Func<string, StorageFault> Fault { get; set; } = _ => StorageFault.None;

    /// <summary>Changes the body of an answer on its way back.</summary>
    public Func<string, byte[], byte[]> Body { get; set; } = (_, body) => body;

    /// <summary>A connection string to this proxy.</summary>
    public string ConnectionString { get; private set; } = "";

    public string Setting => $"AzureWebJobsStorage={ConnectionString}";

    public static async Task<StorageProxy> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var proxy = new StorageProxy(server);
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(proxy.PassAsync);
        await server.StartAsync();
        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        proxy.ConnectionString = Through(address + Target.AbsolutePath.TrimEnd('/'));
        return proxy;
    }

    /// <summary>Forgets the requests.</summary>
    public void Clear() => Asked.Clear();

    public TableClient Table(string name) => new(ConnectionString, name, Impatient());

    public async ValueTask DisposeAsync()
    {
        Before = _ => Task.FromResult(false);
        await _server.DisposeAsync();
    }

    // The outage tests are about the app's time-outs; other tests must not wait for them.
    private static TableClientOptions Impatient()
    {
        var options = new TableClientOptions();
        (options.Retry.Delay, options.Retry.MaxDelay, options.Retry.NetworkTimeout) = (TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(10));
        return options;
    }

    private static string Through(string tables)
    {
        const string development = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
            + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
            + "BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1";
        var own = Emulator.ConnectionString == "UseDevelopmentStorage=true" ? development : Emulator.ConnectionString;
        var kept = own.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("TableEndpoint=", StringComparison.OrdinalIgnoreCase));
        return string.Join(';', kept.Append("TableEndpoint=" + tables));
    }

    private async Task PassAsync(HttpContext context)
    {
        var asked = $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}";
        Asked.Enqueue(asked);
        var fault = await Before(asked) ? Fault(asked) : StorageFault.Reset;
        if (await StorageFaults.IsOverBeforeAsync(fault, context))
            return;
        using var request = await CopyAsync(context.Request);
        using var answer = await Storage.SendAsync(request);
        var body = Body(asked, await answer.Content.ReadAsByteArrayAsync());
        if (!await After(asked))
            fault = StorageFault.LostAnswer;
        if (StorageFaults.IsOverAfter(fault, context))
            return;
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Transfer-Encoding" or "Connection" or "Content-Length")))
            context.Response.Headers[name] = values.ToArray();
        await StorageFaults.SendAsync(fault, context, body);
    }

    private static async Task<HttpRequestMessage> CopyAsync(HttpRequest request)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var target = new Uri(Target.GetLeftPart(UriPartial.Authority) + request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget);
        var copy = new HttpRequestMessage(new(request.Method), target) { Content = body.Length > 0 ? new ByteArrayContent(body.ToArray()) : null };
        foreach (var (name, values) in request.Headers.Where(header => header.Key is not ("Host" or "Content-Length")))
        {
            if (!copy.Headers.TryAddWithoutValidation(name, values.ToArray()))
                copy.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }
        return copy;
    }
}
