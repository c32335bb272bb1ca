using BangGiao.Values.Languages;

namespace BangGiao.Registry.Profiles;

/// <summary>The legal basis of a rule of the owner's law.</summary>
public sealed record LegalBasis
{
    /// <summary>The number of the law, as the records of <c>deadlineRules</c> have it.</summary>
    public required string Law { get; init; }

    /// <summary>The article; absent for a law as a whole.</summary>
    public string? Article { get; init; }

    /// <summary>The law with its article in words.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>The address where it was read.</summary>
    public required string Source { get; init; }
}
