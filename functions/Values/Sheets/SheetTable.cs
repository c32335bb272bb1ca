namespace BangGiao.Values.Sheets;

/// <summary>One sheet of a workbook: its name, its columns with a head row that stays in view, and its rows.</summary>
/// <param name="Name">The name. What a spreadsheet does not allow in one is replaced, and it is cut at 31 characters.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with a cell for each column. They are enumerated once, while they are written.</param>
public sealed record SheetTable(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<SheetCell>> Rows)
{
    /// <summary>Whether the first column is on the right.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>The format code of days, for example <c>dd/mm/yyyy</c>.</summary>
    public string DayFormat { get; init; } = "yyyy-mm-dd";
}

/// <summary>A column of a sheet.</summary>
/// <param name="Title">The title in the head row.</param>
/// <param name="Width">The width in characters.</param>
public sealed record SheetColumn(string Title, int Width);
