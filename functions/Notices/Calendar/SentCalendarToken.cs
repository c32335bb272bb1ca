using BangGiao.Values.Roles;

namespace BangGiao.Notices.Calendar;

/// <summary>The body of a request for a new calendar token.</summary>
internal sealed record SentCalendarToken
{
    /// <summary>The holder or purpose of the token.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it opens the feeds of changes as well. Default: false.</summary>
    public bool Changes { get; init; }

    /// <summary>The highest classification of the records in its feed. Default: public.</summary>
    public Classification Clearance { get; init; }
}
