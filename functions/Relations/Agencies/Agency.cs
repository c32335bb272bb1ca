using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Agencies;

/// <summary>An agency: a ministry, branch or locality that leads or coordinates.</summary>
public sealed record Agency : Record
{
    /// <summary>The kind of agency.</summary>
    public required AgencyKind Kind { get; init; }

    /// <summary>The name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The id of the agency that it belongs to.</summary>
    public string? ParentId { get; init; }

    /// <summary>The first day of its existence; null when it is not known.</summary>
    public PartialDate? ValidFrom { get; init; }

    /// <summary>The last day of its existence; null while it exists.</summary>
    public PartialDate? ValidTo { get; init; }

    /// <summary>The ids of the agencies that took over its work. From the day after the last one their accounts report for it too.</summary>
    public IReadOnlyList<string> SuccessorIds { get; init; } = [];

    /// <summary>The language in which it is written to; null for the usual one of the registry's letters.</summary>
    public Language? Language { get; init; }

    /// <summary>
    /// The persons who answer for its commitments, former ones included. Internal: absent for callers who see public records only, except
    /// for accounts of the agency.
    /// </summary>
    public IReadOnlyList<FocalPoint>? FocalPoints { get; init; }

    /// <summary>Whether it exists on a day.</summary>
    public bool IsValidOn(DateOnly day) => !(ValidFrom?.First > day) && !HasEndedBefore(day);

    /// <summary>Whether its last day was before a day.</summary>
    public bool HasEndedBefore(DateOnly day) => ValidTo?.Last < day;
}

/// <summary>The kinds of agencies.</summary>
public enum AgencyKind
{
    /// <summary>A ministry.</summary>
    Ministry,

    /// <summary>An agency with the rank of a ministry.</summary>
    MinistryLevel,

    /// <summary>A body of the Party.</summary>
    Party,

    /// <summary>A body of the National Assembly.</summary>
    NationalAssembly,

    /// <summary>A province.</summary>
    Province,

    /// <summary>A centrally run city.</summary>
    City,

    /// <summary>Any other kind.</summary>
    Other,
}
