using System.Text.RegularExpressions;
using Newtonsoft.Json;

namespace BangGiao.Values.Json;

/// <summary>JSON converter of <see cref="IListedCode"/>: a text of the form of a code. Whether its list has it, the reader of the record checks.</summary>
public sealed partial class ListedCodeConverter : JsonConverter
{
    /// <summary>The form of a code, as the predicate of an error message.</summary>
    public const string Requirements = "must be a code: a lower-case letter, then at most 39 lower-case letters, digits or underscores";

    /// <summary>Whether a text has the form of a code.</summary>
    public static bool IsCode(string? text) => text is not null && Form().IsMatch(text);

    /// <summary>Whether a type is one of codes of a list.</summary>
    public static bool IsListed(Type type) => typeof(IListedCode).IsAssignableFrom(type);

    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => IsListed(Nullable.GetUnderlyingType(objectType) ?? objectType);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var type = Nullable.GetUnderlyingType(objectType);
        if (reader.TokenType == JsonToken.Null && type is not null)
            return null;
        return reader.TokenType == JsonToken.String && IsCode((string)reader.Value!)
            ? Make(type ?? objectType, (string)reader.Value!)
            : throw new JsonSerializationException(Requirements);
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteValue(((IListedCode?)value)?.Code);
    }

    internal static object Make(Type type, string code) => Activator.CreateInstance(type, code)!;

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
