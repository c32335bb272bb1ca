using BangGiao.Values.Sheets;

namespace BangGiao.Values.Tables;

/// <summary>Texts that replace cells of a table, as if the file had them.</summary>
/// <param name="cells">The texts by the line of the row and the path of the column's field. An empty text is an empty cell.</param>
public sealed class CellCorrections(IReadOnlyDictionary<int, IReadOnlyDictionary<string, string>> cells)
{
    private readonly HashSet<int> _used = [];

    /// <summary>No corrections.</summary>
    public static CellCorrections None => new(new Dictionary<int, IReadOnlyDictionary<string, string>>());

    /// <summary>The row with its corrected cells.</summary>
    internal SourceRow Apply(SourceRow row, TableHeader header, Action<TableFault> refuse)
    {
        if (!cells.TryGetValue(row.Line, out var corrected))
            return row;
        _used.Add(row.Line);
        // A sheet does not store empty cells at the end of a row.
        var all = row.Cells.Concat(Enumerable.Repeat(default(SheetCell), Math.Max(0, header.Columns.Count - row.Cells.Count))).ToArray();
        foreach (var (field, text) in corrected)
        {
            if (header.PlaceOf(field) is { } place)
            {
                // The name beside a corrected code is that of the old one.
                foreach (var (same, _) in header.Columns.Index().Where(column => column.Item.Field.Path == field))
                    all[same] = default;
                all[place] = SheetCell.Of(text);
            }
            else
            {
                refuse(new(row.Line, field, "is corrected, but the table has no such column"));
            }
        }
        return row with { Cells = all };
    }

    /// <summary>The corrections of lines on which no row starts.</summary>
    internal IEnumerable<TableFault> Unused() =>
        cells.Keys.Where(line => !_used.Contains(line)).Order().Select(line => new TableFault(line, null, "is corrected, but no row starts on this line"));
}
