using System.Text;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Tables;

/// <summary>Converts between JSON values and the text of CSV cells.</summary>
/// <remarks>
/// A list of texts is joined by <c>; </c>, or written as JSON if that would be ambiguous. An empty text and an empty list of texts are
/// written as an empty cell, which is read as an absent value.
/// </remarks>
internal static class CellTexts
{
    public static string Write(FieldKind kind, JToken? value)
    {
        if (value is null || value.Type == JTokenType.Null)
            return "";
        // Numbers are not guarded, so that spreadsheets read negative numbers as numbers.
        if (IsNumber(value) && kind is FieldKind.Integer or FieldKind.Number)
            return RecordJson.Write(value);
        return FormulaGuard.Guard(TextOf(kind, value));
    }

    /// <summary>The text of a value, without a guard.</summary>
    public static string TextOf(FieldKind kind, JToken value) => value switch
    {
        JArray list when kind == FieldKind.TextList => WriteList(list),
        JValue { Value: string text } when kind != FieldKind.Json => text,
        _ => RecordJson.Write(value),
    };

    /// <summary>The value of a cell that is not empty. A JSON null counts as absent.</summary>
    public static JToken? Read(FieldKind kind, string cell, out string? fault)
    {
        fault = null;
        return kind switch
        {
            FieldKind.Boolean => ReadBoolean(cell, out fault),
            FieldKind.Integer => ReadNumber(cell, "must be a whole number", IsWhole, out fault),
            FieldKind.Number => ReadNumber(cell, "must be a number", IsNumber, out fault),
            FieldKind.TextList => ReadList(FormulaGuard.Unguard(cell), out fault),
            FieldKind.Json => ReadJson(FormulaGuard.Unguard(cell), out fault),
            _ => FormulaGuard.Unguard(cell),
        };
    }

    private static string WriteList(JArray list) =>
        list.All(IsPlain) ? string.Join("; ", list.Select(element => (string?)element)) : RecordJson.Write(list);

    private static bool IsPlain(JToken element) => element is JValue { Value: string { Length: > 0 } text }
        && text[0] != '[' && !text.Contains(';', StringComparison.Ordinal) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);

    private static JToken? ReadList(string cell, out string? fault)
    {
        fault = null;
        if (!cell.AsSpan().TrimStart().StartsWith("["))
            return new JArray(cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        // Valid JSON that starts with a bracket is an array.
        return ReadJson(cell, out fault);
    }

    private static JToken? ReadJson(string cell, out string? fault)
    {
        var error = Parse(cell, out var value);
        fault = error is null ? null : $"must be JSON: {error.Detail} (column {error.Column} of the cell)";
        return value;
    }

    private static bool IsWhole(JToken value) => value.Type == JTokenType.Integer;

    private static bool IsNumber(JToken value) => value.Type is JTokenType.Integer or JTokenType.Float;

    private static JToken? ReadNumber(string cell, string rule, Predicate<JToken> isGood, out string? fault)
    {
        var isNumber = Parse(cell, out var value) is null && isGood(value!);
        fault = isNumber ? null : rule;
        return isNumber ? value : null;
    }

    // Spreadsheets write TRUE and FALSE.
    private static JValue? ReadBoolean(string cell, out string? fault)
    {
        var isBoolean = bool.TryParse(cell, out var value);
        fault = isBoolean ? null : "must be true or false";
        return isBoolean ? new JValue(value) : null;
    }

    private static JsonSyntaxError? Parse(string cell, out JToken? value) => JsonInput.Parse(Encoding.UTF8.GetBytes(cell), out value);
}
