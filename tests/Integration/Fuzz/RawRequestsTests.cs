using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Fuzz;

/// <summary>Invalid bytes: the app answers with an error or closes the connection, and serves the next request.</summary>
public sealed partial class RawRequestsTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private const int Requests = 250;

    private static readonly string[] Lines =
    [
        "GET /api/v1/countries HTTP/1.1", "POST /api/v1/countries HTTP/1.1", "PUT /api/v1/countries/FR HTTP/1.1", "GET /api/v1/countries HTTP/9.9", "GET  /api/v1 HTTP/1.1", "GET /api/v1/countries/%00%ff HTTP/1.1",
        "GET /api/v1/countries?q=%e2%28%a1 HTTP/1.1", "GET * HTTP/1.1", "CONNECT a:1 HTTP/1.1", "get /api/v1 HTTP/1.1", "\0\0\0", "GET /api/v1/\u00e9 HTTP/1.1", "POST /api/v1/import/countries HTTP/1.1",
    ];

    private static readonly string[] Headers =
    [
        "Content-Length: 5", "Content-Length: 5\r\nContent-Length: 6", "Content-Length: -1", "Content-Length: 99999999999999999999", "Transfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 3",
        "Transfer-Encoding: gzip, chunked", "Expect: 100-continue", "Expect: x", "x-api-key: dev-editor", "x-api-key: dev-editor\r\nx-api-key: dev-admin", "x-api-key: \u00ff\u00fe", "If-Match: \"1\"\r\n \"2\"", "Content-Type: application/json",
        "Content-Type: text/csv", "Content-Type: application/json\0", "no colon", ": no name", "Name with space: x", "Accept: \u0001", "Authorization: Bearer \u00e9\u00e9", "Upgrade: websocket\r\nConnection: Upgrade", "Connection: close", "Range: bytes=0-" + "1,2-".PadLeft(4000, '3'),
    ];

    private static readonly string[] Bodies = ["", "hello", "5\r\nhello\r\n0\r\n\r\n", "zz\r\nhello\r\n", "fffffffffffffffff\r\n", "0\r\nx: y\r\n\r\n", "{\"id\":\"", "\u00ff\u00fe\u0000", "id,name.en\r\n=1,\"\r\n"];

    private readonly RegistryApp _app = registry.App;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Bytes_that_are_no_request_are_refused_and_the_next_one_is_served(int seed)
    {
        var random = new Random(seed);
        var before = await _app.VersionAsync();
        for (var number = 0; number < Requests; number++)
        {
            var request = Request(random);

            var answer = await AnswerAsync(request);

            // 505 is the only status for a wrong HTTP version; there is no 4xx for it.
            Assert.True(answer is null || Refusal().IsMatch(answer), $"seed {seed}, request {number}: {request} answered {answer}");
        }

        Assert.Equal(before, await _app.VersionAsync());
    }

    [GeneratedRegex(@"^HTTP/1\.1 ([1-4]\d\d|505) ")]
    private static partial Regex Refusal();

    private string Request(Random random)
    {
        var headers = Enumerable.Range(0, random.Next(5)).Select(_ => Headers[random.Next(Headers.Length)]).Prepend($"Host: {_app.Root.Authority}");
        return $"{Lines[random.Next(Lines.Length)]}\r\n{string.Join("\r\n", headers)}\r\n\r\n{Bodies[random.Next(Bodies.Length)]}";
    }

    // The first line; null when the server closes the connection without one.
    private async Task<string?> AnswerAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_app.Root.Host, _app.Root.Port);
        var stream = socket.GetStream();
        using var patience = new CancellationTokenSource(Eventually.Patience);
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), patience.Token);
            socket.Client.Shutdown(SocketShutdown.Send);
            return await new StreamReader(stream, Encoding.Latin1).ReadLineAsync(patience.Token);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
