using System.Globalization;
using System.Text;

namespace BangGiao.Languages;

/// <summary>The form of a text in which case, diacritics and typographic variants no longer matter.</summary>
public static class TextFolding
{
    /// <summary>
    /// Folds any text, malformed UTF-16 included: <c>Pháp</c> gives <c>phap</c>, <c>Đức</c> gives <c>duc</c>, Arabic loses harakat
    /// and tatweel and has one alef, decimal digits become ASCII, runs of white space become one space. Folding twice changes nothing.
    /// </summary>
    /// <remarks>Only marks that are diacritics go: vowel signs of Devanagari, Thai and the like are letters to their readers.</remarks>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                AppendSpace(folded);
            else if (!IsDropped(rune))
                Append(folded, Rune.ToLowerInvariant(rune));
        }

        return folded.ToString().TrimEnd(' ');
    }

    private static string Decompose(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            wellFormed.Append(rune.Value switch
            {
                // Decomposition would make a space and a mark of this apostrophe.
                0x00B4 => "'",
                // Normalization refuses this one, as it does halves of surrogate pairs.
                0xFFFE => "\uFFFD",
                _ => rune.ToString(),
            });
        }

        return wellFormed.ToString().Normalize(NormalizationForm.FormKD);
    }

    private static void AppendSpace(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (rune.IsAscii && rune.Value != '`')
            folded.Append((char)rune.Value);
        else if (FoldedLetters.Find(rune) is { } replacement)
            folded.Append(replacement);
        else if (CharUnicodeInfo.GetDecimalDigitValue(rune.ToString(), 0) is >= 0 and var digit)
            folded.Append((char)('0' + digit));
        else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation)
            folded.Append('-');
        else
            folded.Append(rune.ToString());
    }

    private static bool IsDropped(Rune rune) => !rune.IsAscii && (rune.Value == FoldedLetters.Tatweel
        || Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Format => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => FoldedLetters.IsDiacritic(rune),
            _ => false,
        });
}
