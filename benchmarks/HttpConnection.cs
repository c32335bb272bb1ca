using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace BangGiao.Benchmarks;

/// <summary>One HTTP/1.1 connection that sends bytes as they are and reads answers whole: a client that costs next to nothing.</summary>
internal sealed class HttpConnection : IDisposable
{
    public const string Host = "127.0.0.1";

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];

    public static async Task<HttpConnection> OpenAsync(Uri server)
    {
        var connection = new HttpConnection();
        await connection._socket.ConnectAsync(server.Host, server.Port);
        return connection;
    }

    /// <summary>A request's bytes.</summary>
    public static byte[] Request(string method, string path, string headers = "", string body = "", string type = "application/json")
    {
        var length = method is "POST" or "PATCH" ? $"Content-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n" : "";
        return Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: {Host}\r\n{headers}{length}\r\n{body}");
    }

    /// <summary>Sends a request, reads its answer to its end, and gives its status.</summary>
    public async ValueTask<int> AskAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        var (filled, head) = (0, -1);
        while (head < 0)
        {
            filled += await ReceiveAsync(filled);
            head = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }
        var status = Number(_buffer.AsSpan("HTTP/1.1 ".Length));
        var end = head + 4;
        if (status != 304)
            await ReadBodyAsync(end, filled, Length(_buffer.AsSpan(0, end)));
        return status;
    }

    public void Dispose() => _socket.Dispose();

    // No length is a chunked answer: its last chunk is the end.
    private async ValueTask ReadBodyAsync(int start, int filled, int length)
    {
        while (length >= 0 ? filled - start < length : !_buffer.AsSpan(0, filled).EndsWith("0\r\n\r\n"u8))
            filled += await ReceiveAsync(filled);
    }

    private async ValueTask<int> ReceiveAsync(int filled)
    {
        if (filled == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var received = await _socket.ReceiveAsync(_buffer.AsMemory(filled));
        return received > 0 ? received : throw new InvalidOperationException("The server closed the connection.");
    }

    private static int Length(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        return at < 0 ? -1 : Number(head[(at + name.Length)..]);
    }

    private static int Number(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int number, out _) ? number : throw new InvalidOperationException("The answer is not HTTP.");
}
