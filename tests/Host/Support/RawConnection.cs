using System.Net.Sockets;
using System.Text;

namespace Localhost.Tests.Support;

/// <summary>A TCP connection for requests that an HTTP client cannot send.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TcpClient _client = new() { NoDelay = true };

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection();
        await connection._client.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    public Task SendAsync(string text) => _client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask().WaitAsync(Patience);

    /// <summary>Reads until the text arrives, and returns everything that was read.</summary>
    public async Task<string> ReadUntilAsync(string text)
    {
        var read = new StringBuilder();
        while (!read.ToString().Contains(text, StringComparison.Ordinal))
            read.Append(await ReadAsync() is { Length: > 0 } more ? more : throw new EndOfStreamException($"'{text}' is not in '{read}'."));
        return read.ToString();
    }

    public async Task<string> ReadToEndAsync()
    {
        var read = new StringBuilder();
        while (await ReadAsync() is { Length: > 0 } more)
            read.Append(more);
        return read.ToString();
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> ReadAsync()
    {
        try
        {
            var buffer = new byte[8192];
            var count = await _client.GetStream().ReadAsync(buffer).AsTask().WaitAsync(Patience);
            return Encoding.Latin1.GetString(buffer, 0, count);
        }
        catch (IOException)
        {
            // A reset by the host counts as the end of the stream.
            return "";
        }
    }
}
