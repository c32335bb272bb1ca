namespace BangGiao.Values.Sheets;

/// <summary>A row that was read.</summary>
/// <param name="Number">Its number; the first is 1.</param>
/// <param name="Cells">The cells from the first column on. Empty ones at the end may be missing.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells);
