namespace BangGiao.Relations.Partnerships;

/// <summary>
/// The levels of a partnership, low to high. The last one is not a step of this order: a country can have it in addition to its level.
/// </summary>
public enum PartnershipLevel
{
    /// <summary>Comprehensive partnership.</summary>
    Comprehensive,

    /// <summary>Strategic partnership.</summary>
    Strategic,

    /// <summary>Comprehensive strategic partnership.</summary>
    ComprehensiveStrategic,

    /// <summary>Special relationship; counted separately from the partnerships.</summary>
    Special,

    /// <summary>Strategic partnership in one sector; a country can have several in addition to its level.</summary>
    SectoralStrategic,
}

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
