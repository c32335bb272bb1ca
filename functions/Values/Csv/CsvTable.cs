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
        if (hasMark)
            await destination.WriteAsync(Encoding.UTF8.GetPreamble(), cancellation);
        await WriteAsync(destination, columns, bodies.ToAsyncEnumerable(), cancellation);
    }

    /// <summary>Writes the bodies one by one, without a byte order mark.</summary>
    public static async Task WriteAsync(
        Stream destination, IReadOnlyList<Field> columns, IAsyncEnumerable<JObject> bodies, CancellationToken cancellation = default)
    {
        await using var writer = CsvWriter.Create(destination, CsvWriterOptions.Default, leaveOpen: true);
        await WriteAsync(writer, columns, bodies, cancellation);
    }

    /// <inheritdoc cref="WriteAsync(Stream, IReadOnlyList{Field}, IAsyncEnumerable{JObject}, CancellationToken)"/>
    public static Task WriteAsync(
        Stream destination, IReadOnlyList<Field> columns, IEnumerable<JObject> bodies, CancellationToken cancellation = default) =>
        WriteAsync(destination, columns, bodies.ToAsyncEnumerable(), cancellation);

    /// <summary>Writes the bodies one by one. The writer is flushed and left open.</summary>
    public static async Task WriteAsync(
        TextWriter destination, IReadOnlyList<Field> columns, IAsyncEnumerable<JObject> bodies, CancellationToken cancellation = default)
    {
        await using var writer = CsvWriter.Create(destination, CsvWriterOptions.Default, leaveOpen: true);
        await WriteAsync(writer, columns, bodies, cancellation);
    }

    /// <summary>Writes a table to memory and returns its bytes.</summary>
    public static async Task<byte[]> RenderAsync(IReadOnlyList<Field> columns, IEnumerable<JObject> bodies)
    {
        using var table = new MemoryStream();
        await WriteAsync(table, columns, bodies);
        return table.ToArray();
    }

    /// <summary>
    /// Reads a table whose header has any of the allowed columns, in any order. The text is UTF-8 with or without a byte order mark, or
    /// UTF-16 with one. Cells are separated by commas, semicolons or tabs: what a first line <c>sep=;</c> says, else what the header has
    /// most of. Empty lines and rows of nothing but separators are ignored, and so are empty cells beyond the last column. Errors in the
    /// table are returned and not thrown.
    /// </summary>
    public static async Task<TableContent> ReadAsync(
        ReadOnlyMemory<byte> table, IReadOnlyList<TableColumn> allowed, TableLimits limits, DateOrder order, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var reading = new TableReading(allowed, limits, order);
        await new CsvRows(reading, limits).ReadAsync(table, cancellation);
        return reading.Content();
    }

    private static async Task WriteAsync(
        CsvWriter writer, IReadOnlyList<Field> columns, IAsyncEnumerable<JObject> bodies, CancellationToken cancellation)
    {
        var paths = columns.Select(column => FieldPath.Parse(column.Path)).ToArray();
        foreach (var column in columns)
            writer.WriteField(column.Path);
        await writer.EndRecordAsync(cancellation);
        await foreach (var body in bodies.WithCancellation(cancellation))
        {
            for (var i = 0; i < paths.Length; i++)
                writer.WriteField(CellTexts.Write(columns[i].Kind, paths[i].Select(body)));
            await writer.EndRecordAsync(cancellation);
        }

        await writer.FlushAsync(cancellation);
    }
}
