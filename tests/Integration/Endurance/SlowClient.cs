using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace BangGiao.Integration.Endurance;

/// <summary>A client on a bare connection that sends its request as it likes: a byte at a time, or only half of it.</summary>
internal sealed class SlowClient : IDisposable
{
    private readonly TcpClient _connection;
    private readonly NetworkStream _stream;
    private readonly byte[] _request;
    private int _sent;

    private SlowClient(TcpClient connection, byte[] request) => (_connection, _stream, _request) = (connection, connection.GetStream(), request);

    /// <summary>Whether nothing is left to be sent: all of it was, or the server has ended the connection.</summary>
    public bool IsDone => _sent == _request.Length;

    /// <summary>Connects, and sends nothing yet.</summary>
    /// <param name="server">The server.</param>
    /// <param name="line">The request line without its version, such as <c>POST /api/v1/agencies</c>.</param>
    /// <param name="headers">The headers besides Host, the key, Content-Length and Connection, each with its end of line.</param>
    /// <param name="body">The body.</param>
    public static async Task<SlowClient> ConnectAsync(Uri server, string line, string headers, byte[] body)
    {
        var connection = new TcpClient { NoDelay = true };
        await connection.ConnectAsync(server.Host, server.Port);
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{line} HTTP/1.1\r\nHost: {server.Authority}\r\nx-api-key: dev-editor\r\nConnection: close\r\nContent-Length: {body.Length}\r\n{headers}\r\n");
        return new(connection, [.. Encoding.ASCII.GetBytes(head), .. body]);
    }

    /// <summary>Sends the next bytes.</summary>
    public async Task SendAsync(int most)
    {
        var count = Math.Min(most, _request.Length - _sent);
        try
        {
            await _stream.WriteAsync(_request.AsMemory(_sent, count));
            _sent += count;
        }
        catch (IOException)
        {
            _sent = _request.Length;
        }
    }

    /// <summary>Sends a share of the request, the head and some bytes at least, and never all of it.</summary>
    public Task SendShareAsync(double share) => SendAsync(Math.Clamp((int)(share * _request.Length), 1, _request.Length - 1));

    /// <summary>The status of the answer; null when there is none.</summary>
    public async Task<int?> StatusAsync()
    {
        try
        {
            using var reader = new StreamReader(_stream, Encoding.ASCII);
            var line = await reader.ReadLineAsync();
            return line is null ? null : int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Ends the connection: in order, or with a reset that says nothing.</summary>
    public void Break(bool isReset)
    {
        if (isReset)
            _connection.LingerState = new(true, 0);
        Dispose();
    }

    public void Dispose()
    {
        _stream.Dispose();
        _connection.Dispose();
    }
}
