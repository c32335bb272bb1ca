using System.Text;
using BangGiao.Values.Languages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents;

/// <summary>Writes text as runs. Each run has one script, because Word takes direction and font from the run and not from the letters.</summary>
/// <remarks>
/// An Arabic run is marked <c>w:rtl</c>; a Latin name between Arabic words is a run of its own that is not. Isolates of direction
/// (UAX #9) that texts for a browser have become such runs, and are left out.
/// </remarks>
internal static class WordRuns
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';
    private const char RightToLeftMark = '\u200F';

    /// <summary>The runs of a text in a paragraph of a language.</summary>
    /// <param name="text">The text; a line break becomes a break in the paragraph, a tab a tab.</param>
    /// <param name="language">The language of the paper.</param>
    /// <param name="look">The properties of the runs; null for those of the paragraph's style.</param>
    public static IEnumerable<Run> Of(string text, Language language, RunProperties? look = null) =>
        Parts(text, language).Select(part => Run(part.Text, part.IsRightToLeft, language, look));

    private static Run Run(string text, bool isRightToLeft, Language language, RunProperties? look)
    {
        var properties = (RunProperties?)look?.CloneNode(true) ?? new RunProperties();
        properties.RightToLeftText = isRightToLeft ? new() : null;
        if (language.IsRightToLeft() && !isRightToLeft)
            properties.Languages = new() { Val = "en-GB" };
        var run = properties.HasChildren ? new Run(properties) : new Run();
        run.Append(Content(text));
        return run;
    }

    private static IEnumerable<OpenXmlElement> Content(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (line > 0)
                yield return new Break();
            var pieces = lines[line].Split('\t');
            for (var piece = 0; piece < pieces.Length; piece++)
            {
                if (piece > 0)
                    yield return new TabChar();
                if (pieces[piece].Length > 0 || lines[line].Length == 0)
                    yield return WordXml.Text(pieces[piece]);
            }
        }
    }

    /// <summary>Whether a text has letters, and none of them is written from right to left.</summary>
    public static bool IsLatin(string text)
    {
        var directions = text.EnumerateRunes().Select(DirectionOf).OfType<bool>().ToList();
        return directions.Count > 0 && !directions.Contains(true);
    }

    // Letters decide; what has no direction follows the paragraph's between two directions, else the text before it.
    private static IEnumerable<(string Text, bool IsRightToLeft)> Parts(string text, Language language)
    {
        if (!language.IsRightToLeft() || IsLatin(text))
            return ByScript(WordXml.Printable(text), false);
        return text.Split(FirstStrongIsolate, PopIsolate).SelectMany(piece => ByScript(WordXml.Printable(piece), true)).Select(Marked);
    }

    // A number after a Latin word would join it (UAX #9, rule W7); the mark keeps it where the sentence has it.
    private static (string Text, bool IsRightToLeft) Marked((string Text, bool IsRightToLeft) part) =>
        part.IsRightToLeft && !IsArabic(part.Text.EnumerateRunes().First()) ? ($"{RightToLeftMark}{part.Text}", true) : part;

    private static IEnumerable<(string Text, bool IsRightToLeft)> ByScript(string text, bool paragraph)
    {
        var (run, neutral, direction) = (new StringBuilder(), new StringBuilder(), paragraph);
        foreach (var rune in text.EnumerateRunes())
        {
            if (DirectionOf(rune) is not { } own)
            {
                neutral.Append(rune.ToString());
                continue;
            }
            if (own != direction)
            {
                if (direction == paragraph)
                    run.Append(neutral);
                if (run.Length > 0)
                    yield return (run.ToString(), direction);
                run.Clear();
                if (direction == paragraph)
                    neutral.Clear();
                direction = own;
            }
            run.Append(neutral).Append(rune.ToString());
            neutral.Clear();
        }
        run.Append(neutral);
        if (run.Length > 0)
            yield return (run.ToString(), direction);
    }

    private static bool? DirectionOf(Rune rune) => Rune.IsLetter(rune) ? IsArabic(rune) : null;

    private static bool IsArabic(Rune rune) =>
        Rune.IsLetter(rune) && rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);
}
