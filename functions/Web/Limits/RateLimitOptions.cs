using System.ComponentModel.DataAnnotations;

namespace BangGiao.Web.Limits;

/// <summary>How much one client may ask for: the settings <c>RateLimit__…</c>. Each instance of the app counts for itself.</summary>
public sealed class RateLimitOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "RateLimit";

    /// <summary>How many requests a client may make in a window. Default 0: no limit.</summary>
    [Range(0, 1_000_000)]
    public int Requests { get; set; }

    /// <summary>The window in seconds. Default 60.</summary>
    [Range(1, 86_400)]
    public int WindowSeconds { get; set; } = 60;

    /// <summary>
    /// A header that the proxy before the app writes the client's address to, over what the client itself may have sent: for example
    /// <c>X-Real-IP</c>. Default none: a client without a key is known by the address that asked the Functions host.
    /// </summary>
    /// <remarks><c>X-Forwarded-For</c> can't be it: the Functions host writes its own value there, and drops what came before.</remarks>
    public string? ClientAddressHeader { get; set; }
}
