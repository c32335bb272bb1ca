using Newtonsoft.Json;

namespace BangGiao.Values.Dates;

/// <summary>
/// The base class of the JSON converters for dates. The JSON value is a string in one exact form, or null for a nullable type.
/// </summary>
public abstract class DateTextConverter<T> : JsonConverter
    where T : struct
{
    /// <summary>The form, as the predicate of an error message.</summary>
    protected abstract string Rule { get; }

    /// <summary>Parses the exact form.</summary>
    protected abstract bool TryParse(string text, out T value);

    /// <summary>Formats a value.</summary>
    protected abstract string Text(T value);

    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(T);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null && Nullable.GetUnderlyingType(objectType) is not null)
            return null;
        if (reader.TokenType == JsonToken.String && TryParse((string)reader.Value!, out var value))
            return value;
        throw new JsonSerializationException(Rule);
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is T date)
            writer.WriteValue(Text(date));
        else
            writer.WriteNull();
    }
}
