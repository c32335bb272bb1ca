namespace BangGiao.Relations.Partnerships;

/// <summary>The levels of a framework, low to high; the last one is a mark beside the level and no step of it.</summary>
public enum PartnershipLevel
{
    /// <summary>Comprehensive partnership.</summary>
    Comprehensive,

    /// <summary>Strategic partnership.</summary>
    Strategic,

    /// <summary>Comprehensive strategic partnership.</summary>
    ComprehensiveStrategic,

    /// <summary>Special relationship; counted beside the frameworks.</summary>
    Special,

    /// <summary>Strategic partnership in one sector; a country can hold several beside its level.</summary>
    SectoralStrategic,
}

/// <summary>How a step stands on a day.</summary>
public enum PartnershipStatus
{
    /// <summary>It is not in effect yet.</summary>
    Upcoming,

    /// <summary>It is what holds.</summary>
    InEffect,

    /// <summary>A later step holds.</summary>
    Superseded,

    /// <summary>It ended.</summary>
    Ended,
}
