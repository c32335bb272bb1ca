using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>Builds a tree of Newtonsoft tokens from the tokens of a strict reader.</summary>
internal sealed class JsonTree
{
    private const int MaxNumberLength = 400;

    private readonly Stack<JContainer> _open = new();
    private string? _member;

    public JToken? Root { get; private set; }

    /// <summary>The JSON pointer of the member or element that is being read.</summary>
    public string Pointer
    {
        get
        {
            if (!_open.TryPeek(out var container))
                return "";
            var inside = container is JArray array ? array.Count.ToString(CultureInfo.InvariantCulture) : _member;
            return JsonPointers.To(container) + (inside is null ? "" : JsonPointers.From(inside));
        }
    }

    /// <summary>Adds the reader's current token. Returns null, or an error message.</summary>
    public string? Add(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Open(new JObject());
                return null;
            case JsonTokenType.StartArray:
                Open(new JArray());
                return null;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _open.Pop();
                return null;
            case JsonTokenType.PropertyName:
                return Name(ref reader);
            default:
                return Value(ref reader);
        }
    }

    private void Open(JContainer container)
    {
        Place(container);
        _open.Push(container);
    }

    private void Place(JToken value)
    {
        Root ??= value;
        if (!_open.TryPeek(out var container))
            return;
        if (container is JObject body)
            body.Add(_member!, value);
        else
            container.Add(value);
        _member = null;
    }

    private string? Name(ref Utf8JsonReader reader)
    {
        if (Text(ref reader) is not { } name)
            return UnpairedSurrogate;
        _member = name;
        return ((JObject)_open.Peek()).ContainsKey(name) ? "a member name is used twice in one object" : null;
    }

    private string? Value(ref Utf8JsonReader reader)
    {
        JValue? value = reader.TokenType switch
        {
            JsonTokenType.String => Text(ref reader) is { } text ? JValue.CreateString(text) : null,
            JsonTokenType.Number => Number(ref reader),
            JsonTokenType.True => new JValue(true),
            JsonTokenType.False => new JValue(false),
            _ => JValue.CreateNull(),
        };
        if (value is null)
            return reader.TokenType == JsonTokenType.Number ? "a number is too large or too long" : UnpairedSurrogate;
        Place(value);
        return null;
    }

    private const string UnpairedSurrogate = "an escape sequence is half of a surrogate pair";

    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return ComposedText.Of(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // The bytes are valid UTF-8, so the exception can only come from an escape sequence.
            return null;
        }
    }

    private static JValue? Number(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var integer))
            return new JValue(integer);
        var digits = reader.ValueSpan;
        if (digits.Length > MaxNumberLength || !reader.TryGetDouble(out var number) || !double.IsFinite(number))
            return null;
        return digits.IndexOfAny(".eE"u8) >= 0
            ? new JValue(number)
            : new JValue(BigInteger.Parse(Encoding.ASCII.GetString(digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }
}
