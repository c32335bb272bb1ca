using System.Globalization;
using BangGiao.Records.Collections;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Csv;
using BangGiao.Values.Json;
using BangGiao.Values.Sheets;
using BangGiao.Values.Tables;
using BangGiao.Web.Http;

namespace BangGiao.Records.ImportExport;

/// <summary>The rows of a file, and the errors found while reading it.</summary>
/// <param name="Rows">The rows that could be read, including those with errors.</param>
/// <param name="RowCount">The number of all rows, including those that could not be read.</param>
/// <param name="Faults">The errors of the file and its cells.</param>
public sealed record ImportFile(IReadOnlyList<ImportRow> Rows, int RowCount, IReadOnlyList<ImportFault> Faults)
{
    /// <summary>The dotted paths of the fields that a table has columns of, in the order of its header; null for a list.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>The maximum number of rows in a file. An import of so many rows ends before the front end of Azure Functions gives up.</summary>
    public const int MostRows = 10_000;

    /// <summary>Reads a CSV table. It may have any columns of the collection's lists and exports, in any order.</summary>
    /// <exception cref="RefusedException">413: the table has too many rows.</exception>
    public static async Task<ImportFile> ReadTableAsync(Collection collection, byte[] table, ImportChoices options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(options);
        return Of(collection, await CsvTable.ReadAsync(table, ImportColumns.Of(collection), Limits, options.DateOrder, options.Corrections, cancellationToken));
    }

    /// <summary>Reads a sheet of a workbook, with the columns of a CSV table.</summary>
    /// <exception cref="RefusedException">400: the file is no workbook, or has no such sheet; 413: it is too large.</exception>
    public static ImportFile ReadWorkbook(Collection collection, byte[] workbook, ImportChoices options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            return Of(collection, SheetTableReading.Read(workbook, options.Sheet, ImportColumns.Of(collection), Limits, options.DateOrder, options.Corrections, cancellationToken));
        }
        catch (SheetException fault)
        {
            throw new RefusedException(new(fault.IsSize ? RefusalKind.TooLarge : RefusalKind.Malformed, $"The file {fault.Message}."));
        }
    }

    private static TableLimits Limits => TableLimits.Default with { MaxRows = MostRows + 1 };

    private static ImportFile Of(Collection collection, TableContent content)
    {
        if (content.RowCount > MostRows)
            throw TooLong();
        var written = content.Columns
            .Where(column => !ReadOnlyFields.Has(collection, column.Path))
            .Select(column => FieldPath.Parse(column.Path))
            .ToList();
        return new(
            [.. content.Rows.Select(row => new TableRow(row, written))],
            content.RowCount,
            [.. content.Faults.Select(ImportFault.Of)])
        {
            Columns = [.. content.Columns.Select(column => column.Path)],
        };
    }

    /// <summary>The refusal of a file with too many rows.</summary>
    internal static RefusedException TooLong() => new(new(
        RefusalKind.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The file has more than {MostRows} rows, so nothing was imported. Divide it into files of at most {MostRows} rows.")));
}
