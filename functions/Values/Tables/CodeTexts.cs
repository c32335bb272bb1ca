using System.Globalization;

namespace BangGiao.Values.Tables;

/// <summary>Texts of codes and ids as they come out of documents and web pages.</summary>
public static class CodeTexts
{
    /// <summary>The text without spaces around it, also those that do not break a line and those without a width.</summary>
    public static string Trim(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (start, end) = (0, text.Length);
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        return text[start..end];
    }

    /// <summary>The text with the digits 0 to 9 for those of any script.</summary>
    public static string WithLatinDigits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Select(unit => char.GetUnicodeCategory(unit) == UnicodeCategory.DecimalDigitNumber ? (char)('0' + (int)char.GetNumericValue(unit)) : unit));
    }

    // Zero width space, word joiner, byte order mark, soft hyphen and marks of direction are of the category format.
    private static bool IsSpace(char unit) => char.IsWhiteSpace(unit) || char.GetUnicodeCategory(unit) == UnicodeCategory.Format;
}
