using BangGiao.Values.Sheets;

namespace BangGiao.Values.Tables;

/// <summary>Reads the cells of date columns, whose order of day and month the other rows of the column tell.</summary>
internal sealed class DateColumns(DateOrder chosen)
{
    private const int LeastSerial = 10_000;

    private readonly Dictionary<int, HashSet<DateOrder>> _seen = [];

    /// <summary>Notes what a cell tells of the order in its column.</summary>
    public void Note(int column, SheetCell cell)
    {
        if (cell.Text is null || WrittenDate.Read(Plain(cell.Text)) is not { Order: not DateOrder.Auto and var order })
            return;
        if (!_seen.TryGetValue(column, out var orders))
            _seen[column] = orders = [];
        orders.Add(order);
    }

    /// <summary>The date of a cell in ISO 8601, or its text as it is; a fault when the order is in doubt.</summary>
    /// <param name="column">The place of the column.</param>
    /// <param name="cell">The cell, which is not empty.</param>
    /// <param name="fault">What is wrong with the cell; null when nothing is.</param>
    public string? Read(int column, SheetCell cell, out string? fault)
    {
        fault = null;
        return cell.Kind switch
        {
            SheetCellKind.Day => OfSerial(cell, out fault),
            // A number in a column of dates is a day that lost its format, unless it is the year that a partial date may be.
            SheetCellKind.Number when cell.Number >= LeastSerial => OfSerial(cell, out fault),
            SheetCellKind.Number => cell.Number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            SheetCellKind.Boolean => "TRUE",
            _ => OfText(column, Plain(cell.Text!), out fault),
        };
    }

    private static string? OfSerial(SheetCell cell, out string? fault)
    {
        fault = cell.Day is null ? "is the serial number of a day that never was, such as 29 February 1900" : null;
        return cell.Day is { } day ? Dates.IsoDate.Text(day) : null;
    }

    private string? OfText(int column, string text, out string? fault)
    {
        fault = null;
        if (WrittenDate.Read(text) is not { } date)
            return WrittenDate.YearFirst(text);
        if (date.IsClear)
            return date.Iso(DateOrder.Dmy);
        var order = chosen != DateOrder.Auto ? chosen : OrderOf(column);
        if (date.Order != DateOrder.Auto && order != DateOrder.Auto && date.Order != order)
            fault = $"has day and month in another order than {Name(order)}; write it as YYYY-MM-DD";
        else if (date.Order == DateOrder.Auto && order == DateOrder.Auto)
            fault = $"may be {date.Iso(DateOrder.Dmy)} or {date.Iso(DateOrder.Mdy)}, and the other rows do not tell which: say dateOrder=dmy or dateOrder=mdy, or write it as YYYY-MM-DD";
        return fault is null ? date.Iso(order == DateOrder.Auto ? date.Order : order) : null;
    }

    // Rows of both orders tell nothing of the others.
    private DateOrder OrderOf(int column) => _seen.TryGetValue(column, out var orders) && orders.Count == 1 ? orders.Single() : DateOrder.Auto;

    private static string Name(DateOrder order) => order == DateOrder.Mdy ? "month, day, year" : "day, month, year";

    // Digits of any script, and no spaces around, also those that are not seen.
    private static string Plain(string text) => CodeTexts.WithLatinDigits(CodeTexts.Trim(FormulaGuard.Unguard(text)));
}
