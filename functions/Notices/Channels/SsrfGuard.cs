using System.Net;
using System.Net.Sockets;
using BangGiao.Notices.Subscriptions;

namespace BangGiao.Notices.Channels;

/// <summary>
/// Creates HTTP clients that connect to checked addresses only: the host name is resolved once, and the checked address is connected to.
/// </summary>
/// <param name="allowPrivate">Whether addresses outside the public internet are allowed.</param>
public sealed class SsrfGuard(bool allowPrivate)
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);
    private const int MaxHeaderKilobytes = 16;

    /// <summary>A client that follows no redirects, keeps no cookies and uses no proxy.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = MaxHeaderKilobytes,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
        ConnectCallback = async (context, cancellationToken) => await ConnectAsync(context.DnsEndPoint, cancellationToken),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private async Task<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        var allowed = allowPrivate ? addresses : Array.FindAll(addresses, PublicAddresses.Includes);
        if (allowed.Length == 0)
            throw new ForbiddenTargetException("The target lies in a private or special network.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The target's address is not allowed.</summary>
public sealed class ForbiddenTargetException(string message) : Exception(message);
