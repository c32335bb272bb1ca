using System.Net;
using System.Net.Sockets;

namespace Localhost.Tests.Support;

/// <summary>A port of this machine behind which nobody answers until a test opens it onto another.</summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener _listener;
    private bool _isOpen;

    public Relay()
    {
        // Taken and given back, so that for now a connection to it is refused.
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
