using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Briefs;

/// <summary>A brief as JSON.</summary>
/// <param name="Country">The country.</param>
/// <param name="AsOf">The day as of which facts are stated.</param>
/// <param name="Version">The registry's version that the facts are taken from.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Classification">The highest classification of its content.</param>
/// <param name="Title">The heading.</param>
/// <param name="Sections">The facts.</param>
/// <param name="Footnotes">The sources, in the order of their first mention.</param>
public sealed record BriefAnswer(
    BriefCountry Country,
    DateOnly AsOf,
    [Count] long Version,
    Language Lang,
    TextDirection Dir,
    Classification Classification,
    string Title,
    IReadOnlyList<BriefSectionAnswer> Sections,
    IReadOnlyList<FootnoteAnswer> Footnotes)
{
    /// <summary>The JSON form of a brief.</summary>
    public static BriefAnswer Of(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return new(
            new(brief.CountryId, brief.Name),
            brief.AsOf,
            brief.Version,
            brief.Language,
            brief.Language.Direction(),
            brief.Classification,
            brief.Title,
            [.. brief.Sections.Select(BriefSectionAnswer.Of)],
            [.. brief.Footnotes.Select(FootnoteAnswer.Of)]);
    }
}

/// <summary>The country of a brief.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in the brief's language.</param>
public sealed record BriefCountry(string Id, string Name);

/// <summary>A section of a brief: sentences, or a table.</summary>
/// <param name="Id">What it is about.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">The sentences before a table.</param>
/// <param name="Columns">The headings of a table's columns; absent for sentences, each of which is an item with one cell.</param>
/// <param name="Items">The facts.</param>
/// <param name="More">The number of facts that did not fit, and a link to them.</param>
public sealed record BriefSectionAnswer(
    string Id, string Title, IReadOnlyList<BriefItemAnswer>? Lead, IReadOnlyList<string>? Columns, IReadOnlyList<BriefItemAnswer> Items, string? More)
{
    internal static BriefSectionAnswer Of(BriefSection section) => new(
        section.Id,
        section.Title,
        section.Lead.Count > 0 ? [.. section.Lead.Select(BriefItemAnswer.Of)] : null,
        section.Columns.Count > 0 ? section.Columns : null,
        [.. section.Items.Select(BriefItemAnswer.Of)],
        section.More);
}

/// <summary>One fact of a brief.</summary>
/// <param name="Cells">Its text: one sentence, or a cell for each column.</param>
/// <param name="Notes">Numbers of footnotes.</param>
/// <param name="Subject">The record that states it; absent for a figure.</param>
/// <param name="Marked">True when it needs attention; absent otherwise.</param>
public sealed record BriefItemAnswer(IReadOnlyList<string> Cells, [Count] IReadOnlyList<int> Notes, Subject? Subject, bool? Marked)
{
    internal static BriefItemAnswer Of(BriefItem item) =>
        new(item.Cells, item.Notes, item.Subject is { } key ? Subject.Of(key) : null, item.IsMarked ? true : null);
}

/// <summary>A source of a brief.</summary>
/// <param name="Number">Its number in the brief.</param>
/// <param name="Url">Its address.</param>
/// <param name="Text">What it is.</param>
public sealed record FootnoteAnswer([Count] int Number, [TextFormat("uri")] string? Url, string? Text)
{
    internal static FootnoteAnswer Of(Footnote note) => new(note.Number, note.Url, note.Text.Length > 0 ? note.Text : null);
}
