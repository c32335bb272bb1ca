using System.Runtime.InteropServices;
using System.Text.Unicode;
using BangGiao.Values.Sheets;
using BangGiao.Values.Tables;
using CsvHelper;

namespace BangGiao.Values.Csv;

/// <summary>Reads the rows of a CSV file and hands them on.</summary>
internal sealed class CsvRows(TableReading reading, TableLimits limits)
{
    private const string NotUtf8 = "is not valid UTF-8; save the table as CSV UTF-8";

    private bool _goesOn = true;
    private int _nextLine = 1;
    private int _linesBefore;

    public async Task ReadAsync(ReadOnlyMemory<byte> table, CancellationToken cancellation)
    {
        if (CsvEncoding.ToUtf8(table) is not { } utf8)
        {
            reading.Refuse(1, null, "begins with the mark of UTF-16 and is not valid UTF-16; save the table as CSV UTF-8");
            return;
        }
        var (text, separator) = CsvSeparator.Of(utf8);
        _linesBefore = _nextLine = text.Length < utf8.Length ? 1 : 0;
        _nextLine++;
        // The reader limits the size of a row in a stream, but not in memory.
        await using var source = MemoryMarshal.TryGetArray(text, out var bytes) ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false) : new MemoryStream(text.ToArray());
        await using var reader = CsvReader.Create(source, Options(separator));
        try
        {
            while (_goesOn && reading.IsOpen && await reader.ReadAsync(cancellation))
                Hand(reader);
        }
        catch (CsvFormatException)
        {
            // Rows with invalid quoting are skipped, so the exception is about the size.
            reading.Refuse(_nextLine, null, $"has more than {limits.MaxRowBytes} bytes in one row, or an unclosed quote");
        }
    }

    private CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = RefuseMalformed,
        MaxRecordSize = limits.MaxRowBytes,
    };

    private void Hand(CsvReader reader)
    {
        if (!_goesOn)
            return;
        var line = (int)reader.LineNumber + _linesBefore;
        _nextLine = line + 1 + reader.RawRecord.Count((byte)'\n');
        // Millions of rows with only separators must take neither time nor memory.
        if (reader.RawRecord.IndexOfAnyExcept([(byte)reader.Separator, .. " \r\n"u8]) < 0)
            return;
        _goesOn = reading.Add(Utf8.IsValid(reader.RawRecord) ? new(line, CellsOf(reader)) : new(line, [], NotUtf8));
    }

    private static SheetCell[] CellsOf(CsvReader reader)
    {
        var cells = new SheetCell[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = SheetCell.Of(reader.GetString(i));
        return cells;
    }

    private void RefuseMalformed(CsvMalformedRecord record) => _goesOn &= reading.Add(new((int)record.LineNumber + _linesBefore, [], record.Reason switch
    {
        CsvMalformedReason.StrayQuote => "a cell without quotes contains a quote",
        CsvMalformedReason.TextAfterClosingQuote => "text follows the closing quote of a cell",
        CsvMalformedReason.UnterminatedQuote => "a quote is not closed",
        _ => "the row has invalid quotes",
    }));
}
