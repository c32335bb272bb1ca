namespace BangGiao.Values.Sheets;

/// <summary>The texts of drop-downs, which are on a hidden sheet of their own.</summary>
/// <remarks>Within the rule of a cell a list has at most 255 characters, and its texts no commas (ECMA-376 part 1, 18.3.1.32).</remarks>
internal static class SheetLists
{
    private const string Name = "lists";
    private const int Width = 24;

    /// <summary>The sheets, and one with the texts of all drop-downs when there are any.</summary>
    public static IReadOnlyList<SheetTable> AddTo(IReadOnlyList<SheetTable> sheets)
    {
        var lists = ListsOf(sheets);
        if (lists.Count == 0)
            return sheets;
        var longest = lists.Max(list => list.Count);
        var rows = Enumerable.Range(0, longest).Select(row => (IReadOnlyList<SheetCell>)[.. lists.Select(list => SheetCell.Of(list.ElementAtOrDefault(row)))]);
        return [.. sheets, new SheetTable(Name, [.. lists.Select((_, place) => new SheetColumn(SheetColumns.NameOf(place), Width))], rows) { IsHidden = true, IsProtected = true }];
    }

    /// <summary>The cells with the texts of a drop-down, as a formula.</summary>
    /// <param name="sheets">The sheets with the one that was added.</param>
    /// <param name="choices">The texts.</param>
    public static string RangeOf(IReadOnlyList<SheetTable> sheets, IReadOnlyList<string> choices)
    {
        var column = SheetColumns.NameOf(ListsOf(sheets).FindIndex(list => list.SequenceEqual(choices)));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{SheetNames.Of(sheets, sheets.Count - 1)}'!${column}$2:${column}${choices.Count + 1}");
    }

    private static List<IReadOnlyList<string>> ListsOf(IReadOnlyList<SheetTable> sheets)
    {
        var lists = new List<IReadOnlyList<string>>();
        foreach (var choices in sheets.SelectMany(sheet => sheet.Columns).Select(column => column.Entry?.Choices ?? []))
        {
            if (choices.Count > 0 && !lists.Any(list => list.SequenceEqual(choices)))
                lists.Add(choices);
        }
        return lists;
    }
}
