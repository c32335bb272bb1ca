using BangGiao.Records.Model;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Countries;

/// <summary>A partner: a state with which there are or may be relations, or an organisation or territory that other records name.</summary>
/// <remarks>The id is the ISO 3166-1 alpha-2 code, or a reserved code such as EU.</remarks>
public sealed record Country : Record
{
    /// <summary>The kind of partner.</summary>
    public CountryKind Kind { get; init; }

    /// <summary>The ISO 3166-1 alpha-3 code.</summary>
    public string? Iso3 { get; init; }

    /// <summary>The UN M49 code: three digits, as text.</summary>
    public string? M49 { get; init; }

    /// <summary>The name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The UN M49 region.</summary>
    public string? Region { get; init; }

    /// <summary>The UN M49 sub-region.</summary>
    public string? Subregion { get; init; }

    /// <summary>Whether it is a member of the United Nations.</summary>
    public bool? UnMember { get; init; }

    /// <summary>The history of diplomatic relations.</summary>
    public Relations Relations { get; init; } = new();

    /// <summary>The desk in charge.</summary>
    public string? Desk { get; init; }
}

/// <summary>The history of diplomatic relations.</summary>
public sealed record Relations
{
    /// <summary>The events in date order.</summary>
    public IReadOnlyList<RelationsEvent> Events { get; init; } = [];
}
