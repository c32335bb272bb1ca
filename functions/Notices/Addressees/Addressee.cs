using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Addressees;

/// <summary>Somebody in a partner country to whom letters are written: the name, the post and the form of address, as the desk keeps them.</summary>
public sealed record Addressee : Record
{
    /// <summary>The country.</summary>
    public required string CountryId { get; init; }

    /// <summary>The name, with the style before it.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The post.</summary>
    public required LocalizedText Post { get; init; }

    /// <summary>The words that a letter begins with; absent for the usual ones.</summary>
    public LocalizedText? FormOfAddress { get; init; }

    /// <summary>The first day in the post.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last day in the post.</summary>
    public PartialDate? Until { get; init; }
}
