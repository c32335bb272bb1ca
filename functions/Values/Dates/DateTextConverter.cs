using Newtonsoft.Json;

namespace BangGiao.Values.Dates;

/// <summary>What the converters of dates share: the JSON value is a string in one exact form, or null where T? is asked.</summary>
public abstract class DateTextConverter<T> : JsonConverter
    where T : struct
{
    /// <summary>The rule, as the predicate of a sentence about a field.</summary>
    protected abstract string Rule { get; }

    /// <summary>Reads the one form and no other.</summary>
    protected abstract bool TryParse(string text, out T value);

    /// <summary>Writes the one form.</summary>
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
