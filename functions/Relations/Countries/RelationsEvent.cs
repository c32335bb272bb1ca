using BangGiao.Records.Model;
using BangGiao.Values.Dates;

namespace BangGiao.Relations.Countries;

/// <summary>A dated fact of diplomatic relations. Facts are added, never overwritten: an interruption is one of them.</summary>
public sealed record RelationsEvent
{
    /// <summary>What happened.</summary>
    public required RelationsEventKind Event { get; init; }

    /// <summary>When, as precisely as the source says. A month or a year counts from its first day.</summary>
    public required PartialDate On { get; init; }

    /// <summary>Where that was seen.</summary>
    public Source? Source { get; init; }

    /// <summary>What else there is to know.</summary>
    public string? Note { get; init; }
}

/// <summary>What can happen to diplomatic relations.</summary>
public enum RelationsEventKind
{
    /// <summary>Relations were established.</summary>
    Established,

    /// <summary>Relations were broken off.</summary>
    Interrupted,

    /// <summary>A liaison office was opened: less than relations.</summary>
    Liaison,

    /// <summary>Relations were taken up again.</summary>
    Resumed,
}

/// <summary>How relations stand on a day.</summary>
public enum RelationsStatus
{
    /// <summary>There never were any.</summary>
    None,

    /// <summary>They are established.</summary>
    Established,

    /// <summary>They are broken off.</summary>
    Interrupted,

    /// <summary>There is a liaison office.</summary>
    Liaison,
}
