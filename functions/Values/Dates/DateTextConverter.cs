using Newtonsoft.Json;

namespace BangGiao.Values.Dates;

/// <summary>The JSON converter of a type of dates. The JSON value is a string in one exact form, or null for a nullable type.</summary>
/// <param name="parse">Parses the exact form.</param>
/// <param name="text">Formats a value.</param>
/// <param name="requirements">The form, as the predicate of an error message.</param>
public sealed class DateTextConverter<T>(DateTextParser<T> parse, Func<T, string> text, string requirements) : JsonConverter
    where T : struct
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(T);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null && Nullable.GetUnderlyingType(objectType) is not null)
            return null;
        if (reader.TokenType == JsonToken.String && parse((string)reader.Value!, out var value))
            return value;
        throw new JsonSerializationException(requirements);
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is T date)
            writer.WriteValue(text(date));
        else
            writer.WriteNull();
    }
}

/// <summary>Parses the exact form of a type of dates.</summary>
public delegate bool DateTextParser<T>(string? text, out T value)
    where T : struct;
