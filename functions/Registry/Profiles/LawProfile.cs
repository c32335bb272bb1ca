using BangGiao.Values.Languages;
using BangGiao.Values.Periods;

namespace BangGiao.Registry.Profiles;

/// <summary>The part of the owner's law that is not stored in records. Deadlines, yearly reports and holidays are records.</summary>
public sealed record LawProfile
{
    /// <summary>The laws that an agreement can be under.</summary>
    public required IReadOnlyList<RegimeProfile> Regimes { get; init; }

    /// <summary>The rules that decide the law of an agreement while no officer has recorded it: the first rule that fits; without a fitting rule it has none.</summary>
    public IReadOnlyList<RegimeRule> RegimeOf { get; init; } = [];

    /// <summary>Names with which the title of an agreement under a law must not begin.</summary>
    public IReadOnlyList<ReservedNames> ReservedNames { get; init; } = [];

    /// <summary>Types that an agreement under a law seldom has.</summary>
    public IReadOnlyList<UnusualTypes> UnusualTypes { get; init; } = [];

    /// <summary>The rules for official reporting periods, oldest first; without any there are calendar periods only.</summary>
    public IReadOnlyList<PeriodRule> Periods { get; init; } = [];

    /// <summary>The act that defines the Government's four cells; absent if none is known.</summary>
    public LegalBasis? GovernmentStatus { get; init; }

    /// <summary>The yearly reports of agencies to the ministry of foreign affairs; null if there are none.</summary>
    public PackProfile? YearlyPack { get; init; }

    /// <summary>The codes of the laws, in order.</summary>
    internal IReadOnlyList<string> RegimeCodes => [.. Regimes.Select(regime => regime.Code)];
}

/// <summary>A law that an agreement can be under.</summary>
/// <param name="Code">The code.</param>
/// <param name="Label">The name for an agreement under it.</param>
/// <param name="Description">A description in one English sentence, for the published contract.</param>
/// <param name="Basis">The law.</param>
public sealed record RegimeProfile(string Code, LocalizedText Label, string Description, LegalBasis Basis);

/// <summary>Says which law agreements of some types or levels are under.</summary>
public sealed record RegimeRule
{
    /// <summary>The types of agreements; empty for any.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The levels in whose name agreements are concluded; empty for any.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>The code of the law.</summary>
    public required string Regime { get; init; }

    /// <summary>The article that says so; absent if none was found.</summary>
    public LegalBasis? Basis { get; init; }
}

/// <summary>Names that a law reserves for other texts than those under it.</summary>
/// <param name="Regime">The code of the law.</param>
/// <param name="Language">The language of the titles that are checked.</param>
/// <param name="Names">The names, as titles begin with them.</param>
/// <param name="Basis">The article that reserves them.</param>
public sealed record ReservedNames(string Regime, Language Language, IReadOnlyList<string> Names, LegalBasis Basis);

/// <summary>Types of agreements that are seldom under a law, so that an officer should look at them.</summary>
/// <param name="Regime">The code of the law.</param>
/// <param name="Types">The types.</param>
/// <param name="Basis">The article about them.</param>
public sealed record UnusualTypes(string Regime, IReadOnlyList<string> Types, LegalBasis Basis);
