using DocumentFormat.OpenXml.Spreadsheet;

namespace BangGiao.Values.Sheets;

/// <summary>The cell styles of a written workbook, by their numbers.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0;
    public const uint Head = 1;
    public const uint Day = 2;
    public const uint Wrapped = 3;
    public const uint Entry = 4;
    public const uint DayEntry = 5;
    public const uint TextEntry = 6;

    // Numbers below 164 are those of built-in formats.
    private const uint DayFormat = 164;
    private const uint TextFormat = 49;

    /// <summary>The style of a column's cells.</summary>
    public static uint Of(SheetColumn column) => column.Entry switch
    {
        { IsDay: true } => DayEntry,
        { Choices.Count: > 0 } or { Whole: not null } => Entry,
        not null => TextEntry,
        null => column.IsWrapped ? Wrapped : Plain,
    };

    /// <summary>The style of a cell with a day in a column with a style.</summary>
    public static uint OfDay(uint style) => style is Entry or DayEntry or TextEntry ? DayEntry : Day;

    public static Stylesheet With(string dayFormat) => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = dayFormat }) { Count = 1 },
        new Fonts(Font(isBold: false), Font(isBold: true)) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7ECF2" }) { PatternType = PatternValues.Solid }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFFFFBE6" }) { PatternType = PatternValues.Solid }))
        { Count = 4 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                new LeftBorder(Line()) { Style = BorderStyleValues.Thin },
                new RightBorder(Line()) { Style = BorderStyleValues.Thin },
                new TopBorder(Line()) { Style = BorderStyleValues.Thin },
                new BottomBorder(Line()) { Style = BorderStyleValues.Thin },
                new DiagonalBorder()))
        { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat { FontId = 0, ApplyAlignment = true, Alignment = new() { Vertical = VerticalAlignmentValues.Top } },
            new CellFormat
            {
                FontId = 1,
                FillId = 2,
                ApplyFont = true,
                ApplyFill = true,
                ApplyAlignment = true,
                Alignment = new() { Vertical = VerticalAlignmentValues.Center, WrapText = true },
            },
            new CellFormat
            {
                NumberFormatId = DayFormat,
                ApplyNumberFormat = true,
                ApplyAlignment = true,
                Alignment = new() { Vertical = VerticalAlignmentValues.Top },
            },
            new CellFormat { FontId = 0, ApplyAlignment = true, Alignment = new() { Vertical = VerticalAlignmentValues.Top, WrapText = true } },
            OfEntry(0),
            OfEntry(DayFormat),
            OfEntry(TextFormat))
        { Count = 7 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    // A cell for entries is the only one that is not locked where its sheet is protected, and it is seen to be one.
    private static CellFormat OfEntry(uint format) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }, new Protection { Locked = false })
    {
        NumberFormatId = format,
        FontId = 0,
        FillId = 3,
        BorderId = 1,
        ApplyNumberFormat = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };

    private static Color Line() => new() { Rgb = "FFD0D0D0" };

    // Office's own font has the letters of Vietnamese and Arabic, and other programs replace it by one of the same widths.
    private static Font Font(bool isBold) => new([
        .. isBold ? (DocumentFormat.OpenXml.OpenXmlElement[])[new Bold()] : [],
        new FontSize { Val = 11 },
        new FontName { Val = "Calibri" },
    ]);
}
