using BangGiao.Values.Sheets;

namespace BangGiao.Values.Tables;

/// <summary>Reads a sheet of a workbook as a table.</summary>
public static class SheetTableReading
{
    /// <summary>
    /// Reads the sheet whose header, its first row that is not empty, has any of the allowed columns, in any order. Errors in the table are
    /// returned and not thrown.
    /// </summary>
    /// <param name="workbook">The file.</param>
    /// <param name="sheet">The name of the sheet; null for the first one.</param>
    /// <param name="allowed">The columns.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="order">The order of day and month in cells that are texts.</param>
    /// <param name="corrections">The corrections of cells; null for none.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="SheetException">The file is no workbook, has no such sheet, or is too large.</exception>
    public static TableContent Read(
        byte[] workbook, string? sheet, IReadOnlyList<TableColumn> allowed, TableLimits limits, DateOrder order, CellCorrections? corrections = null,
        CancellationToken cancellation = default)
    {
        var reading = new TableReading(allowed, limits, order) { MayBeShort = true, Corrections = corrections ?? CellCorrections.None };
        using var reader = SheetReader.Open(workbook);
        foreach (var row in reader.Rows(sheet, cancellation))
        {
            if (!reading.Add(new(row.Number, row.Cells)) || !reading.IsOpen)
                break;
        }
        return reading.Content();
    }
}
