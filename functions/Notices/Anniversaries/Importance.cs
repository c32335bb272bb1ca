namespace BangGiao.Notices.Anniversaries;

/// <summary>The importance of an anniversary, from low to high, so that a later value is more important.</summary>
public enum Importance
{
    /// <summary>Worth knowing: a memorandum's fifth year.</summary>
    Low,

    /// <summary>Worth a reminder: a fifth or fifteenth year of relations.</summary>
    Medium,

    /// <summary>Worth preparations: a round year of relations or of a framework.</summary>
    High,
}
