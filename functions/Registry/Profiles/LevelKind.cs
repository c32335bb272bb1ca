namespace BangGiao.Registry.Profiles;

/// <summary>The way in which a level is counted.</summary>
public enum LevelKind
{
    /// <summary>A step of the ladder that is counted among the frameworks.</summary>
    Framework,

    /// <summary>A step of the ladder that is counted beside the frameworks.</summary>
    Beside,

    /// <summary>No step: a country can have it in one sector, several times, in addition to its level.</summary>
    Sectoral,
}
