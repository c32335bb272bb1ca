using System.Buffers;
using System.Globalization;
using System.Text;

namespace BangGiao.Values.Languages;

/// <summary>Folds texts for search: it removes differences of case, diacritics and typography.</summary>
public static class TextFolding
{
    private const char AcuteAccent = '\u00B4';
    private const char Noncharacter = '\uFFFE';

    private static readonly SearchValues<char> NeedCare =
        SearchValues.Create([AcuteAccent, Noncharacter, .. Enumerable.Range(0xD800, 0x800).Select(surrogate => (char)surrogate)]);

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.:/");

    /// <summary>
    /// Folds a text, which may be malformed UTF-16: <c>Pháp</c> becomes <c>phap</c>, and <c>Đức</c> becomes <c>duc</c>. In Arabic, harakat
    /// and tatweel are removed and the forms of alef are unified. Decimal digits become ASCII, and runs of white space become one space.
    /// The function is idempotent.
    /// </summary>
    /// <remarks>
    /// Only diacritics are removed. Vowel signs of scripts such as Devanagari and Thai are kept, because they are letters.
    /// </remarks>
    public static string Fold(string text)
    {
        // Ids and codes are most of what is folded.
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text;
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
        if (!text.AsSpan().ContainsAny(NeedCare))
            return text.Normalize(NormalizationForm.FormKD);
        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            wellFormed.Append(rune.Value switch
            {
                // Decomposition would turn this character into a space and a mark.
                AcuteAccent => "'",
                // Normalize throws on this character.
                Noncharacter => "\uFFFD",
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
        else
            AppendByCategory(folded, rune);
    }

    private static void AppendByCategory(StringBuilder folded, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.DecimalDigitNumber:
                folded.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                break;
            case UnicodeCategory.DashPunctuation:
                folded.Append('-');
                break;
            default:
                Span<char> units = stackalloc char[2];
                folded.Append(units[..rune.EncodeToUtf16(units)]);
                break;
        }
    }

    private static bool IsDropped(Rune rune) => !rune.IsAscii && (rune.Value == FoldedLetters.Tatweel
        || Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Format => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => FoldedLetters.IsDiacritic(rune),
            _ => false,
        });
}
