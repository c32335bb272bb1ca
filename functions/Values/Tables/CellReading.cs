using System.Globalization;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Sheets;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Tables;

/// <summary>Reads a cell that is not empty as the value of a field.</summary>
internal static class CellReading
{
    private const string Sign = "⚠ ";
    private const string Limit = " > 32767";

    // Beyond it a number of a sheet is not exact.
    private const double MostExact = 9_007_199_254_740_992;

    /// <summary>The value; null with a fault when the cell has none.</summary>
    public static JToken? Read(TableColumn column, SheetCell cell, out string? fault)
    {
        fault = null;
        return (column.Field.Kind, cell.Kind) switch
        {
            (FieldKind.Boolean, SheetCellKind.Boolean) => cell.Number != 0,
            (FieldKind.Number or FieldKind.Integer, SheetCellKind.Number) => OfNumber(cell.Number),
            (_, SheetCellKind.Text) when SaysTooLong(cell.Text!) => Refused(out fault),
            var (kind, _) when column.HoldsCodes || IsPlain(kind) => CellTexts.Read(kind, CodeTexts.Trim(TextOf(cell)), out fault),
            var (kind, _) => CellTexts.Read(kind, TextOf(cell), out fault),
        };
    }

    /// <summary>The text in a sheet in place of one that is too long for a cell.</summary>
    public static string InsteadOf(string text) => string.Create(CultureInfo.InvariantCulture, $"{Sign}{text.Length}{Limit}");

    /// <summary>Whether a cell says that its text was too long for a sheet.</summary>
    public static bool SaysTooLong(string cell) => cell.StartsWith(Sign, StringComparison.Ordinal) && cell.EndsWith(Limit, StringComparison.Ordinal);

    /// <summary>The cell as text, as a spreadsheet would write it to CSV.</summary>
    public static string TextOf(SheetCell cell) => cell.Kind switch
    {
        SheetCellKind.Text => ComposedText.Of(cell.Text!),
        SheetCellKind.Number => cell.Number.ToString("R", CultureInfo.InvariantCulture),
        SheetCellKind.Boolean => cell.Number == 0 ? "false" : "true",
        SheetCellKind.Day => cell.Day is { } day ? Dates.IsoDate.Text(day) : cell.Number.ToString("R", CultureInfo.InvariantCulture),
        _ => "",
    };

    private static bool IsPlain(FieldKind kind) => kind is FieldKind.Boolean or FieldKind.Number or FieldKind.Integer or FieldKind.Code or FieldKind.Instant;

    private static JValue OfNumber(double number) =>
        double.IsInteger(number) && Math.Abs(number) <= MostExact ? new((long)number) : new(number);

    private static JToken? Refused(out string? fault)
    {
        fault = "says that the text was too long for a sheet; leave the column out, or import the text as CSV or JSON";
        return null;
    }
}
