using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>A server that receives webhooks, keeps them, and answers as the path or the test says.</summary>
internal sealed class WebhookSink : IAsyncDisposable
{
    private readonly WebApplication _server;

    private WebhookSink(WebApplication server) => _server = server;

    public ConcurrentQueue<Received> Messages { get; } = new();

    /// <summary>What it answers, by path.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Task>> Answers { get; } = new();

    /// <summary>The requests for an agreement.</summary>
    public ConcurrentQueue<Received> Handshakes { get; } = new();

    /// <summary>The headers with which it agrees, by path; without any it does not.</summary>
    public ConcurrentDictionary<string, (string Name, string Value)[]> Agreements { get; } = new();

    public Uri Root { get; private set; } = null!;

    public static async Task<WebhookSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new WebhookSink(builder.Build());
        sink._server.Run(sink.TakeAsync);
        await sink._server.StartAsync();
        sink.Root = new(sink._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return sink;
    }

    public string At(string path) => new Uri(Root, path).ToString();

    /// <summary>The result of the published library's verification of each message.</summary>
    public static async Task<string[]> VerifyAsync(DateTimeOffset now, params IEnumerable<(Received Message, string Secret)> messages)
    {
        var line = JsonConvert.SerializeObject(new
        {
            now = now.ToUnixTimeMilliseconds(),
            messages = messages.Select(pair => new { secret = pair.Secret, headers = pair.Message.Headers, body = pair.Message.Body }),
        });
        using var script = await NodeScript.StartAsync("verify-webhooks.mjs", line);
        return JsonConvert.DeserializeObject<string[]>(await script.AnswerAsync())!;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var headers = http.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString());
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            Handshakes.Enqueue(new(http.Request.Path, headers, ""));
            foreach (var (name, value) in Agreements.GetValueOrDefault(http.Request.Path) ?? [])
                http.Response.Headers[name] = value;
            return;
        }
        Messages.Enqueue(new(http.Request.Path, headers, await reader.ReadToEndAsync()));
        if (Answers.TryGetValue(http.Request.Path, out var answer))
            await answer(http);
    }
}

/// <summary>A received webhook.</summary>
internal sealed record Received(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Id => Headers["webhook-id"];

    public JObject Event => JsonConvert.DeserializeObject<JObject>(Body, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
}
