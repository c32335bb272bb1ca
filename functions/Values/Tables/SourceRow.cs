using BangGiao.Values.Sheets;

namespace BangGiao.Values.Tables;

/// <summary>A row of cells as a file has it.</summary>
/// <param name="Line">The line on which it starts, or the number of a sheet's row.</param>
/// <param name="Cells">The cells.</param>
/// <param name="Fault">What makes the row unreadable; null when it is readable.</param>
public sealed record SourceRow(int Line, IReadOnlyList<SheetCell> Cells, string? Fault = null);
