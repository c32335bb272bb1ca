using System.Globalization;
using System.Text;

namespace BangGiao.Values.Tables;

/// <summary>
/// Prevents spreadsheets from running texts as formulas: writing adds an apostrophe before such a text, and reading removes it.
/// </summary>
/// <remarks>
/// <para>A spreadsheet may skip blanks and characters that are not seen before it looks for a formula, and it may read the full-width forms
/// of <c>= + - @</c>. Where the semicolon or the tab separates cells, a cell of ours becomes several, so the text after each of them is
/// guarded too.</para>
/// <para>A text that already has apostrophes before a formula gets one more, so that reading restores it exactly.</para>
/// </remarks>
internal static class FormulaGuard
{
    private const char Apostrophe = '\'';
    private const string Separators = ";\t";

    public static string Guard(string text)
    {
        var guarded = new StringBuilder(text.Length + 1);
        foreach (var part in PartsOf(text))
        {
            if (IsFormula(text.AsSpan(part.Start.Value)))
                guarded.Append(Apostrophe);
            guarded.Append(text.AsSpan(part));
        }
        return guarded.Length == text.Length ? text : guarded.ToString();
    }

    public static string Unguard(string cell)
    {
        var text = new StringBuilder(cell.Length);
        foreach (var part in PartsOf(cell))
        {
            var rest = cell.AsSpan(part.Start.Value);
            var isGuarded = rest.StartsWith([Apostrophe]) && IsFormula(rest);
            text.Append(cell.AsSpan(part)[(isGuarded ? 1 : 0)..]);
        }
        return text.Length == cell.Length ? cell : text.ToString();
    }

    // Each part ends with its separator.
    private static IEnumerable<Range> PartsOf(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Separators.Contains(text[at], StringComparison.Ordinal))
                continue;
            yield return start..(at + 1);
            start = at + 1;
        }
        yield return start..text.Length;
    }

    // The answer is the same with and without apostrophes at the beginning: that makes reading the reverse of writing.
    private static bool IsFormula(ReadOnlySpan<char> text)
    {
        if (text.TrimStart(Apostrophe) is ['\t' or '\r', ..])
            return true;
        foreach (var character in text)
        {
            if (!IsSkipped(character))
                return character is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
        }
        return false;
    }

    private static bool IsSkipped(char character) => character == Apostrophe
        || char.IsWhiteSpace(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control;
}
