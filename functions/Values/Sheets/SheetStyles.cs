using DocumentFormat.OpenXml.Spreadsheet;

namespace BangGiao.Values.Sheets;

/// <summary>The cell styles of a written workbook, by their numbers.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0;
    public const uint Head = 1;
    public const uint Day = 2;

    // Numbers below 164 are those of built-in formats.
    private const uint DayFormat = 164;

    public static Stylesheet With(string dayFormat) => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = dayFormat }) { Count = 1 },
        new Fonts(Font(isBold: false), Font(isBold: true)) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7ECF2" }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
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
            }) { Count = 3 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    // Office's own font has the letters of Vietnamese and Arabic, and other programs replace it by one of the same widths.
    private static Font Font(bool isBold) => new([
        .. isBold ? (DocumentFormat.OpenXml.OpenXmlElement[])[new Bold()] : [],
        new FontSize { Val = 11 },
        new FontName { Val = "Calibri" },
    ]);
}
