using System.Collections.Concurrent;
using System.IO.Compression;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Support;

/// <summary>
/// Validates every answer and every accepted request body against the published contract. A test fails when one does not conform.
/// </summary>
/// <param name="root">The app's address.</param>
/// <param name="settings">The app's settings: apps with the same settings publish the same contract.</param>
// An app in this process that records traces would replace the traceparent that a test sends.
internal sealed class JudgedAnswers(Uri root, string settings) : DelegatingHandler(new SocketsHttpHandler { ActivityHeadersPropagator = null })
{
    private const int MostBytes = 8 * 1024 * 1024;
    private const string Base = "/api/v1";

    private static readonly ConcurrentDictionary<string, Lazy<Task<(string Key, string Text)>>> Contracts = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await TextAsync(request.Content);
        var response = await base.SendAsync(request, cancellationToken);
        if (!request.RequestUri!.AbsolutePath.StartsWith(Base, StringComparison.Ordinal))
            return response;
        var (key, text) = await Contracts.GetOrAdd(settings, _ => new(ReadAsync)).Value;
        var answer = await DescribeAsync(response);
        if (sent is not null)
            (answer["sent"], answer["sentType"]) = (sent, request.Content!.Headers.ContentType!.ToString());
        var faults = await Judge.Instance.FaultsAsync(answer, key, text);
        Assert.True(faults.Count == 0, $"{request.Method} {request.RequestUri.PathAndQuery} deviates from /openapi.json:\n{string.Join('\n', faults)}");
        return response;
    }

    /// <summary>Describes a request and its answer for the validation.</summary>
    public static async Task<JObject> DescribeAsync(HttpResponseMessage response)
    {
        var request = response.RequestMessage!;
        var answer = new JObject
        {
            ["method"] = request.Method.Method.ToUpperInvariant(),
            ["path"] = request.RequestUri!.AbsolutePath[Base.Length..] is { Length: > 1 } path ? path.TrimEnd('/') : "/",
            ["query"] = request.RequestUri.Query,
            ["status"] = (int)response.StatusCode,
            ["headers"] = new JObject(response.Headers.Concat(response.Content.Headers)
                .Select(header => new JProperty(header.Key.ToLowerInvariant(), string.Join(", ", header.Value)))),
        };
        if (await TextAsync(response.Content) is { } body)
            answer["body"] = body;
        return answer;
    }

    private async Task<(string Key, string Text)> ReadAsync()
    {
        using var plain = new HttpClient();
        using var response = await plain.GetAsync(new Uri(root, Base + "/openapi.json"));
        return (response.Headers.ETag!.Tag, await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    // Only JSON bodies are validated; other bodies are not read, so they can be streamed.
    private static async Task<string?> TextAsync(HttpContent? content)
    {
        if (content?.Headers.ContentType?.MediaType is not { } type)
            return null;
        if (!type.EndsWith("json", StringComparison.Ordinal))
            return "";
        await content.LoadIntoBufferAsync(MostBytes);
        using var bytes = new MemoryStream(await content.ReadAsByteArrayAsync());
        await using Stream plain = content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }
}
