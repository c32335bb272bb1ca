namespace BangGiao.Notices.Anniversaries;

/// <summary>How much an anniversary matters, from the least to the most, so that a later one is more important.</summary>
public enum Importance
{
    /// <summary>Worth knowing: a memorandum's fifth year.</summary>
    Low,

    /// <summary>Worth a reminder: a fifth or fifteenth year of relations.</summary>
    Medium,

    /// <summary>Worth preparations: a round year of relations or of a framework.</summary>
    High,
}
