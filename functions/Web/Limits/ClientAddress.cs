using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BangGiao.Web.Limits;

/// <summary>Finds the address that a client is counted by.</summary>
public sealed class ClientAddress(IOptions<RateLimitOptions> options)
{
    private const int BytesOfNetwork = 8;

    /// <summary>The client's address; of an IPv6 address only the network (the first 64 bits), because a client has all addresses of it.</summary>
    public string Of(HttpContext http)
    {
        var address = Find(http);
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
            return address?.ToString() ?? "";
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(BytesOfNetwork).Clear();
        return $"{new IPAddress(bytes)}/{BytesOfNetwork * 8}";
    }

    /// <summary>Whether the request comes from this machine: from a desk, or from a proxy that does not name its clients.</summary>
    public bool IsOfThisMachine(HttpContext http) => Find(http) is not { } address || IPAddress.IsLoopback(address);

    private IPAddress? Find(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var named = options.Value.ClientAddressHeader is { Length: > 0 } header ? http.Request.Headers[header].LastOrDefault() : null;
        var address = IPEndPoint.TryParse(named ?? "", out var end) ? end.Address : http.Connection.RemoteIpAddress;
        return address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
    }
}
