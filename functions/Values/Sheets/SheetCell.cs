namespace BangGiao.Values.Sheets;

/// <summary>One cell of a sheet: a text, a number, a truth value, a calendar day, or nothing.</summary>
/// <remarks>Texts are shown as they are. A spreadsheet never runs a cell that is stored as a text, so no guard against formulas is needed.</remarks>
public readonly record struct SheetCell
{
    /// <summary>The maximum length of a text in UTF-16 code units. Spreadsheets take a file with a longer one for damaged.</summary>
    public const int MostCharacters = 32_767;

    private readonly bool _countsFrom1904;

    private SheetCell(SheetCellKind kind, string? text, double number, bool countsFrom1904 = false) =>
        (Kind, Text, Number, _countsFrom1904) = (kind, text, number, countsFrom1904);

    /// <summary>What the cell holds.</summary>
    public SheetCellKind Kind { get; }

    /// <summary>The text; null for other kinds.</summary>
    public string? Text { get; }

    /// <summary>The number; the serial number of a day; 1 for true.</summary>
    public double Number { get; }

    /// <summary>The day that the number of the cell is in its workbook, also where its format shows a number; null when it is none.</summary>
    public DateOnly? Day => Kind is SheetCellKind.Day or SheetCellKind.Number ? SheetDates.DayOf(Number, _countsFrom1904) : null;

    /// <summary>A cell with a text; an empty text is an empty cell.</summary>
    public static SheetCell Of(string? text) => string.IsNullOrEmpty(text) ? default : new(SheetCellKind.Text, text, 0);

    /// <summary>A cell with a number.</summary>
    public static SheetCell Of(double number) => new(SheetCellKind.Number, null, number);

    /// <summary>A cell with a number of a workbook whose days count from 1904, or from 1900.</summary>
    public static SheetCell Of(double number, bool countsFrom1904) => new(SheetCellKind.Number, null, number, countsFrom1904);

    /// <summary>A cell with a truth value.</summary>
    public static SheetCell Of(bool value) => new(SheetCellKind.Boolean, null, value ? 1 : 0);

    /// <summary>A cell with a day. A day that no spreadsheet can count, before March 1900, is a text in ISO 8601.</summary>
    public static SheetCell Of(DateOnly day) => SheetDates.SerialOf(day) is { } serial
        ? new(SheetCellKind.Day, null, serial)
        : Of(Dates.IsoDate.Text(day));
}

/// <summary>The kinds of cells.</summary>
public enum SheetCellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A calendar day.</summary>
    Day,
}
