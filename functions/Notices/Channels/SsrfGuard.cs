using System.Net;
using System.Net.Sockets;
using BangGiao.Notices.Subscriptions;

namespace BangGiao.Notices.Channels;

/// <summary>Connects to addresses that were looked at: a name is resolved here, judged, and what was judged is what is connected to.</summary>
/// <param name="allowPrivate">Whether addresses outside of the public internet are connected to as well.</param>
public sealed class SsrfGuard(bool allowPrivate)
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectionsLive = TimeSpan.FromMinutes(2);
    private const int MostHeaders = 16;

    /// <summary>A client that follows no redirect, keeps no cookie and takes no proxy.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = MostHeaders,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionsLive,
        ConnectCallback = async (context, cancellationToken) => await ConnectAsync(context.DnsEndPoint, cancellationToken),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private async Task<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        var judged = allowPrivate ? addresses : Array.FindAll(addresses, PublicAddresses.Includes);
        if (judged.Length == 0)
            throw new ForbiddenTargetException("The target lies in a private or special network.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(judged, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A target that nothing is sent to.</summary>
public sealed class ForbiddenTargetException(string message) : Exception(message);
