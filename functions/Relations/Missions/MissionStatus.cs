namespace BangGiao.Relations.Missions;

/// <summary>The derived fields of a mission on a day.</summary>
/// <param name="Status">The status.</param>
public sealed record MissionDerived(MissionStatus Status);

/// <summary>The status of a mission on a day.</summary>
public enum MissionStatus
{
    /// <summary>It is open.</summary>
    Open,

    /// <summary>It was closed.</summary>
    Closed,

    /// <summary>Its date of opening is in the future.</summary>
    Planned,

    /// <summary>Its date of opening is unknown, and no source shows it open on or before that day.</summary>
    Unknown,
}

/// <summary>The events of a mission in a country's timeline.</summary>
public enum MissionEvent
{
    /// <summary>It was opened.</summary>
    Opened,

    /// <summary>It was closed.</summary>
    Closed,
}
