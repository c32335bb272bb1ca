using System.Net;
using System.Net.Sockets;

namespace Localhost.Tests.Support;

/// <summary>A port that refuses connections until a test connects it to another port.</summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener _listener;
    private bool _isOpen;

    public Relay()
    {
        // The listener reserves a free port and closes it, so connections to it are refused for now.
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listener.Stop();
        _listener = new TcpListener(IPAddress.Loopback, Port);
    }

    public int Port { get; }

    public void OpenTo(string host, int port)
    {
        _listener.Start();
        _isOpen = true;
        _ = AcceptAsync(host, port);
    }

    public void Dispose()
    {
        _isOpen = false;
        _listener.Dispose();
    }

    private async Task AcceptAsync(string host, int port)
    {
        while (_isOpen)
        {
            try
            {
                _ = CoupleAsync(await _listener.AcceptTcpClientAsync(), host, port);
            }
            catch (Exception e) when (!_isOpen && e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static async Task CoupleAsync(TcpClient inward, string host, int port)
    {
        using var outward = new TcpClient();
        using (inward)
        {
            await outward.ConnectAsync(host, port);
            await Task.WhenAny(
                inward.GetStream().CopyToAsync(outward.GetStream()), outward.GetStream().CopyToAsync(inward.GetStream()));
        }
    }
}
