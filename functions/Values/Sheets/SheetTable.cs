using BangGiao.Values.Languages;

namespace BangGiao.Values.Sheets;

/// <summary>One sheet of a workbook: its name, its columns with a head row that stays in view, and its rows.</summary>
/// <param name="Name">The name. What a spreadsheet does not allow in one is replaced, and it is cut at 31 characters.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with a cell for each column. They are enumerated once, while they are written.</param>
public sealed record SheetTable(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<SheetCell>> Rows)
{
    /// <summary>The sheet as readers of a language expect it: where its first column is, and how days are written.</summary>
    public SheetTable In(Language language) => this with
    {
        IsRightToLeft = language.IsRightToLeft(),
        DayFormat = language == Language.En ? "yyyy\\-mm\\-dd" : "dd/mm/yyyy",
    };

    /// <summary>Whether the first column is on the right.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>The format code of days, for example <c>dd/mm/yyyy</c>.</summary>
    public string DayFormat { get; init; } = "yyyy-mm-dd";

    /// <summary>
    /// Whether all cells but those of columns with an <see cref="SheetColumn.Entry"/> are locked. There is no password: it keeps people from
    /// slips, so the reader of a returned sheet has to check the locked cells.
    /// </summary>
    public bool IsProtected { get; init; }

    /// <summary>Whether the sheet is not shown. It can be made visible in any spreadsheet.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>A column of a sheet.</summary>
/// <param name="Title">The title in the head row.</param>
/// <param name="Width">The width in characters.</param>
public sealed record SheetColumn(string Title, int Width)
{
    /// <summary>Whether the column is not shown. It can be made visible in any spreadsheet.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether long texts go on in the next line of their cell.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>What people enter in the column; null for a column that is only read.</summary>
    public SheetEntry? Entry { get; init; }
}

/// <summary>What people may enter in the cells of a column. A spreadsheet checks what is typed, not what is pasted.</summary>
public sealed record SheetEntry
{
    /// <summary>Any text. Cells are of the text format, so that a text that begins with a hyphen is no formula.</summary>
    public static SheetEntry Text { get; } = new();

    /// <summary>A day.</summary>
    public static SheetEntry Day { get; } = new() { IsDay = true };

    /// <summary>The texts of a drop-down; empty for none.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The range of whole numbers; null for none.</summary>
    public (int Least, int Most)? Whole { get; init; }

    /// <summary>Whether it is a day.</summary>
    public bool IsDay { get; init; }

    /// <summary>What is shown beside a cell that is selected, and when an entry is refused. At most 255 characters are shown.</summary>
    public string? Hint { get; init; }

    /// <summary>One of these texts.</summary>
    public static SheetEntry OneOf(params IReadOnlyList<string> choices) => new() { Choices = choices };

    /// <summary>A whole number in a range.</summary>
    public static SheetEntry WholeNumber(int least, int most) => new() { Whole = (least, most) };
}
