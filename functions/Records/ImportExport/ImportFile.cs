using BangGiao.Records.Collections;
using BangGiao.Values.Csv;
using BangGiao.Values.Json;

namespace BangGiao.Records.ImportExport;

/// <summary>What was read of a file: its rows, and what is wrong with it before any record is looked at.</summary>
/// <param name="Rows">The rows that could be told apart, also those with faults.</param>
/// <param name="RowCount">All rows, those that could not be read included.</param>
/// <param name="Faults">The faults of the file and of its cells.</param>
public sealed record ImportFile(IReadOnlyList<ImportRow> Rows, int RowCount, IReadOnlyList<ImportFault> Faults)
{
    /// <summary>The most rows of a file.</summary>
    public const int MostRows = 100_000;

    /// <summary>Reads a table. Its columns are those of the collection's lists and exports, in any order, or some of them.</summary>
    public static async Task<ImportFile> ReadTableAsync(Collection collection, byte[] table, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        using var stream = new MemoryStream(table);
        var allowed = collection.Columns(null).Select(column => AsRead(collection, column)).ToList();
        var content = await CsvTable.ReadAsync(stream, allowed, CsvLimits.Default with { MaxRows = MostRows }, cancellationToken);
        var written = content.Columns
            .Where(column => !ReadOnlyFields.Has(collection, column.Path))
            .Select(column => FieldPath.Parse(column.Path))
            .ToList();
        return new(
            [.. content.Rows.Select(row => new TableRow(row, written))],
            content.RowCount,
            [.. content.Faults.Select(ImportFault.Of)]);
    }

    // What is passed over cannot be at fault, whatever a spreadsheet made of it.
    private static Field AsRead(Collection collection, Field column) =>
        column.Path != "version" && ReadOnlyFields.Has(collection, column.Path) ? column with { Kind = FieldKind.Text } : column;
}
