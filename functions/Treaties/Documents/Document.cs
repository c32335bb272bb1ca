using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Documents;

/// <summary>A policy brief, a report, a speech or a dossier. Its files are attachments.</summary>
public sealed record Document : Record
{
    /// <summary>The type of document.</summary>
    public required DocumentType Type { get; init; }

    /// <summary>The title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The abstract.</summary>
    public LocalizedText? Abstract { get; init; }

    /// <summary>The authors, or the speaker.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The countries that it is about.</summary>
    public IReadOnlyList<string> CountryIds { get; init; } = [];

    /// <summary>The visit, meeting or conference that it is about or was written for.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The topics, as free text.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The language of the document: a BCP 47 tag, for example <c>vi</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The date of publication, or of the speech.</summary>
    public PartialDate? PublishedOn { get; init; }
}

/// <summary>The types of documents.</summary>
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

    /// <summary>Any other type.</summary>
    Other,
}
