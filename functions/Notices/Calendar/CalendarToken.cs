using BangGiao.Records.Model;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Calendar;

/// <summary>Opens the calendar feed, and nothing else, to a client that can send no headers. The token itself stands nowhere.</summary>
public sealed record CalendarToken : Record
{
    /// <summary>Whose it is, or what for: "minister's phone".</summary>
    public required string Name { get; init; }

    /// <summary>The highest classification that its feed has.</summary>
    public Classification Clearance { get; init; }

    /// <summary>The SHA-256 of the token's UTF-8 bytes, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Since when it opens nothing any more; null while it does.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
