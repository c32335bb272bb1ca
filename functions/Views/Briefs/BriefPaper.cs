using BangGiao.Records.Papers;
using BangGiao.Values.Documents;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Briefs;

/// <summary>The fields that the template of a brief may name. Their content is that of the brief.</summary>
/// <param name="Head">The issuing body.</param>
/// <param name="Title">The heading.</param>
/// <param name="Subtitle">The day, the registry's version and the classification.</param>
/// <param name="Country">The country's name.</param>
/// <param name="Sections">The facts.</param>
public sealed record BriefPaper(PaperHead Head, string Title, string Subtitle, string Country, IReadOnlyList<BriefPaperSection> Sections)
{
    /// <summary>The kind of paper.</summary>
    public const string Kind = "brief";

    /// <summary>The fields of a brief.</summary>
    public static BriefPaper Of(Brief brief, PaperHead head)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return new(head, brief.Title, brief.Subtitle, brief.Name, [.. brief.Sections.Select(section => BriefPaperSection.Of(section, brief.Footnotes, brief.Language))]);
    }

    /// <summary>The built-in template.</summary>
    public static byte[] Template(Language language)
    {
        var layout = new PaperLayout(language);
        using var document = layout.Report("{{title}}", "{{subtitle}}");
        BriefPaperSection.AddTo(document);
        layout.AddEnd(document);
        return document.ToBytes();
    }
}

/// <summary>A section of a brief in a paper.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Facts">The sentences, with their sources.</param>
/// <param name="Table">The table; null when there is none.</param>
/// <param name="More">The number of facts that did not fit, and where they are; empty when all are there.</param>
public sealed record BriefPaperSection(string Title, IReadOnlyList<BriefPaperFact> Facts, PaperTable? Table, string More)
{
    internal static BriefPaperSection Of(BriefSection section, IReadOnlyList<Footnote> footnotes, Language language)
    {
        var sentences = section.Columns.Count > 0 ? section.Lead : [.. section.Lead, .. section.Items];
        return new(
            section.Title,
            [.. sentences.Select(item => new BriefPaperFact(Cell(item, 0, footnotes)))],
            section.Columns.Count == 0 ? null : new(section.Columns, [.. section.Items.Select(item => new PaperRow([.. item.Cells.Select((_, i) => Cell(item, i, footnotes))]))])
            {
                Numbering = PaperLayout.RowNumber(language),
            },
            section.More ?? "");
    }

    /// <summary>Adds the block of all sections to a template.</summary>
    internal static void AddTo(WordDocument document, string heading = WordStyles.Heading1) => document
        .Add(WordStyles.Plain, "{{#sections}}")
        .Add(heading, "{{title}}")
        .Add(WordStyles.Plain, "{{#facts}}")
        .Add(WordStyles.ListBullet, "{{text}}")
        .Add(WordStyles.Plain, "{{/facts}}")
        .Add(WordStyles.Plain, "{{#table}}")
        .Add(WordStyles.Plain, "{{table}}")
        .Add(WordStyles.Plain, "{{/table}}")
        .Add(WordStyles.Plain, "{{#more}}")
        .Add(WordStyles.Plain, "{{more}}")
        .Add(WordStyles.Plain, "{{/more}}")
        .Add(WordStyles.Plain, "{{/sections}}");

    private static PaperText Cell(BriefItem item, int index, IReadOnlyList<Footnote> footnotes) => PaperText.Of(
        item.Cells[index],
        item.IsMarked && index == 0,
        index == NotedCell(item) ? [.. item.Notes.Select(number => Note(footnotes[number - 1]))] : []);

    // The footnotes are after the last cell that does not end with a number, because 18 with the footnote 10 would look like a power.
    private static int NotedCell(BriefItem item)
    {
        for (var index = item.Cells.Count - 1; index > 0; index--)
        {
            if (item.Cells[index] is { Length: > 0 } text && !char.IsDigit(text[^1]))
                return index;
        }
        return item.Cells.Count - 1;
    }

    private static PaperNote Note(Footnote note) => new(note.Url, note.Text);
}

/// <summary>A sentence of a paper.</summary>
/// <param name="Text">The sentence.</param>
public sealed record BriefPaperFact(PaperText Text);
