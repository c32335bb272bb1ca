using Newtonsoft.Json;

namespace BangGiao.Values.Json;

/// <summary>JSON converter of enums. The JSON value is the code of <see cref="CodeName"/>; numbers are refused.</summary>
public sealed class CodeConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType).IsEnum;

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        var enumType = Nullable.GetUnderlyingType(objectType) ?? objectType;
        if (reader.TokenType == JsonToken.Null && enumType != objectType)
            return null;
        if (reader.TokenType == JsonToken.String && CodeName.TryParse(enumType, (string)reader.Value!, out var value))
            return value;
        throw new JsonSerializationException(CodeName.Requirements(enumType));
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is Enum code)
            writer.WriteValue(CodeName.Of(code));
        else
            writer.WriteNull();
    }
}
