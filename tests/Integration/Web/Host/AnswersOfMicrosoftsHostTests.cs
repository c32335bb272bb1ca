using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Web.Http;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Web.Host;

/// <summary>The app answers raw requests under our host as recorded under Microsoft's host (4.1037.0, official worker 2.52.0).</summary>
/// <remarks>
/// Versions, values that differ in each run, and the texts of problems, which come from the app and not the host, are not compared.
/// The app has changed since: its answers have more headers, and three of them another status.
/// </remarks>
public sealed partial class AnswersOfMicrosoftsHostTests(AnswersOfMicrosoftsHostTests.OnTheDay seen) : IClassFixture<AnswersOfMicrosoftsHostTests.OnTheDay>
{
    private static readonly string File = Path.Combine(ShippedRegistry.Repository, "tests", "Integration", "Web", "Host", "answers-of-microsofts-host.json");

    // Each request closes its connection, because a second one on it would show nothing new.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Moving = ["date", "server", "etag", "registry-version", "last-modified", "content-length", "transfer-encoding"];

    // The app writes these together with the header beside which they are listed.
    private const string BesideAdded = "referrer-policy: no-referrer";
    private static readonly string[] Added = ["cross-origin-opener-policy: same-origin", $"permissions-policy: {SecurityHeaders.NoPermissions}"];

    // The app knows the methods of / now, and a query has a maximum length.
    private static readonly Dictionary<string, string> OtherwiseSince = new(StringComparer.Ordinal)
    {
        ["options *"] = "HTTP/1.1 204 No Content",
        ["root post"] = "HTTP/1.1 405 Method Not Allowed",
        ["long url"] = "HTTP/1.1 400 Bad Request",
    };

    // A table has all rows of its list now, so no page follows.
    private static readonly Dictionary<string, string> WithoutSince = new(StringComparer.Ordinal) { ["csv list"] = "link: " };

    // The overview's page has the figures and the words of one language now.
    private const string DashboardPage = "dash/";
    private static readonly string[] OfOneLanguage = ["content-language: en", "vary: Accept-Encoding,Accept-Language"];

    private static readonly JArray Seen = (JArray)JsonConvert.DeserializeObject<JToken>(System.IO.File.ReadAllText(File), new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;

    public static TheoryData<string> Names => [.. Seen.Select(answer => (string)answer["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_raw_request_is_answered_alike(string name)
    {
        var expected = Seen.Single(answer => (string)answer["name"]! == name);

        var (status, headers, body) = await AskAsync(Expanded((string)expected["request"]!));

        if (OtherwiseSince.TryGetValue(name, out var since))
        {
            Assert.Equal(since, status);
            return;
        }
        Assert.Equal((string)expected["status"]!, status);
        if (name == DashboardPage)
        {
            Assert.All(OfOneLanguage, header => Assert.Contains(header, headers));
            headers = [.. headers.Except(OfOneLanguage).Append("vary: Accept-Encoding").Order(StringComparer.Ordinal)];
        }
        Assert.Equal(Expected(expected["headers"]!).Where(header => !WithoutSince.TryGetValue(name, out var gone) || !header.StartsWith(gone, StringComparison.Ordinal)), headers);
        Assert.Equal((bool)expected["isEmpty"]!, body is "" or "0\r\n\r\n");
        if (expected["problem"] is JObject problem)
            Assert.Equal(problem.ToString(), Shortened(body).ToString());
    }

    private async Task<(string Status, IReadOnlyList<string> Headers, string Body)> AskAsync(byte[] request)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var socket = new TcpClient();
        await socket.ConnectAsync(seen.App.Root.Host, seen.App.Root.Port, patience.Token);
        var stream = socket.GetStream();
        await stream.WriteAsync(request, patience.Token);
        using var answer = new MemoryStream();
        await CopyToEndAsync(stream, answer, patience.Token);
        var (head, body) = Encoding.Latin1.GetString(answer.ToArray()).Split("\r\n\r\n", 2) is [var first, var rest] ? (first, rest) : ("", "");
        var lines = head.Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).Select(pair => WithoutCursor($"{pair[0].ToLowerInvariant()}: {pair[1].Trim()}"));
        return (lines[0], [.. headers.Where(IsStill).Order(StringComparer.Ordinal)], body);
    }

    // A server that refuses a body which it has not read resets the connection after its answer.
    private static async Task CopyToEndAsync(NetworkStream stream, MemoryStream answer, CancellationToken cancellationToken)
    {
        try
        {
            await stream.CopyToAsync(answer, cancellationToken);
        }
        catch (IOException) when (answer.Length > 0)
        {
        }
    }

    private static IEnumerable<string> Expected(JToken recorded)
    {
        var headers = recorded.Select(header => WithoutCursor((string)header!)).Where(IsStill).ToList();
        return headers.Contains(BesideAdded) ? headers.Concat(Added).Order(StringComparer.Ordinal) : headers;
    }

    // A cursor has digits of the hash of the version that it is of.
    private static string WithoutCursor(string header) => Cursors().Replace(header, "cursor=");

    private static bool IsStill(string header) => !Moving.Contains(header[..header.IndexOf(':', StringComparison.Ordinal)]);

    private static JObject Shortened(string body)
    {
        var problem = JObject.Parse(ChunkLines().Replace(body, ""));
        return new JObject { ["type"] = problem["type"], ["status"] = problem["status"], ["instance"] = problem["instance"] };
    }

    private static byte[] Expanded(string request) =>
        Encoding.Latin1.GetBytes(Repeats().Replace(request, repeat => new string(repeat.Groups[1].Value[0], int.Parse(repeat.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))));

    [GeneratedRegex(@"cursor=[\w-]+")]
    private static partial Regex Cursors();

    [GeneratedRegex(@"\{(\w)\*(\d+)\}")]
    private static partial Regex Repeats();

    [GeneratedRegex(@"^[0-9a-f]+\r\n|\r\n0\r\n\r\n$")]
    private static partial Regex ChunkLines();

    /// <summary>The app with the shipped data, on the day on which Microsoft's host was asked.</summary>
    public sealed class OnTheDay : IAsyncLifetime
    {
        public RegistryApp App { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            // The app of that day made its links from the header Host.
            App = await RegistryApp.StartAsync(settings: ["Web:PublicAddress=http://example.test"], adapt: builder =>
                builder.Services.AddSingleton<TimeProvider>(new MovableClock(new(2026, 11, 28, 12, 0, 0, TimeSpan.FromHours(7)))));
            await ShippedRegistry.LoadAsync(App);
        }

        public Task DisposeAsync() => App.DisposeAsync().AsTask();
    }
}
