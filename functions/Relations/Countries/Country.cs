using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Countries;

/// <summary>A partner: a state with which there are or may be relations, or an organisation or territory that other records name.</summary>
/// <remarks>
/// The id of a state is its ISO 3166-1 alpha-2 code, or the ISO 3166-3 code of a former one; the id of an organisation is any code such as
/// EU or ASEAN.
/// </remarks>
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

    /// <summary>The names that it had before, and other names that people use for it.</summary>
    public IReadOnlyList<OtherName> OtherNames { get; init; } = [];

    /// <summary>The first day of its existence, where it matters.</summary>
    public PartialDate? ExistsFrom { get; init; }

    /// <summary>The last day of its existence; absent while it exists. A state is not counted after it.</summary>
    public PartialDate? ExistsUntil { get; init; }

    /// <summary>The ids of its successors.</summary>
    public IReadOnlyList<string> SuccessorIds { get; init; } = [];

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

/// <summary>A former name of a country, or another name that people use for it.</summary>
public sealed record OtherName
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Its language, as a BCP 47 tag; absent when it is written so in several.</summary>
    public string? Language { get; init; }

    /// <summary>What kind of name it is.</summary>
    public OtherNameKind Kind { get; init; }

    /// <summary>The first day on which it was the name.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last day on which it was the name; required for a former name that <c>asOf</c> is to show.</summary>
    public PartialDate? Until { get; init; }
}

/// <summary>The kinds of other names.</summary>
public enum OtherNameKind
{
    /// <summary>A name beside the usual one.</summary>
    Other,

    /// <summary>A name that it no longer has.</summary>
    Former,
}
