using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Sheets;

namespace BangGiao.Values.Tables;

/// <summary>The header of a table: which column each cell of a row belongs to.</summary>
internal sealed class TableHeader
{
    private TableHeader(IReadOnlyList<TableColumn> columns) => Columns = columns;

    /// <summary>The columns by place.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Their paths, parsed.</summary>
    public IReadOnlyList<FieldPath> Paths => field ??= [.. Columns.Select(column => FieldPath.Parse(column.Field.Path))];

    /// <summary>The letters of fields by path: of a field's own column, or of that of its names when it has no other.</summary>
    public IReadOnlyDictionary<string, string> Letters => field ??= Columns
        .Select((column, place) => (column, place))
        .OrderBy(pair => pair.column.HoldsNames)
        .DistinctBy(pair => pair.column.Field.Path)
        .ToDictionary(pair => pair.column.Field.Path, pair => SheetColumns.NameOf(pair.place), StringComparer.Ordinal);

    /// <summary>The place of a field's own column, or of that of its names when it has no other; null when it has none.</summary>
    public int? PlaceOf(string field)
    {
        var places = Columns.Index().Where(column => column.Item.Field.Path == field).OrderBy(column => column.Item.HoldsNames).Select(column => (int?)column.Index);
        return places.FirstOrDefault();
    }

    /// <summary>Reads the header. Empty cells at its end are no columns.</summary>
    public static TableHeader Read(SourceRow row, IReadOnlyList<TableColumn> allowed, TableFaults faults)
    {
        var byTitle = TitlesOf(allowed);
        var columns = new List<TableColumn>();
        var cells = row.Cells.Select(cell => CodeTexts.Trim(CellReading.TextOf(cell))).ToList();
        var used = cells.FindLastIndex(name => name.Length > 0) + 1;
        foreach (var (place, name) in cells.Take(used).Index())
        {
            if (!byTitle.TryGetValue(name, out var column) && !byTitle.TryGetValue(TextFolding.Fold(name), out column))
                faults.Add(new(row.Line, name, Unknown(name, place + 1, allowed)));
            else if (columns.Contains(column))
                faults.Add(new(row.Line, column.Field.Path, "is a duplicate column"));
            else
                columns.Add(column);
        }
        return new(columns);
    }

    // A path is what it is; a title is compared folded, and one that two columns share is none.
    private static Dictionary<string, TableColumn> TitlesOf(IReadOnlyList<TableColumn> allowed)
    {
        var titles = allowed
            .SelectMany(column => column.Titles.Select(TextFolding.Fold).Distinct().Select(title => (title, column)))
            .GroupBy(pair => pair.title, StringComparer.Ordinal)
            .Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.Single().column, StringComparer.Ordinal);
        foreach (var column in allowed.Where(column => !column.HoldsNames))
            titles[column.Field.Path] = column;
        return titles;
    }

    private static string Unknown(string name, int number, IReadOnlyList<TableColumn> allowed) => name.Length == 0
        ? $"column {number} has no name"
        : $"{NearestName.Quote(name)} is not a known column; {NearestName.Advice(name, [.. allowed.Where(column => !column.HoldsNames).Select(column => column.Field.Path)])}";
}
