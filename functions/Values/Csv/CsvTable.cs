using BangGiao.Values.Json;
using CsvHelper;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Csv;

/// <summary>Bodies as a table (RFC 4180, UTF-8): a header of dotted paths, then one row a body.</summary>
/// <remarks>
/// What was written reads back the same, but for texts and lists of texts that are empty: they are read as absent. Text that a spreadsheet
/// would run as a formula has an apostrophe in front in the file.
/// </remarks>
public static class CsvTable
{
    /// <summary>The media type of what is written.</summary>
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    /// <summary>
    /// Writes as the bodies come; the stream is flushed and left open. Lines end with CRLF, and there is no byte order mark.
    /// The columns are those of <see cref="FieldMap.Columns"/>, or some of them.
    /// </summary>
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

    /// <summary>Writes as the bodies come; the writer is flushed and left open.</summary>
    public static async Task WriteAsync(
        TextWriter destination, IReadOnlyList<Field> columns, IAsyncEnumerable<JObject> bodies, CancellationToken cancellation = default)
    {
        await using var writer = CsvWriter.Create(destination, CsvWriterOptions.Default, leaveOpen: true);
        await WriteAsync(writer, columns, bodies, cancellation);
    }

    /// <summary>The bytes of a whole table.</summary>
    public static async Task<byte[]> RenderAsync(IReadOnlyList<Field> columns, IEnumerable<JObject> bodies)
    {
        using var table = new MemoryStream();
        await WriteAsync(table, columns, bodies);
        return table.ToArray();
    }

    /// <summary>
    /// Reads a table whose header names some of the allowed columns, in any order. A byte order mark is passed over, lines end with
    /// LF or CRLF, empty lines are no rows. Nothing is thrown for what is wrong with the table: it is in the faults.
    /// </summary>
    public static async Task<CsvContent> ReadAsync(
        Stream source, IReadOnlyList<Field> allowed, CsvLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= CsvLimits.Default;
        var reading = new CsvReading(allowed, limits);
        await using var reader = CsvReader.Create(source, reading.Options, leaveOpen: true);
        await reading.ReadAsync(reader, cancellation);
        return reading.Content;
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
                writer.WriteField(CsvCells.Write(columns[i].Kind, paths[i].Select(body)));
            await writer.EndRecordAsync(cancellation);
        }

        await writer.FlushAsync(cancellation);
    }
}
