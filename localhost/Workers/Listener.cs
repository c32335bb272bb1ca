using System.Net.Sockets;

namespace Localhost.Workers;

/// <summary>Waits until the worker's HTTP listener accepts connections, which may be later than the loading of its functions.</summary>
internal static class Listener
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static async Task WhenListeningAsync(string httpUri, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(httpUri, UriKind.Absolute, out var uri))
            return;
        while (!await ListensAsync(uri, cancellationToken))
            await Task.Delay(Pause, cancellationToken);
    }

    private static async Task<bool> ListensAsync(Uri uri, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(uri.Host, uri.Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
