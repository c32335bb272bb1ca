using System.ComponentModel.DataAnnotations;

namespace BangGiao.Web.Limits;

/// <summary>The rate limit per client: the settings <c>RateLimit__…</c>. Each instance of the app counts separately.</summary>
public sealed class RateLimitOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "RateLimit";

    /// <summary>
    /// The number of requests per window of a client without a key or token, if <see cref="Requests"/> is not set and everybody may read.
    /// </summary>
    public const int RequestsOfAnonymous = 600;

    /// <summary>
    /// The number of requests a client may make per window; 0: no limit. Default: <see cref="RequestsOfAnonymous"/> for a client without a key
    /// or token where everybody may read, and no limit for others.
    /// </summary>
    [Range(0, 1_000_000)]
    public int? Requests { get; set; }

    /// <summary>The number of requests with a wrong key or token per window from one address; 0: no limit. Default 20.</summary>
    [Range(0, 1_000_000)]
    public int FailedAuthentications { get; set; } = 20;

    /// <summary>The length of the window in seconds. Default 60.</summary>
    [Range(1, 86_400)]
    public int WindowSeconds { get; set; } = 60;

    /// <summary>
    /// The header in which a proxy in front of the app sends the client's address, for example <c>X-Real-IP</c>. The proxy must
    /// overwrite the header if a client sends it. Default: none, so an anonymous client is counted by the remote address.
    /// </summary>
    /// <remarks><c>X-Forwarded-For</c> cannot be used: the Functions host overwrites it.</remarks>
    public string? ClientAddressHeader { get; set; }
}
