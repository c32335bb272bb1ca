using BangGiao.Records.Model;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Countries;

/// <summary>A partner: a state with which relations exist, or an organisation or territory that other records name.</summary>
/// <remarks>The id is the ISO 3166-1 alpha-2 code; reserved codes such as EU included.</remarks>
public sealed record Country : Record
{
    /// <summary>What it is.</summary>
    public CountryKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string? Iso3 { get; init; }

    /// <summary>UN M49: three digits, as text.</summary>
    public string? M49 { get; init; }

    /// <summary>Its name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The UN M49 region.</summary>
    public string? Region { get; init; }

    /// <summary>The UN M49 sub-region.</summary>
    public string? Subregion { get; init; }

    /// <summary>Whether it is a member of the United Nations.</summary>
    public bool? UnMember { get; init; }

    /// <summary>The dated facts of diplomatic relations.</summary>
    public Relations Relations { get; init; } = new();

    /// <summary>The desk that is in charge.</summary>
    public string? Desk { get; init; }
}

/// <summary>The dated facts of diplomatic relations.</summary>
public sealed record Relations
{
    /// <summary>The events in the order of time.</summary>
    public IReadOnlyList<RelationsEvent> Events { get; init; } = [];
}
