using BangGiao.Languages;
using BangGiao.Records;

namespace BangGiao.ReviewCycles;

/// <summary>One round of the mechanism that reviews commitments.</summary>
public sealed record ReviewCycle : Record
{
    /// <summary>How often such rounds are held.</summary>
    public required ReviewCycleKind Kind { get; init; }

    /// <summary>What it is called.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The first day from which agencies report for it.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>The last day on which agencies report for it.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The commitments that it is about: all for null.</summary>
    public ReviewScope? Scope { get; init; }

    /// <summary>Whether it is still going on.</summary>
    public ReviewCycleStatus Status { get; init; }

    /// <summary>The registry's version that a closed round's report is made of, for ever.</summary>
    public long? ClosedAtVersion { get; init; }

    /// <summary>The day on which it was closed.</summary>
    public DateOnly? ClosedOn { get; init; }
}

/// <summary>Which commitments a round is about: those that every given list lets through.</summary>
public sealed record ReviewScope
{
    /// <summary>To one of these countries.</summary>
    public IReadOnlyList<string> CountryIds { get; init; } = [];

    /// <summary>Led by one of these agencies.</summary>
    public IReadOnlyList<string> AgencyIds { get; init; } = [];

    /// <summary>With one of these tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Made on or after this day.</summary>
    public DateOnly? MadeFrom { get; init; }

    /// <summary>Made on or before this day.</summary>
    public DateOnly? MadeTo { get; init; }
}

/// <summary>The rounds' rhythms.</summary>
public enum ReviewCycleKind
{
    /// <summary>Each quarter.</summary>
    Quarterly,

    /// <summary>Each half-year.</summary>
    HalfYear,

    /// <summary>Each year.</summary>
    Annual,
}

/// <summary>Whether a round is still going on.</summary>
public enum ReviewCycleStatus
{
    /// <summary>Agencies can report.</summary>
    Open,

    /// <summary>Its report is frozen.</summary>
    Closed,
}
