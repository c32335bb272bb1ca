using BangGiao.Records.Model;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Calendar;

/// <summary>
/// Gives a calendar client that cannot send headers access to the calendar feed, to the feeds of changes if its maker says so, and to nothing else. The token itself is not stored.
/// </summary>
public sealed record CalendarToken : Record
{
    /// <summary>The holder or purpose of the token: "minister's phone".</summary>
    public required string Name { get; init; }

    /// <summary>The highest classification of the records in its feed.</summary>
    public Classification Clearance { get; init; }

    /// <summary>Whether it opens the feeds of changes as well. Default false.</summary>
    public bool Changes { get; init; }

    /// <summary>The SHA-256 of the token's UTF-8 bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The instant of the revocation; null while the token is valid.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
