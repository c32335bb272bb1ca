namespace BangGiao.Relations.Partnerships;

/// <summary>The status of a step on a day.</summary>
public enum PartnershipStatus
{
    /// <summary>It is not in effect yet.</summary>
    Upcoming,

    /// <summary>It is in effect.</summary>
    InEffect,

    /// <summary>A later step has replaced it.</summary>
    Superseded,

    /// <summary>It has ended.</summary>
    Ended,
}
