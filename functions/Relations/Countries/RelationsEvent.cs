using BangGiao.Records.Model;
using BangGiao.Values.Dates;

namespace BangGiao.Relations.Countries;

/// <summary>A dated event in diplomatic relations. Events are added and not overwritten, so an interruption is an event too.</summary>
public sealed record RelationsEvent
{
    /// <summary>The kind of event.</summary>
    public required RelationsEventKind Event { get; init; }

    /// <summary>The date, as precise as in the source. A month or a year counts from its first day.</summary>
    public required PartialDate On { get; init; }

    /// <summary>The source.</summary>
    public Source? Source { get; init; }

    /// <summary>A note.</summary>
    public string? Note { get; init; }
}

/// <summary>The kinds of events in diplomatic relations.</summary>
public enum RelationsEventKind
{
    /// <summary>Relations were established.</summary>
    Established,

    /// <summary>Relations were broken off.</summary>
    Interrupted,

    /// <summary>A liaison office was opened, which is less than relations.</summary>
    Liaison,

    /// <summary>Relations were resumed.</summary>
    Resumed,
}

/// <summary>The status of relations on a day.</summary>
public enum RelationsStatus
{
    /// <summary>There have been no relations.</summary>
    None,

    /// <summary>Relations are established.</summary>
    Established,

    /// <summary>Relations are broken off.</summary>
    Interrupted,

    /// <summary>There is a liaison office.</summary>
    Liaison,

    /// <summary>The partner no longer exists.</summary>
    Ended,
}
