using System.Net;
using System.Text;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Registry.Log;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Fuzz;

/// <summary>Sends generated requests, one after the other, to a registry of its own, and judges each answer.</summary>
internal sealed class FuzzWorker(int seed) : IAsyncDisposable
{
    /// <summary>A text that is in every confidential record and in no request.</summary>
    private const string Secret = "zqxsecretzqx";

    /// <summary>The id of every confidential record; some requests name it.</summary>
    private const string SecretId = "zqxhidden";

    private readonly Dictionary<int, int> _statuses = [];
    private RegistryApp _app = null!;
    private HttpClient[] _senders = [];

    public IReadOnlyDictionary<int, int> Statuses => _statuses;

    public RegistryApp App => _app;

    public async Task RunAsync(int requests)
    {
        _app = await RegistryApp.StartAsync();
        await ShippedRegistry.LoadAsync(_app);
        await HideAsync();
        _senders = [Sender(null), Sender("dev-reader"), Sender("dev-editor"), Sender("dev-admin")];
        var contract = new FuzzContract(await ReadAsync("openapi.json"));
        var made = new FuzzRequests(contract, seed, await IdsAsync(), SecretId);
        for (var number = 0; number < requests; number++)
            await AskAsync(made.Next(), number);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var sender in _senders)
            sender.Dispose();
        await _app.DisposeAsync();
    }

    private async Task AskAsync(FuzzRequest request, int number)
    {
        var before = await VersionAsync();
        request.Message.RequestUri = new Uri(_app.Root.GetLeftPart(UriPartial.Authority) + request.Address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var said = $"seed {seed}, request {number}: {request.Message.Method} {request.Address} by {request.Sender} {await BodyAsync(request.Message)}";

        using var answer = await _senders[request.Sender].SendAsync(request.Message);
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        var status = (int)answer.StatusCode;
        _statuses[status] = _statuses.GetValueOrDefault(status) + 1;
        Judge(request, answer, Encoding.UTF8.GetString(bytes), said);
        if (status >= 400 || request.Message.Method.Method is "GET" or "HEAD" or "OPTIONS")
            Assert.True(before == await VersionAsync(), $"{status} and yet written: {said}");
    }

    private static void Judge(FuzzRequest request, HttpResponseMessage answer, string body, string said)
    {
        var status = (int)answer.StatusCode;
        if (IsRefusedByHost(request.Message))
        {
            // An invalid path is refused before that.
            Assert.True(status is 500 or 400 && body.Length == 0, $"{status}: {said} answered {body}");
            return;
        }
        Assert.True(status < 500, $"{status}: {said} answered {body}");
        var type = answer.Content.Headers.ContentType?.MediaType;
        // The server refuses invalid HTTP in its own way.
        if (status >= 400 && request.Message.Method != HttpMethod.Head && (type is not null || status is not (400 or 414 or 431)))
            Assert.True(type == "application/problem+json" && JObject.Parse(body).ContainsKey("traceId"), $"No problem: {said} answered {type} {body}");
        Assert.False(answer.Headers.Contains("Set-Cookie"), said);
        if (type is "text/html" or "image/svg+xml")
            Assert.Contains("default-src 'none'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        if (request.Sender < 3)
            Assert.False(Leaks(answer.Headers + body, said), $"A leak: {said} answered {answer.Headers} {body}");
    }

    // The Functions host itself fails on a header that is not ASCII, before the app sees the request; Microsoft's does the same. It drops a
    // client's X-Forwarded headers.
    private static bool IsRefusedByHost(HttpRequestMessage message) =>
        message.Headers.Concat(message.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .Any(header => !header.Key.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) && header.Value.Any(value => !Ascii.IsValid(value)));

    // A refusal names the requested id, whether it exists or not.
    private static bool Leaks(string answer, string said) =>
        answer.Contains(Secret, StringComparison.OrdinalIgnoreCase) || (answer.Contains(SecretId, StringComparison.OrdinalIgnoreCase) && !said.Contains(SecretId, StringComparison.OrdinalIgnoreCase));

    private static HttpClient Sender(string? key)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { Timeout = Eventually.Patience };
        if (key is not null)
            client.DefaultRequestHeaders.Add("x-api-key", key);
        return client;
    }

    // Confidential records beside public ones, in various collections.
    private async Task HideAsync()
    {
        await AddAsync("agencies", new { id = SecretId, kind = "ministry", name = new { en = Secret }, classification = "confidential" });
        await AddAsync("activities", new { id = SecretId, kind = "visit", level = "minister", countryIds = new[] { "FR" }, startsOn = "2026-03-01", title = new { en = Secret }, classification = "confidential" });
        await AddAsync("agreements", new { id = SecretId, title = new { en = Secret }, type = "memorandum", parties = new[] { "VN", "FR" }, status = "signed", signedOn = "2026-03-01", classification = "confidential" });
        await AddAsync("commitments", new { id = SecretId, title = new { en = Secret }, countryIds = new[] { "FR" }, madeOn = "2026-03-01", dueOn = "2026-09-01", leadAgencyId = SecretId, classification = "confidential" });
        await AddAsync("missions", new { id = SecretId, type = "honorary_consulate", hostCountryId = "FR", city = new { en = Secret }, openedOn = "2020-03-01", classification = "confidential" });
        await AddAsync("documents", new { id = SecretId, type = "policy_brief", title = new { en = Secret }, countryIds = new[] { "FR" }, publishedOn = "2026-03-01", language = "en", classification = "confidential" });
    }

    private async Task AddAsync(string collection, object body) => await (await _app.Admin.PostJsonAsync(collection, body)).JsonAsync(HttpStatusCode.Created);

    // Bodies contain no hidden id, because a text with it could be the client's own.
    private async Task<Dictionary<string, IReadOnlyList<string>>> IdsAsync()
    {
        var ids = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var collection in ShippedRegistry.Files.Append("documents"))
            ids[collection] = [.. (await ReadAsync($"{collection}?limit=30&fields=id"))["items"]!.Select(item => (string)item["id"]!).Where(id => id != SecretId).Append("none")];
        return ids;
    }

    private async Task<JObject> ReadAsync(string path) => JObject.Parse(await _senders[3].GetStringAsync(new Uri(_app.Root, $"/api/v1/{path}")));

    private async Task<long> VersionAsync() => (await _app.Services.GetRequiredService<RegistryReader>().CurrentAsync(default)).Version;

    private static async Task<string> BodyAsync(HttpRequestMessage message)
    {
        var body = message.Content is null ? "" : await message.Content.ReadAsStringAsync();
        return $"{message.Headers.ToString().ReplaceLineEndings(" ")}{message.Content?.Headers.ContentType} {body}";
    }
}
