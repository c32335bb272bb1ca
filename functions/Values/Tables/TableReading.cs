using BangGiao.Values.Json;
using BangGiao.Values.Sheets;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Tables;

/// <summary>Reads the rows of one table, of CSV or of a sheet, and collects all errors.</summary>
/// <param name="allowed">The columns that the table may have, in any order.</param>
/// <param name="limits">The limits.</param>
/// <param name="order">The order of day and month.</param>
internal sealed class TableReading(IReadOnlyList<TableColumn> allowed, TableLimits limits, DateOrder order)
{
    private readonly TableFaults _faults = new(limits.MaxFaults);
    private readonly List<SourceRow> _sources = [];
    private readonly DateColumns _dates = new(order);
    private TableHeader? _header;
    private int _rowCount;
    private long _characters;

    /// <summary>Whether an empty row or a short one is what the file means, as in sheets, which do not store empty cells.</summary>
    public bool MayBeShort { get; init; }

    /// <summary>The corrections of cells.</summary>
    public CellCorrections Corrections { get; init; } = CellCorrections.None;

    /// <summary>Whether more rows are wanted.</summary>
    public bool IsOpen => !_faults.AreMany && (_header is not null || _faults.Count == 0);

    /// <summary>Adds an error of the file.</summary>
    public void Refuse(int line, string? field, string detail) => _faults.Add(new(line, field, detail));

    /// <summary>Takes one row; false when no more are wanted.</summary>
    public bool Add(SourceRow row)
    {
        // A blank row is read too, however long its cells are.
        if (!Fits(row))
            return false;
        if (row.Fault is null && row.Cells.All(cell => cell.Kind == SheetCellKind.Empty || string.IsNullOrWhiteSpace(cell.Text ?? "-")))
            return true;
        if (_header is null)
            return row.Fault is null ? ReadHeader(row) : RefuseHeader(row);
        if (++_rowCount > limits.MaxRows)
        {
            _rowCount--;
            Refuse(row.Line, null, $"the table has more than {limits.MaxRows} rows");
            return false;
        }
        if (row.Fault is { } fault)
            Refuse(row.Line, null, fault);
        else if (CountFault(row) is { } count)
            Refuse(row.Line, null, count);
        else
            Keep(Corrections.Apply(row, _header, _faults.Add));
        return !_faults.AreMany;
    }

    /// <summary>What was read, once all rows were added.</summary>
    public TableContent Content()
    {
        if (_header is null && _faults.Count == 0)
            Refuse(1, null, "the table has no header");
        var rows = _header is null ? [] : _sources.Select(Read).ToList();
        // The rows of a table that was not read to its end are not all known.
        if (IsOpen && _header is not null)
            Corrections.Unused().ToList().ForEach(_faults.Add);
        return new([.. (_header?.Columns ?? []).Select(column => column.Field).DistinctBy(field => field.Path)], rows, _rowCount, _faults.InOrder());
    }

    private bool RefuseHeader(SourceRow row)
    {
        Refuse(row.Line, null, row.Fault!);
        return false;
    }

    private bool ReadHeader(SourceRow row)
    {
        var header = TableHeader.Read(row, allowed, _faults);
        if (_faults.Count > 0)
            return false;
        _header = header;
        return true;
    }

    // Columns without a title may follow, as long as nothing is in them.
    private string? CountFault(SourceRow row)
    {
        var columns = _header!.Columns.Count;
        var extra = row.Cells.Count > columns && row.Cells.Skip(columns).Any(cell => cell.Kind != SheetCellKind.Empty);
        return extra || (row.Cells.Count < columns && !MayBeShort)
            ? $"the row has {Count(row.Cells.Count, "cell")}, the header has {Count(columns, "column")}"
            : null;
    }

    private void Keep(SourceRow row)
    {
        // Empty cells beyond the last column are not kept, of which a row can have many.
        if (row.Cells.Count > _header!.Columns.Count)
            row = row with { Cells = [.. row.Cells.Take(_header.Columns.Count)] };
        _sources.Add(row);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (_header.Columns[i].Field.Kind is FieldKind.Date or FieldKind.PartialDate)
                _dates.Note(i, row.Cells[i]);
        }
    }

    private bool Fits(SourceRow row)
    {
        _characters += row.Cells.Sum(cell => (long)(cell.Text?.Length ?? 0));
        if (_characters <= limits.MaxCharacters)
            return true;
        Refuse(row.Line, null, $"the table has more than {limits.MaxCharacters} characters");
        return false;
    }

    private ReadRow Read(SourceRow source)
    {
        var faults = new List<TableFault>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var row = new ReadRow(source.Line, [], faults) { Names = names, Letters = MayBeShort ? _header!.Letters : null };
        for (var i = 0; i < source.Cells.Count; i++)
        {
            var (column, cell) = (_header!.Columns[i], source.Cells[i]);
            if (cell.Kind == SheetCellKind.Empty)
                continue;
            if (column.HoldsNames)
                names[column.Field.Path] = FormulaGuard.Unguard(CellReading.TextOf(cell));
            else if (ReadCell(i, column, cell, out var fault) is { Type: not JTokenType.Null } value)
                _header.Paths[i].Set(row.Body, value);
            else if (fault is not null)
                faults.Add(row.Located(column.Field.Path, fault) with { Value = CellReading.TextOf(cell) });
        }
        faults.ForEach(_faults.Add);
        return row;
    }

    private JToken? ReadCell(int place, TableColumn column, SheetCell cell, out string? fault)
    {
        if (cell.Text?.Length > limits.MaxCellLength)
        {
            fault = $"has more than {limits.MaxCellLength} characters";
            return null;
        }
        if (column.Field.Kind is FieldKind.Date or FieldKind.PartialDate)
            return _dates.Read(place, cell, out fault) is { } date ? new JValue(date) : null;
        return CellReading.Read(column, cell, out fault);
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
