using BangGiao.Values.Json;

namespace BangGiao.Values.Csv;

/// <summary>The content of a CSV table.</summary>
/// <param name="Columns">The columns in the order of the header.</param>
/// <param name="Rows">The rows with valid quoting, including those with errors in cells.</param>
/// <param name="RowCount">The number of rows below the header, including those with invalid quoting.</param>
/// <param name="Faults">All errors in the order of lines, including those in cells.</param>
public sealed record CsvContent(IReadOnlyList<Field> Columns, IReadOnlyList<CsvRow> Rows, int RowCount, IReadOnlyList<CsvFault> Faults);
