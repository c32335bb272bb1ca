using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Partnerships;

/// <summary>One step in the history of a partnership with a country.</summary>
public sealed record Partnership : Record
{
    /// <summary>The country.</summary>
    public required string CountryId { get; init; }

    /// <summary>The level from that step on.</summary>
    public required PartnershipLevel Level { get; init; }

    /// <summary>The sector of a sectoral partnership.</summary>
    public string? Sector { get; init; }

    /// <summary>The partnership's own name, when it has one in addition to its level.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The first day in effect. A month or a year counts from its first day.</summary>
    public required PartialDate EffectiveOn { get; init; }

    /// <summary>The last day in effect; absent while it lasts.</summary>
    public PartialDate? EndsOn { get; init; }

    /// <summary>The document in which it was agreed.</summary>
    public string? Instrument { get; init; }

    /// <summary>The place where it was agreed.</summary>
    public string? Place { get; init; }

    /// <summary>Whether it stands beside the ladder. A step has a sector exactly if its level is a sectoral one.</summary>
    internal bool IsSectoral => Sector is not null;
}

/// <summary>The derived fields of a step on a day.</summary>
/// <param name="Status">The status.</param>
public sealed record PartnershipDerived(PartnershipStatus Status);
