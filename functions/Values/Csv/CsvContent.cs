using BangGiao.Values.Json;

namespace BangGiao.Values.Csv;

/// <summary>What was read of a table.</summary>
/// <param name="Columns">The columns of the header, in its order.</param>
/// <param name="Rows">The rows whose cells could be told apart, also those with cells at fault.</param>
/// <param name="RowCount">All rows below the header that were read, torn ones included.</param>
/// <param name="Faults">Every fault in the order of lines, those of the rows' cells included.</param>
public sealed record CsvContent(IReadOnlyList<Field> Columns, IReadOnlyList<CsvRow> Rows, int RowCount, IReadOnlyList<CsvFault> Faults);
