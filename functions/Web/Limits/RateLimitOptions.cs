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
    /// How many proxies stand before the app, each of which adds to <c>X-Forwarded-For</c> whom it was asked by. Default 0: the header is not
    /// believed, and who shows no key is known by the connection's address.
    /// </summary>
    [Range(0, 10)]
    public int Proxies { get; set; }
}
