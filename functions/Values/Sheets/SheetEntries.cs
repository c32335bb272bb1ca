using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BangGiao.Values.Sheets;

/// <summary>Writes what people may enter in a sheet: the protection of all other cells, and a rule for each column (ECMA-376 part 1, 18.3.1.85 and 18.3.1.33).</summary>
internal static class SheetEntries
{
    private const int MostCharacters = 255;

    /// <summary>The protection of a sheet. Widths, heights and filters may still be changed: an attribute that is false allows.</summary>
    public static SheetProtection Protection => new()
    {
        Sheet = true,
        Objects = true,
        Scenarios = true,
        FormatColumns = false,
        FormatRows = false,
        AutoFilter = false,
    };

    /// <summary>The rules of the columns; null when there are none.</summary>
    /// <param name="sheets">All sheets, with the one that has the texts of drop-downs.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="lastRow">The number of its last row.</param>
    public static DataValidations? RulesOf(IReadOnlyList<SheetTable> sheets, SheetTable sheet, uint lastRow)
    {
        var rules = sheet.Columns.Index()
            .Where(pair => pair.Item.Entry is not null)
            .Select(pair => RuleOf(sheets, pair.Item, string.Create(CultureInfo.InvariantCulture, $"{SheetColumns.NameOf(pair.Index)}2:{SheetColumns.NameOf(pair.Index)}{Math.Max(lastRow, 2)}")))
            .OfType<DataValidation>()
            .ToList();
        return rules.Count == 0 ? null : new(rules) { Count = (uint)rules.Count };
    }

    private static DataValidation? RuleOf(IReadOnlyList<SheetTable> sheets, SheetColumn column, string cells)
    {
        var entry = column.Entry!;
        var rule = TypeOf(sheets, entry);
        if (rule is null && entry.Hint is null)
            return null;
        rule ??= new() { Type = DataValidationValues.None };
        rule.SequenceOfReferences = new ListValue<StringValue> { InnerText = cells };
        rule.AllowBlank = true;
        if (rule.Type! != DataValidationValues.None)
            rule.ShowErrorMessage = true;
        if (entry.Hint is not { } hint)
            return rule;
        var shown = hint.Length <= MostCharacters ? hint : hint[..(MostCharacters - 1)] + "…";
        (rule.ShowInputMessage, rule.Prompt) = (true, shown);
        if (rule.ShowErrorMessage is not null)
            rule.Error = shown;
        return rule;
    }

    private static DataValidation? TypeOf(IReadOnlyList<SheetTable> sheets, SheetEntry entry) => entry switch
    {
        { Choices.Count: > 0 } => new(new Formula1(SheetLists.RangeOf(sheets, entry.Choices))) { Type = DataValidationValues.List },
        { Whole: { } range } => new(new Formula1(Text(range.Least)), new Formula2(Text(range.Most))) { Type = DataValidationValues.Whole, Operator = DataValidationOperatorValues.Between },
        { IsDay: true } => new(new Formula1("1")) { Type = DataValidationValues.Date, Operator = DataValidationOperatorValues.GreaterThanOrEqual },
        _ => null,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
