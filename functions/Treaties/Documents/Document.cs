using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Documents;

/// <summary>A policy brief, a report, a speech or a dossier; its files are its attachments.</summary>
public sealed record Document : Record
{
    /// <summary>What sort of document it is.</summary>
    public required DocumentType Type { get; init; }

    /// <summary>Its title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What it says, in short.</summary>
    public LocalizedText? Abstract { get; init; }

    /// <summary>Who wrote or held it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The countries that it is about.</summary>
    public IReadOnlyList<string> CountryIds { get; init; } = [];

    /// <summary>What it is about, in free words.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The language that it is written in: a tag of BCP 47, for example <c>vi</c>.</summary>
    public string? Language { get; init; }

    /// <summary>When it was finished or held.</summary>
    public PartialDate? PublishedOn { get; init; }
}

/// <summary>The sorts of documents.</summary>
public enum DocumentType
{
    /// <summary>A policy brief.</summary>
    PolicyBrief,

    /// <summary>A research report.</summary>
    ResearchReport,

    /// <summary>A forecast report.</summary>
    ForecastReport,

    /// <summary>A speech.</summary>
    Speech,

    /// <summary>A dossier.</summary>
    Dossier,

    /// <summary>Any other.</summary>
    Other,
}
