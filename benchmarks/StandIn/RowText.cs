using System.Text.Json;
using Azure.Data.Tables;

namespace BangGiao.Benchmarks.StandIn;

/// <summary>The JSON of a row with the types of its properties, as a client sends it.</summary>
internal static class RowText
{
    public static byte[] Of(TableEntity row)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in row)
                Write(writer, name, value);
            writer.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                writer.WriteString(name, text);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case long number:
                Typed("Edm.Int64", FormattableString.Invariant($"{number}"));
                break;
            case DateTimeOffset instant:
                Typed("Edm.DateTime", FormattableString.Invariant($"{instant.UtcDateTime:O}"));
                break;
            default:
                throw new NotSupportedException($"{name} is of the type {value.GetType()}.");
        }

        void Typed(string type, string text)
        {
            writer.WriteString(name + "@odata.type", type);
            writer.WriteString(name, text);
        }
    }
}
