using BangGiao.Values.Languages;
using BangGiao.Values.Periods;

namespace BangGiao.Registry.Profiles;

/// <summary>The owner's law, as far as it is no record. Deadlines, yearly reports and holidays are records.</summary>
public sealed record LawProfile
{
    /// <summary>The laws that an agreement can be under.</summary>
    public required IReadOnlyList<RegimeProfile> Regimes { get; init; }

    /// <summary>Which of them an agreement is under while no officer has recorded it: the first of these that it fits; none for one that fits none.</summary>
    public IReadOnlyList<RegimeRule> RegimeOf { get; init; } = [];

    /// <summary>Names with which the title of an agreement under a law must not begin.</summary>
    public IReadOnlyList<ReservedNames> ReservedNames { get; init; } = [];

    /// <summary>Types that an agreement under a law seldom has.</summary>
    public IReadOnlyList<UnusualTypes> UnusualTypes { get; init; } = [];

    /// <summary>The rules for official reporting periods, oldest first; without any there are calendar periods only.</summary>
    public IReadOnlyList<PeriodRule> Periods { get; init; } = [];

    /// <summary>The act that defines the Government's four cells; absent where none is known.</summary>
    public LegalBasis? GovernmentStatus { get; init; }

    /// <summary>What agencies report to the ministry of foreign affairs each year; null for nothing.</summary>
    public PackProfile? YearlyPack { get; init; }

    /// <summary>The codes of the laws, in order.</summary>
    internal IReadOnlyList<string> RegimeCodes => [.. Regimes.Select(regime => regime.Code)];
}

/// <summary>A law that an agreement can be under.</summary>
/// <param name="Code">The code.</param>
/// <param name="Label">What an agreement under it is called.</param>
/// <param name="Description">What it is, in one English sentence, for the published contract.</param>
/// <param name="Basis">The law.</param>
public sealed record RegimeProfile(string Code, LocalizedText Label, string Description, LegalBasis Basis);

/// <summary>Says which law agreements of some types or levels are under.</summary>
public sealed record RegimeRule
{
    /// <summary>The types of agreements; empty for any.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>In whose name they are concluded; empty for any.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>The code of the law.</summary>
    public required string Regime { get; init; }

    /// <summary>The article that says so; absent where none was found.</summary>
    public LegalBasis? Basis { get; init; }
}

/// <summary>Names that a law keeps for other texts than those under it.</summary>
/// <param name="Regime">The code of the law.</param>
/// <param name="Language">The language of the titles that are looked at.</param>
/// <param name="Names">The names, as titles begin with them.</param>
/// <param name="Basis">The article that keeps them.</param>
public sealed record ReservedNames(string Regime, Language Language, IReadOnlyList<string> Names, LegalBasis Basis);

/// <summary>Types of agreements that are seldom under a law, so that an officer should look at them.</summary>
/// <param name="Regime">The code of the law.</param>
/// <param name="Types">The types.</param>
/// <param name="Basis">The article about them.</param>
public sealed record UnusualTypes(string Regime, IReadOnlyList<string> Types, LegalBasis Basis);
