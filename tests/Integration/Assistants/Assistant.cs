using BangGiao.Integration.Support;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Assistants;

/// <summary>An assistant: the official client of the protocol, connected to an app.</summary>
internal sealed class Assistant(McpClient client) : IAsyncDisposable
{
    public McpClient Client => client;

    /// <summary>Connects, with an API key or without one.</summary>
    public static async Task<Assistant> ConnectAsync(RegistryApp app, string? key = null)
    {
        var options = new HttpClientTransportOptions { Endpoint = new(app.Root, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp };
        if (key is not null)
            options.AdditionalHeaders = new Dictionary<string, string> { ["x-api-key"] = key };
        return new(await McpClient.CreateAsync(new HttpClientTransport(options)));
    }

    /// <summary>The answer of a tool that succeeds.</summary>
    public async Task<JObject> AskAsync(string tool, object arguments)
    {
        var result = await CallAsync(tool, arguments);
        Assert.False(result.IsError == true, TextOf(result));
        Assert.Equal(JToken.Parse(result.StructuredContent!.Value.GetRawText()), JToken.Parse(TextOf(result)), JToken.EqualityComparer);
        return Parsed(TextOf(result));
    }

    /// <summary>The message of a tool that refuses its arguments.</summary>
    public async Task<string> RefusedAsync(string tool, object arguments)
    {
        var result = await CallAsync(tool, arguments);
        Assert.True(result.IsError == true, TextOf(result));
        return TextOf(result);
    }

    /// <summary>The text of a resource.</summary>
    public async Task<JObject> ReadAsync(string uri) =>
        Parsed(((TextResourceContents)Assert.Single((await client.ReadResourceAsync(new Uri(uri))).Contents)).Text);

    public ValueTask DisposeAsync() => client.DisposeAsync();

    private async Task<CallToolResult> CallAsync(string tool, object arguments) =>
        await client.CallToolAsync(tool, System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object?>>(JsonConvert.SerializeObject(arguments)));

    private static JObject Parsed(string text) =>
        JsonConvert.DeserializeObject<JObject>(text, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;

    private static string TextOf(CallToolResult result) => ((TextContentBlock)Assert.Single(result.Content)).Text;
}
