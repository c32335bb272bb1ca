using BangGiao.Values.Languages;

namespace BangGiao.Registry.Profiles;

/// <summary>The yearly reports of agencies to the ministry of foreign affairs. The articles and days are records of <c>deadlineRules</c>.</summary>
public sealed record PackProfile
{
    /// <summary>A note on the form of the whole pack.</summary>
    public required LocalizedText Note { get; init; }

    /// <summary>The reports, plans and lists, in order.</summary>
    public required IReadOnlyList<PackPartProfile> Parts { get; init; }

    /// <summary>The article by which a delegation abroad reports its result; absent if no article requires it.</summary>
    public LegalBasis? ResultReport { get; init; }

    /// <summary>The codes of the parts, in order.</summary>
    internal IReadOnlyList<string> Codes => [.. Parts.Select(part => part.Code)];

    /// <summary>The part with a code; null for one that the profile does not have.</summary>
    public PackPartProfile? Part(string code) => Parts.FirstOrDefault(part => part.Code == code);

    /// <summary>The place that the part with a code fills; null without a code, and for a code that the profile does not have.</summary>
    public PackSlot? SlotOf(string? code) => code is null ? null : Part(code)?.Slot;
}

/// <summary>A report, plan or list of the yearly pack.</summary>
public sealed record PackPartProfile
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The name of the part.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>A description in one English sentence, for the published contract.</summary>
    public required string Description { get; init; }

    /// <summary>The place of the pack that it fills.</summary>
    public required PackSlot Slot { get; init; }

    /// <summary>The code of the law whose agreements it is about; absent for conferences and delegations.</summary>
    public string? Regime { get; init; }

    /// <summary>Whether it is left out for an agency that has nothing to put in it.</summary>
    public bool OnlyWithRows { get; init; }

    /// <summary>The notes that are shown while no rule of <c>deadlineRules</c> asks for the part; a part without notes is then left out.</summary>
    public PackPartNotes? WithoutRule { get; init; }
}

/// <summary>The notes on a part for which no rule is recorded.</summary>
/// <param name="Official">The note if its data are those of the official reporting year.</param>
/// <param name="Civil">The note if they are those of the calendar year.</param>
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
