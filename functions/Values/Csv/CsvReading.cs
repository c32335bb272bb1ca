using System.Text.Unicode;
using BangGiao.Values.Json;
using CsvHelper;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Csv;

/// <summary>Reads one CSV table and collects all errors.</summary>
internal sealed class CsvReading(IReadOnlyList<Field> allowed, CsvLimits limits)
{
    private const string NotUtf8 = "is not valid UTF-8; save the table as CSV UTF-8";

    private readonly List<CsvFault> _faults = [];
    private readonly List<CsvRow> _rows = [];
    private readonly List<(Field Field, FieldPath Path)> _columns = [];
    private int _rowCount;
    private int _nextLine = 1;

    public CsvContent Content =>
        new([.. _columns.Select(column => column.Field)], _rows, _rowCount, [.. _faults.OrderBy(fault => fault.Line)]);

    public CsvReaderOptions Options => new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = RefuseMalformed,
        MaxRecordSize = limits.MaxRowBytes,
    };

    public async Task ReadAsync(CsvReader reader, CancellationToken cancellation)
    {
        try
        {
            if (await ReadHeaderAsync(reader, cancellation))
            {
                while (await reader.ReadAsync(cancellation) && ReadRow(reader))
                    cancellation.ThrowIfCancellationRequested();
            }
        }
        catch (CsvFormatException)
        {
            // Rows with invalid quoting are skipped, so the exception is about the size.
            Refuse(_nextLine, null, $"has more than {limits.MaxRowBytes} bytes in one row, or an unclosed quote");
        }
    }

    private async Task<bool> ReadHeaderAsync(CsvReader reader, CancellationToken cancellation)
    {
        if (!await reader.ReadAsync(cancellation))
            Refuse(1, null, "the table has no header");
        else if (_faults.Count == 0)
            ReadHeader(reader);
        _rowCount = 0;
        return _faults.Count == 0;
    }

    private void ReadHeader(CsvReader reader)
    {
        var line = Line(reader);
        var known = allowed.ToDictionary(field => field.Path, StringComparer.Ordinal);
        if (!Utf8.IsValid(reader.RawRecord))
        {
            Refuse(line, null, NotUtf8);
            return;
        }

        for (var i = 0; i < reader.FieldCount; i++)
        {
            var name = reader.GetString(i).Trim();
            if (!known.TryGetValue(name, out var field))
                Refuse(line, name, UnknownColumn(name, i + 1));
            else if (_columns.Exists(column => column.Field == field))
                Refuse(line, name, "is a duplicate column");
            else
                _columns.Add((field, FieldPath.Parse(name)));
        }
    }

    private string UnknownColumn(string name, int number) => name.Length == 0
        ? $"column {number} has no name"
        : $"{NearestName.Quote(name)} is not a known column; {NearestName.Advice(name, [.. allowed.Select(field => field.Path)])}";

    /// <summary>Reads a row; false when the limit of rows is exceeded.</summary>
    private bool ReadRow(CsvReader reader)
    {
        var line = Line(reader);
        if (++_rowCount > limits.MaxRows)
        {
            _rowCount--;
            Refuse(line, null, $"the table has more than {limits.MaxRows} rows");
            return false;
        }

        if (!Utf8.IsValid(reader.RawRecord))
            Refuse(line, null, NotUtf8);
        else if (reader.FieldCount != _columns.Count)
            Refuse(line, null, $"the row has {Count(reader.FieldCount, "cell")}, the header has {Count(_columns.Count, "column")}");
        else
            _rows.Add(ReadCells(reader, line));
        return true;
    }

    private CsvRow ReadCells(CsvReader reader, int line)
    {
        var (body, faults) = (new JObject(), new List<CsvFault>());
        for (var i = 0; i < _columns.Count; i++)
        {
            var (field, path) = _columns[i];
            if (reader.IsEmpty(i))
                continue;
            if (ReadCell(field.Kind, reader.GetString(i), out var fault) is { Type: not JTokenType.Null } value)
                path.Set(body, value);
            if (fault is not null)
                faults.Add(new CsvFault(line, field.Path, fault));
        }

        _faults.AddRange(faults);
        return new CsvRow(line, body, faults);
    }

    private JToken? ReadCell(FieldKind kind, string cell, out string? fault)
    {
        if (cell.Length <= limits.MaxCellLength)
            return CsvCells.Read(kind, cell, out fault);
        fault = $"has more than {limits.MaxCellLength} characters";
        return null;
    }

    private void RefuseMalformed(CsvMalformedRecord record)
    {
        _rowCount++;
        Refuse((int)record.LineNumber, null, record.Reason switch
        {
            CsvMalformedReason.StrayQuote => "a cell without quotes contains a quote",
            CsvMalformedReason.TextAfterClosingQuote => "text follows the closing quote of a cell",
            CsvMalformedReason.UnterminatedQuote => "a quote is not closed",
            _ => "the row has invalid quotes",
        });
    }

    private void Refuse(int line, string? field, string detail) => _faults.Add(new CsvFault(line, field, detail));

    private int Line(CsvReader reader)
    {
        var line = (int)reader.LineNumber;
        _nextLine = line + 1 + reader.RawRecord.Count((byte)'\n');
        return line;
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
