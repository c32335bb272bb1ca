using BangGiao.Values.Roles;

namespace BangGiao.Notices.Calendar;

/// <summary>What is sent for a new token.</summary>
internal sealed record SentCalendarToken
{
    /// <summary>Whose it is to be, or what for.</summary>
    public required string Name { get; init; }

    /// <summary>The highest classification that its feed is to have. Default: what is public.</summary>
    public Classification Clearance { get; init; }
}
