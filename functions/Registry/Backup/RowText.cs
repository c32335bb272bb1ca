using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace BangGiao.Registry.Backup;

/// <summary>Writes a table row as one line of JSON, and reads it again with every property of the same type and value.</summary>
/// <remarks>
/// Types are annotated as the Table service itself does it: <c>"Seq@odata.type":"Edm.Int64","Seq":"567"</c>. Strings, booleans and 32-bit
/// integers need no annotation. See "Payload format for Table service operations" in the service's REST documentation.
/// </remarks>
internal static class RowText
{
    private const string TypeSuffix = "@odata.type";
    private static readonly string[] LeftOut = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    public static string Write(TableEntity row)
    {
        var text = new JsonObject { ["RowKey"] = row.RowKey };
        foreach (var (name, value) in row.Where(property => !LeftOut.Contains(property.Key)))
        {
            var (type, json) = Of(name, value);
            if (type is not null)
                text[name + TypeSuffix] = type;
            text[name] = json;
        }
        return text.ToJsonString();
    }

    /// <exception cref="FormatException">The line is not a row.</exception>
    public static TableEntity Read(string line, Func<string, TableEntity> create)
    {
        try
        {
            var text = JsonNode.Parse(line)!.AsObject();
            var row = create((string?)text["RowKey"] ?? throw new FormatException("The line has no RowKey."));
            foreach (var (name, value) in text.Where(property => property.Key != "RowKey" && !property.Key.EndsWith(TypeSuffix, StringComparison.Ordinal)))
                row[name] = ValueOf((string?)text[name + TypeSuffix], value!);
            return row;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or ArgumentNullException)
        {
            throw new FormatException($"The line is not a row of a table: {line[..Math.Min(line.Length, 80)]}", e);
        }
    }

    private static (string? Type, JsonNode Json) Of(string name, object value) => value switch
    {
        string text => (null, text),
        bool flag => (null, flag),
        int number => (null, number),
        long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
        DateTimeOffset at => ("Edm.DateTime", at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException($"The property {name} is of the type {value.GetType().Name}, which no row of a registry has."),
    };

    private static object ValueOf(string? type, JsonNode value) => type switch
    {
        "Edm.Int64" => long.Parse((string)value!, CultureInfo.InvariantCulture),
        "Edm.DateTime" => DateTimeOffset.Parse((string)value!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        null => value.GetValueKind() switch
        {
            JsonValueKind.String => (string)value!,
            JsonValueKind.Number => (int)value,
            JsonValueKind.True or JsonValueKind.False => (bool)value,
            _ => throw new FormatException("A property has no value."),
        },
        _ => throw new FormatException($"A property is of the unknown type {type}."),
    };
}
