using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Newtonsoft.Json.Linq;

namespace BangGiao.Benchmarks.Rival;

/// <summary>Directus on SQLite with the records of the app, as <c>scripts/rival.sh</c> installs it.</summary>
internal static class Directus
{
    /// <summary>The header of its administrator, for whom it checks no permissions.</summary>
    public const string Key = "Authorization: Bearer benchmark\r\n";

    private const int MostItems = 200;
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts/rival");

    /// <summary>Starts it; returns when it answers.</summary>
    /// <param name="isCached">Whether it keeps its answers in memory, which it does not as installed.</param>
    public static async Task<Server> StartAsync(bool isCached = false)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(Path.Combine(Folder, "node_modules/node/bin/node"), ["node_modules/directus/cli.js", "start"]) { WorkingDirectory = Folder, RedirectStandardOutput = true };
        start.Environment["HOST"] = HttpConnection.Host;
        start.Environment["PORT"] = FormattableString.Invariant($"{port}");
        start.Environment["CACHE_ENABLED"] = isCached ? "true" : "false";
        // It would refuse requests while its processor is busy.
        start.Environment["PRESSURE_LIMITER_ENABLED"] = "false";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        var server = new Server(process, new($"http://{HttpConnection.Host}:{port}"));
        using var client = new HttpClient { BaseAddress = server.Address };
        for (var deadline = Stopwatch.GetTimestamp(); !await AnswersAsync(client); await Task.Delay(20))
        {
            if (!process.HasExited && Stopwatch.GetElapsedTime(deadline) <= TimeSpan.FromMinutes(2))
                continue;
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException("Directus did not start.");
        }
        return server;
    }

    /// <summary>Makes a collection for records of the app, with a field for each of theirs, and stores them.</summary>
    public static async Task LoadAsync(Server server, string collection, IReadOnlyList<JObject> records)
    {
        using var client = Client(server);
        var names = records.SelectMany(record => record.Properties()).Where(member => member.Value.Type != JTokenType.Null).DistinctBy(member => member.Name);
        await SendAsync(client, "/collections", new JObject
        {
            ["collection"] = collection,
            ["schema"] = new JObject(),
            ["meta"] = new JObject(),
            ["fields"] = new JArray(names.Select(member => Field(collection, member))),
        });
        foreach (var some in records.Chunk(MostItems))
            await SendAsync(client, "/items/" + collection, new JArray(some));
    }

    public static HttpClient Client(Server server)
    {
        var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "benchmark");
        return client;
    }

    private static JObject Field(string collection, JProperty member)
    {
        var (type, special) = member.Value.Type switch
        {
            JTokenType.Object or JTokenType.Array => ("json", "cast-json"),
            JTokenType.Boolean => ("boolean", "cast-boolean"),
            JTokenType.Integer => ("integer", null),
            JTokenType.String when DateOnly.TryParseExact((string)member.Value!, "yyyy-MM-dd", out _) => ("date", null),
            JTokenType.String when ((string)member.Value!).Length > 200 => ("text", null),
            _ => ("string", (string?)null),
        };
        return new()
        {
            ["collection"] = collection,
            ["field"] = member.Name,
            ["type"] = type,
            ["schema"] = member.Name == "id" ? new JObject { ["is_primary_key"] = true } : new JObject(),
            ["meta"] = special is null ? new JObject() : new JObject { ["special"] = new JArray(special) },
        };
    }

    private static async Task SendAsync(HttpClient client, string path, JToken body)
    {
        using var content = new StringContent(body.ToString(Newtonsoft.Json.Formatting.None), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await client.PostAsync(path, content);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/server/ping");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
