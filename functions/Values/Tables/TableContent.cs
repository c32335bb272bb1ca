using BangGiao.Values.Json;

namespace BangGiao.Values.Tables;

/// <summary>The content of a table.</summary>
/// <param name="Columns">The fields in the order of the header. A field is one also where the table only has its column of names.</param>
/// <param name="Rows">The rows that could be read, including those with errors in cells.</param>
/// <param name="RowCount">The number of rows below the header, including those that could not be read. Empty rows do not count.</param>
/// <param name="Faults">All errors in the order of lines, including those in cells.</param>
public sealed record TableContent(IReadOnlyList<Field> Columns, IReadOnlyList<ReadRow> Rows, int RowCount, IReadOnlyList<TableFault> Faults);
