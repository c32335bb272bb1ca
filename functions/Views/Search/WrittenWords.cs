using System.Globalization;
using System.Text;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Search;

/// <summary>Finds the words of a text: runs of letters, digits and the marks on them.</summary>
/// <remarks>
/// A word neither begins with a mark nor ends before one, and never contains half of a surrogate pair, so a text may be cut at its start
/// and end. Scripts without spaces have long words, which are found by their prefixes.
/// </remarks>
internal static class WrittenWords
{
    /// <summary>The words in the order of the text. A character that folds to several words (such as ﷺ) results in all of them at the same position.</summary>
    public static List<WrittenWord> Of(string text) =>
        [.. RunsOf(text).SelectMany(run => TermsOf(text[run]).Select(term => new WrittenWord(term, run.Start.Value, run.End.Value - run.Start.Value)))];

    /// <summary>The terms of one run of letters, digits and marks.</summary>
    public static IEnumerable<string> TermsOf(string run)
    {
        var folded = TextFolding.Fold(run);
        return folded.Length > 0 && folded.All(char.IsLetterOrDigit) ? [folded] : PartsOf(folded);
    }

    /// <summary>The runs of letters, digits and the marks on them, in the order of the text.</summary>
    public static List<Range> RunsOf(string text)
    {
        var runs = new List<Range>();
        int? start = null;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLetter(rune))
            {
                start ??= at;
            }
            else if (start is { } begun && !GoesOn(rune))
            {
                runs.Add(begun..at);
                start = null;
            }

            // An invalid code unit counts as one.
            at += rune.Value == Rune.ReplacementChar.Value ? 1 : rune.Utf16SequenceLength;
        }

        if (start is { } last)
            runs.Add(last..at);
        return runs;
    }

    private static IEnumerable<string> PartsOf(string folded)
    {
        var part = new StringBuilder();
        foreach (var rune in folded.EnumerateRunes())
        {
            if (IsLetter(rune) || (part.Length > 0 && GoesOn(rune)))
            {
                part.Append(rune);
                continue;
            }

            if (part.Length > 0)
                yield return part.ToString();
            part.Clear();
        }

        if (part.Length > 0)
            yield return part.ToString();
    }

    private static bool IsLetter(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune);

    // Marks belong to the letter before them, and readers do not see joiners and marks of direction.
    private static bool GoesOn(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
