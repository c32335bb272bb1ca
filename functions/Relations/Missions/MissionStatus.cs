namespace BangGiao.Relations.Missions;

/// <summary>What is derived for a mission as of a day.</summary>
/// <param name="Status">How it stands.</param>
public sealed record MissionDerived(MissionStatus Status);

/// <summary>How a mission stands on a day.</summary>
public enum MissionStatus
{
    /// <summary>It is open.</summary>
    Open,

    /// <summary>It was closed.</summary>
    Closed,

    /// <summary>The day of its opening is to come.</summary>
    Planned,

    /// <summary>Nothing tells: its opening is not known, and no source shows it open by that day.</summary>
    Unknown,
}

/// <summary>What happens to a mission.</summary>
public enum MissionEvent
{
    /// <summary>It was opened.</summary>
    Opened,

    /// <summary>It was closed.</summary>
    Closed,
}
