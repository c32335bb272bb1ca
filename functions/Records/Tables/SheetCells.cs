using System.Globalization;
using System.Numerics;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Sheets;
using BangGiao.Values.Tables;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Tables;

/// <summary>Converts JSON values to cells of a sheet: numbers as numbers, days as days, all else as text.</summary>
internal static class SheetCells
{
    // Spreadsheets keep 15 digits of a number.
    private const long MostExact = 999_999_999_999_999;

    /// <summary>The cell of a field's value.</summary>
    public static SheetCell Of(FieldKind kind, JToken? value) => (kind, value) switch
    {
        (_, null or { Type: JTokenType.Null }) => default,
        (FieldKind.Boolean, JValue { Value: bool flag }) => SheetCell.Of(flag),
        (FieldKind.Integer or FieldKind.Number, { Type: JTokenType.Integer or JTokenType.Float }) => OfNumber(value),
        (FieldKind.Date or FieldKind.PartialDate, JValue { Value: string text }) when IsoDate.TryParse(text, out var day) => SheetCell.Of(day),
        _ => OfText(CellTexts.TextOf(kind, value)),
    };

    /// <summary>The cell of a text.</summary>
    /// <remarks>
    /// A cell that is stored as text is never run, so formulas are not guarded. Only a text that reading would take for a guarded one is.
    /// </remarks>
    public static SheetCell OfText(string text)
    {
        var written = FormulaGuard.Unguard(text) == text ? text : FormulaGuard.Guard(text);
        return SheetCell.Of(written.Length <= SheetCell.MostCharacters ? written : CellReading.InsteadOf(text));
    }

    private static SheetCell OfNumber(JToken value) => ((JValue)value).Value switch
    {
        BigInteger big => SheetCell.Of(big.ToString(CultureInfo.InvariantCulture)),
        long number when Math.Abs(number) > MostExact => SheetCell.Of(number.ToString(CultureInfo.InvariantCulture)),
        var number => SheetCell.Of(Convert.ToDouble(number, CultureInfo.InvariantCulture)),
    };
}
