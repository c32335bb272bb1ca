using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Partnerships;

/// <summary>One step in the history of a framework with a country.</summary>
public sealed record Partnership : Record
{
    /// <summary>The country.</summary>
    public required string CountryId { get; init; }

    /// <summary>The level that it brought.</summary>
    public required PartnershipLevel Level { get; init; }

    /// <summary>The sector of a sectoral partnership.</summary>
    public string? Sector { get; init; }

    /// <summary>The framework's own name, where it has one beside its level.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Since when it is in effect. A month or a year counts from its first day.</summary>
    public required PartialDate EffectiveOn { get; init; }

    /// <summary>The last day on which it is in effect; null while it lasts.</summary>
    public PartialDate? EndsOn { get; init; }

    /// <summary>The text that it was agreed in.</summary>
    public string? Instrument { get; init; }

    /// <summary>Where that was.</summary>
    public string? Place { get; init; }
}

/// <summary>What is derived for a step as of a day.</summary>
/// <param name="Status">How it stands.</param>
public sealed record PartnershipDerived(PartnershipStatus Status);
