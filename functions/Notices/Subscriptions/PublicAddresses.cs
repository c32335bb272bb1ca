using System.Net;
using System.Net.Sockets;

namespace BangGiao.Notices.Subscriptions;

/// <summary>Recognises addresses of the public internet.</summary>
/// <remarks>
/// The excluded ranges are those of the IANA special-purpose address registries (RFC 6890), and 168.63.129.16, which the Azure platform
/// uses itself. IPv6 addresses are public only in the global unicast range 2000::/3. An address that embeds an IPv4 address (mapped, 6to4,
/// NAT64) is judged by the IPv4 address.
/// </remarks>
public static class PublicAddresses
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "3fff::/20",
        }.Select(range => IPNetwork.Parse(range)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address belongs to the public internet.</summary>
    public static bool Includes(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
            return Includes(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !IsSpecial(address);
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.ScopeId != 0)
            return false;
        var bytes = address.GetAddressBytes();
        if (Nat64.Contains(address))
            return Includes(new IPAddress(bytes.AsSpan(12, 4)));
        if (SixToFour.Contains(address))
            return Includes(new IPAddress(bytes.AsSpan(2, 4)));
        return GlobalUnicast.Contains(address) && !IsSpecial(address);
    }

    private static bool IsSpecial(IPAddress address) => Array.Exists(Special, range => range.Contains(address));
}
