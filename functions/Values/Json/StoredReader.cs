using System.Text;
using System.Text.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>Reads a stored body as a record type straight from its UTF-8, without a tree of its JSON.</summary>
/// <remarks>
/// It reads only what is plain. Where anything is unusual or wrong, it gives nothing, and <see cref="RecordReader"/> decides what the
/// record is and which errors it has. So a record is the same whichever of the two has read it, and only the time differs.
/// </remarks>
internal ref struct StoredReader
{
    // The value of what this reader leaves to the other one. Null is a value.
    private static readonly object Unusual = new();

    private static readonly byte[][] Tags = [.. LanguageTags.All.Select(language => Encoding.UTF8.GetBytes(language.Tag()))];
    private static readonly Scalar Text = Scalars.Find(typeof(string))!;

    private readonly ReadOnlySpan<byte> _body;
    private Utf8JsonReader _json;

    private StoredReader(ReadOnlySpan<byte> body)
    {
        _body = body;
        _json = new(body);
    }

    /// <summary>The record; null when the other reader must read the body.</summary>
    public static object? TryRead(Type type, ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new StoredReader(body);
            return reader.ReadWhole(RecordShape.Of(type));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // It is no strict JSON, or a text in it is damaged.
            return null;
        }
    }

    private object? ReadWhole(RecordShape shape)
    {
        if (!_json.Read() || _json.TokenType != JsonTokenType.StartObject)
            return null;
        var record = ReadRecord(shape);
        return record == Unusual || _json.Read() ? null : record;
    }

    private object ReadRecord(RecordShape shape)
    {
        var values = new object?[shape.Members.Count];
        Array.Fill(values, RecordShape.Absent);
        var next = 0;
        while (NextName())
        {
            var member = shape.Find(ref _json, next);
            _json.Read();
            if (member is null)
            {
                _json.Skip();
                continue;
            }
            // Of two members with one name the other reader takes the last.
            if (values[member.Place] != RecordShape.Absent)
                return Unusual;
            var value = ReadValue(member.Shape);
            if (value == Unusual)
                return Unusual;
            values[member.Place] = value;
            next = member.Place + 1;
        }
        return shape.HasRequired(values) ? shape.Make(values) : Unusual;
    }

    private object? ReadValue(ValueShape shape) => (shape.Form, _json.TokenType) switch
    {
        (_, JsonTokenType.Null) => shape.IsNullable ? null : Unusual,
        (ValueForm.Scalar, _) => ReadScalar(shape),
        (ValueForm.LocalizedText, JsonTokenType.StartObject) => ReadTexts(),
        (ValueForm.List, JsonTokenType.StartArray) => ReadList(shape),
        (ValueForm.Record, JsonTokenType.StartObject) => ReadRecord(RecordShape.Of(shape.Type)),
        (ValueForm.Map or ValueForm.Json, _) => ReadTree(shape),
        _ => Unusual,
    };

    private object? ReadScalar(ValueShape shape)
    {
        var token = _json.TokenType switch
        {
            JsonTokenType.String => JValue.CreateString(ReadText()),
            JsonTokenType.True => new JValue(true),
            JsonTokenType.False => new JValue(false),
            JsonTokenType.Number when _json.TryGetInt64(out var number) => new JValue(number),
            _ => null,
        };
        if (token is null)
            return ReadTree(shape);
        var reading = shape.Scalar!.Read(token);
        return reading.Fault is null ? reading.Value : Unusual;
    }

    private readonly string ReadText()
    {
        if (_json.ValueSpan.Length > SharedTexts.Longest)
            return _json.GetString()!;
        Span<char> text = stackalloc char[SharedTexts.Longest];
        return SharedTexts.Of(text[.._json.CopyString(text)]);
    }

    private object ReadTexts()
    {
        var texts = new string?[Tags.Length];
        var seen = 0;
        while (NextName())
        {
            var language = LanguageOfName();
            _json.Read();
            if (language < 0)
            {
                _json.Skip();
                continue;
            }
            var isSecond = (seen & (1 << language)) != 0;
            seen |= 1 << language;
            if (isSecond || !TryReadText(out texts[language]))
                return Unusual;
        }
        return Array.TrueForAll(texts, text => text is null) ? Unusual : new LocalizedText { En = texts[0], Vi = texts[1], Ar = texts[2] };
    }

    private readonly bool TryReadText(out string? text)
    {
        text = _json.TokenType == JsonTokenType.String ? (string?)Text.Read(JValue.CreateString(_json.GetString())).Value : null;
        return _json.TokenType == JsonTokenType.Null || !string.IsNullOrWhiteSpace(text);
    }

    private readonly int LanguageOfName()
    {
        for (var language = 0; language < Tags.Length; language++)
        {
            if (_json.ValueTextEquals(Tags[language]))
                return language;
        }
        return -1;
    }

    private object ReadList(ValueShape shape)
    {
        var values = new List<object?>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            var value = ReadValue(shape.Element!);
            if (value == Unusual)
                return Unusual;
            values.Add(value);
        }
        return shape.ListOf(values);
    }

    // Maps, JSON of any form and unusual numbers are rare.
    private object? ReadTree(ValueShape shape)
    {
        var start = (int)_json.TokenStartIndex;
        _json.Skip();
        var json = Encoding.UTF8.GetString(_body[start..(int)_json.BytesConsumed]);
        return RecordReader.TryRead(shape, RecordJson.ParseValue(json), out var value) ? value : Unusual;
    }

    private bool NextName() => _json.Read() && _json.TokenType == JsonTokenType.PropertyName;
}
