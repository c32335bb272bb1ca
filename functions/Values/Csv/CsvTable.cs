using System.Text;
using BangGiao.Values.Json;
using BangGiao.Values.Tables;
using CsvHelper;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Csv;

/// <summary>Writes and reads bodies as a CSV table (RFC 4180, UTF-8): a header of dotted paths, then one row per body.</summary>
/// <remarks>
/// Reading a written table gives the same bodies, except that empty texts and empty lists of texts become absent. A text that a
/// spreadsheet would run as a formula is written with an apostrophe before it.
/// </remarks>
public static class CsvTable
{
    /// <summary>The media type of a written table.</summary>
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    /// <summary>
    /// Writes the bodies one by one. The stream is flushed and left open. Lines end with CRLF. The columns are all or some of
    /// <see cref="FieldMap.Columns"/>.
    /// </summary>
    /// <param name="destination">The stream.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="bodies">The bodies.</param>
    /// <param name="hasMark">Whether the table begins with a byte order mark, which tells spreadsheets that it is UTF-8.</param>
    /// <param name="cancellation">Cancels the writing.</param>
    public static async Task WriteAsync(
        Stream destination, IReadOnlyList<Field> columns, IEnumerable<JObject> bodies, bool hasMark, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(bodies);
        if (hasMark)
            await destination.WriteAsync(Encoding.UTF8.GetPreamble(), cancellation);
        var paths = columns.Select(column => FieldPath.Parse(column.Path)).ToArray();
        await using var writer = CsvWriter.Create(destination, CsvWriterOptions.Default, leaveOpen: true);
        foreach (var column in columns)
            writer.WriteField(column.Path);
        await writer.EndRecordAsync(cancellation);
        foreach (var body in bodies)
        {
            for (var i = 0; i < paths.Length; i++)
                writer.WriteField(CellTexts.Write(columns[i].Kind, paths[i].Select(body)));
            await writer.EndRecordAsync(cancellation);
        }
        await writer.FlushAsync(cancellation);
    }

    /// <summary>
    /// Reads a table whose header has any of the allowed columns, in any order. The text is UTF-8 with or without a byte order mark, or
    /// UTF-16 with one. Cells are separated by commas, semicolons or tabs: what a first line <c>sep=;</c> says, else what the header has
    /// most of. Empty lines and rows of nothing but separators are ignored, and so are empty cells beyond the last column. Errors in the
    /// table are returned and not thrown.
    /// </summary>
    /// <param name="table">The file.</param>
    /// <param name="allowed">The columns.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="order">The order of day and month.</param>
    /// <param name="corrections">The corrections of cells; null for none.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<TableContent> ReadAsync(
        ReadOnlyMemory<byte> table, IReadOnlyList<TableColumn> allowed, TableLimits limits, DateOrder order, CellCorrections? corrections = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var reading = new TableReading(allowed, limits, order) { Corrections = corrections ?? CellCorrections.None };
        await new CsvRows(reading, limits).ReadAsync(table, cancellation);
        return reading.Content();
    }
}
