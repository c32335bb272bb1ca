namespace BangGiao.Values.Csv;

/// <summary>Keeps a spreadsheet from running text as a formula: one apostrophe goes in front of it, and is taken away on reading.</summary>
/// <remarks>Text that begins with apostrophes before such a character gets one more, so that taking one away is always exact.</remarks>
internal static class FormulaGuard
{
    public static string Guard(string text) => IsFormula(text.AsSpan().TrimStart('\'')) ? "'" + text : text;

    public static string Unguard(string cell) => cell.StartsWith('\'') && IsFormula(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;

    private static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
}
