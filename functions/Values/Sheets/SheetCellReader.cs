using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BangGiao.Values.Sheets;

/// <summary>Reads the cells of a row.</summary>
/// <param name="shared">The shared texts.</param>
/// <param name="dayStyles">Which styles show a number as a day.</param>
/// <param name="countsFrom1904">Whether serial numbers of days count from 1904.</param>
internal sealed class SheetCellReader(IReadOnlyList<string> shared, IReadOnlyList<bool> dayStyles, bool countsFrom1904)
{
    /// <summary>The cells of the row at which the reader stands. It then stands at the row's end.</summary>
    public List<SheetCell> Read(OpenXmlReader reader)
    {
        var cells = new List<SheetCell>();
        if (!reader.ReadFirstChild())
            return cells;
        do
        {
            if (reader.ElementType != typeof(Cell) || reader.LoadCurrentElement() is not Cell cell)
                continue;
            var place = SheetColumns.PlaceOf(cell.CellReference?.Value) ?? cells.Count;
            var value = ValueOf(cell);
            if (value.Kind == SheetCellKind.Empty || place < cells.Count)
                continue;
            while (cells.Count < place)
                cells.Add(default);
            cells.Add(value);
        }
        while (reader.ReadNextSibling());
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
        var isDay = cell.StyleIndex?.Value is { } style && style < dayStyles.Count && dayStyles[(int)style];
        return !isDay ? SheetCell.Of(number)
            : SheetDates.DayOf(number, countsFrom1904) is { } day ? SheetCell.Of(day)
            : SheetCell.Of(number);
    }
}
