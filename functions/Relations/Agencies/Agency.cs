using BangGiao.Records.Model;
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
