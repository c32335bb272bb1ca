using BangGiao.Values.Languages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents;

/// <summary>The footnotes of a document. A source that is named again gets a cross-reference to its first footnote (the field NOTEREF).</summary>
internal sealed class WordNotes
{
    private const string BookmarkPrefix = "_RefNote";

    private readonly MainDocumentPart _main;
    private readonly Language _language;
    private readonly Dictionary<PaperNote, int> _numbers = [];
    private readonly int _firstId;
    private FootnotesPart? _part;

    public WordNotes(MainDocumentPart main, Language language)
    {
        (_main, _language) = (main, language);
        _part = main.FootnotesPart;
        _firstId = (int)(_part?.Footnotes?.Elements<Footnote>().Max(note => note.Id?.Value) ?? 0) + 1;
        // The template's own footnotes are numbered together with ours.
        OwnOfTemplate = _part?.Footnotes?.Elements<Footnote>().Count(note => note.Type is null) ?? 0;
    }

    private int OwnOfTemplate { get; }

    /// <summary>The mark in the text: a new footnote, or the number of the one that says the same.</summary>
    public IEnumerable<OpenXmlElement> Mark(PaperNote note)
    {
        if (_numbers.TryGetValue(note, out var known))
        {
            yield return WordXml.Field($"NOTEREF {BookmarkPrefix}{known} \\f \\h", WordXml.Number(known + OwnOfTemplate), Look());
            yield break;
        }
        var number = _numbers[note] = _numbers.Count + 1;
        var id = _firstId + number - 1;
        Footnotes().Append(Footnote(note, id));
        var bookmark = WordXml.Number(100_000 + number);
        yield return new BookmarkStart { Id = bookmark, Name = $"{BookmarkPrefix}{number}" };
        yield return new Run(Look(), new FootnoteReference { Id = id });
        yield return new BookmarkEnd { Id = bookmark };
    }

    private static RunProperties Look() => new(new RunStyle { Val = WordStyles.FootnoteReference });

    private Footnote Footnote(PaperNote note, int id)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.FootnoteText }));
        paragraph.Append(new Run(Look(), new FootnoteReferenceMark()), new Run(WordXml.Text(" ")));
        if (note.Text.Length > 0)
            paragraph.Append(WordRuns.Of(note.Url is null ? note.Text : $"{note.Text} ", _language));
        if (note.Url is { } url)
            paragraph.Append(Address(url, id));
        return new(Directions.Set(paragraph, note.Text.Length > 0 ? note.Text : note.Url ?? "", _language)) { Id = id };
    }

    // An address that no program could follow is plain text.
    private OpenXmlElement Address(string url, int id)
    {
        var look = new RunProperties(new RunStyle { Val = WordStyles.Hyperlink });
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return new Run(WordXml.Text(url));
        var link = $"note{id}";
        _part!.AddHyperlinkRelationship(address, true, link);
        return new Hyperlink(new Run(look, WordXml.Text(url))) { Id = link };
    }

    private Footnotes Footnotes()
    {
        if (_part is null)
        {
            _part = _main.AddNewPart<FootnotesPart>("footnotes");
            _part.Footnotes = new(
                new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
                new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });
        }
        return _part.Footnotes!;
    }
}
