using BangGiao.Values.Languages;

namespace BangGiao.Registry.Profiles;

/// <summary>What agencies report to the ministry of foreign affairs each year. The articles and days are records of <c>deadlineRules</c>.</summary>
public sealed record PackProfile
{
    /// <summary>What is said of the form of the whole.</summary>
    public required LocalizedText Note { get; init; }

    /// <summary>The reports, plans and lists, in order.</summary>
    public required IReadOnlyList<PackPartProfile> Parts { get; init; }

    /// <summary>The article by which a delegation abroad reports its result; absent where none asks for it.</summary>
    public LegalBasis? ResultReport { get; init; }

    /// <summary>The codes of the parts, in order.</summary>
    internal IReadOnlyList<string> Codes => [.. Parts.Select(part => part.Code)];

    /// <summary>The part with a code; null for one that the profile does not have.</summary>
    public PackPartProfile? Part(string code) => Parts.FirstOrDefault(part => part.Code == code);

    /// <summary>What the part with a code is filled in with; null without a code, and for one that the profile does not have.</summary>
    public PackSlot? SlotOf(string? code) => code is null ? null : Part(code)?.Slot;
}

/// <summary>A report, plan or list of the yearly pack.</summary>
public sealed record PackPartProfile
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>What it is, in one English sentence, for the published contract.</summary>
    public required string Description { get; init; }

    /// <summary>What it is filled in with.</summary>
    public required PackSlot Slot { get; init; }

    /// <summary>The code of the law whose agreements it is about; absent for conferences and delegations.</summary>
    public string? Regime { get; init; }

    /// <summary>Whether it is left out for an agency that has nothing to put in it.</summary>
    public bool OnlyWithRows { get; init; }

    /// <summary>What is said while no rule of <c>deadlineRules</c> asks for it; a part without this is then left out.</summary>
    public PackPartNotes? WithoutRule { get; init; }
}

/// <summary>What is said of a part for which no rule is recorded.</summary>
/// <param name="Official">Said where its data are those of the official reporting year.</param>
/// <param name="Civil">Said where they are those of the calendar year.</param>
public sealed record PackPartNotes(LocalizedText Official, LocalizedText Civil);

/// <summary>The places of a yearly pack: each has its own columns, annex and sheet.</summary>
public enum PackSlot
{
    /// <summary>The report on agreements under a law, with those before signing.</summary>
    Treaties,

    /// <summary>The report on agreements under a law, without those before signing.</summary>
    Agreements,

    /// <summary>The plan of signing agreements under a law.</summary>
    Signing,

    /// <summary>The plan of carrying out agreements under a law.</summary>
    Implementation,

    /// <summary>The report on international conferences held at home.</summary>
    Conferences,

    /// <summary>The list of delegations abroad and from abroad.</summary>
    Delegations,
}
