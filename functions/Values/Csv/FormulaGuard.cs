namespace BangGiao.Values.Csv;

/// <summary>
/// Prevents spreadsheets from running texts as formulas: writing adds an apostrophe before such a text, and reading removes it.
/// </summary>
/// <remarks>A text that already has apostrophes before a formula character gets one more, so that reading restores it exactly.</remarks>
internal static class FormulaGuard
{
    public static string Guard(string text) => IsFormula(text.AsSpan().TrimStart('\'')) ? "'" + text : text;

    public static string Unguard(string cell) => cell.StartsWith('\'') && IsFormula(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;

    private static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
}
