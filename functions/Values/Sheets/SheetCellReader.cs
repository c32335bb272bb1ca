using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BangGiao.Values.Sheets;

/// <summary>Reads the cells of a row.</summary>
/// <param name="shared">The shared texts.</param>
/// <param name="dayStyles">Which styles show a number as a day.</param>
/// <param name="countsFrom1904">Whether serial numbers of days count from 1904.</param>
/// <param name="budget">What may be read of the workbook.</param>
internal sealed class SheetCellReader(IReadOnlyList<string> shared, IReadOnlyList<bool> dayStyles, bool countsFrom1904, SheetBudget budget)
{
    /// <summary>The cells of the row at which the part's reader is. Afterwards it is at the end of the row.</summary>
    public List<SheetCell> Read(SheetPart part)
    {
        var cells = new List<SheetCell>();
        budget.TakeCells(1);
        if (!part.Reader.ReadFirstChild())
            return cells;
        var next = 0;
        do
        {
            budget.TakeCells(1);
            if (part.Reader.ElementType != typeof(Cell) || part.Load<Cell>() is not { } cell)
                continue;
            // A cell without an address is the one after the cell before it.
            var place = SheetColumns.PlaceOf(cell.CellReference?.Value) ?? next;
            next = place + 1;
            var value = ValueOf(cell);
            if (value.Kind == SheetCellKind.Empty || place < cells.Count)
                continue;
            budget.TakeText(value.Text);
            budget.TakeCells(place - cells.Count);
            while (cells.Count < place)
                cells.Add(default);
            cells.Add(value);
        }
        while (part.Reader.ReadNextSibling());
        return cells;
    }

    /// <summary>The text of an item with its runs, without the guides of pronunciation beside them.</summary>
    public static string TextOf(OpenXmlElement item) => SheetText.Unescape(string.Concat(item.ChildElements.Select(child => child switch
    {
        Text text => text.Text,
        Run run => run.Text?.Text,
        _ => "",
    })));

    private SheetCell ValueOf(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.InnerText ?? "n";
        return type switch
        {
            "s" => SheetCell.Of(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < shared.Count ? shared[place] : ""),
            "inlineStr" => SheetCell.Of(cell.InlineString is { } text ? TextOf(text) : ""),
            "str" or "e" => SheetCell.Of(SheetText.Unescape(value)),
            "b" => value.Length == 0 ? default : SheetCell.Of(value is "1" or "true"),
            "d" => DateOnly.TryParse(value.Split('T')[0], CultureInfo.InvariantCulture, out var day) ? SheetCell.Of(day) : SheetCell.Of(value),
            _ => OfNumber(cell, value),
        };
    }

    private SheetCell OfNumber(Cell cell, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return SheetCell.Of(value);
        var plain = SheetCell.Of(number, countsFrom1904);
        var isDay = cell.StyleIndex?.Value is { } style && style < dayStyles.Count && dayStyles[(int)style];
        return isDay && plain.Day is { } day ? SheetCell.Of(day) : plain;
    }
}
