using BangGiao.Values.Languages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents;

/// <summary>Writes the texts of one document, and collects their footnotes.</summary>
internal sealed class WordText(WordNotes notes, Language language)
{
    /// <summary>The language of the document.</summary>
    public Language Language => language;

    /// <summary>The runs of a text, each with the marks of its footnotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="look">The properties of the runs; null for those of the paragraph's style.</param>
    public IEnumerable<OpenXmlElement> Of(PaperText text, RunProperties? look = null)
    {
        foreach (var run in text.Runs)
        {
            foreach (var written in WordRuns.Of(run.Text, language, run.IsBold ? Bold(look) : look))
                yield return written;
            foreach (var (index, note) in run.Notes.Index())
            {
                if (index > 0)
                    yield return new Run(new RunProperties(new RunStyle { Val = WordStyles.FootnoteReference }), WordXml.Text(","));
                foreach (var mark in notes.Mark(note))
                    yield return mark;
            }
        }
    }

    private static RunProperties Bold(RunProperties? look)
    {
        var bold = (RunProperties?)look?.CloneNode(true) ?? new RunProperties();
        (bold.Bold, bold.BoldComplexScript) = (new(), new());
        return bold;
    }
}
