using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Languages;

/// <summary>JSON converter of <see cref="LocalizedText"/>. Languages without a text are left out.</summary>
public sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    /// <inheritdoc/>
    public override LocalizedText? ReadJson(
        JsonReader reader, Type objectType, LocalizedText? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
            return null;
        if (JToken.ReadFrom(reader) is not JObject body || body.Properties().Any(member => !IsText(member)))
            throw new JsonSerializationException(LocalizedText.Requirements);
        var text = new LocalizedText { En = (string?)body["en"], Vi = (string?)body["vi"], Ar = (string?)body["ar"] };
        return text.All.Any() ? text : throw new JsonSerializationException(LocalizedText.Requirements);
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, LocalizedText? value, JsonSerializer serializer)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        writer.WriteStartObject();
        foreach (var language in LanguageTags.All)
        {
            if (value.Exactly(language) is not { } text)
                continue;
            writer.WritePropertyName(language.Tag());
            writer.WriteValue(text);
        }

        writer.WriteEndObject();
    }

    private static bool IsText(JProperty member) => member.Name is "en" or "vi" or "ar"
        && (member.Value.Type == JTokenType.Null
            || (member.Value.Type == JTokenType.String && !string.IsNullOrWhiteSpace((string?)member.Value)));
}
