using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>Reads and writes the JSON of records, as stored and as sent over HTTP.</summary>
/// <remarks>
/// Names are in camel case, codes in snake case, dates are texts, instants are in UTC, and null members are left out. Reading is strict:
/// unknown members and type conversions are errors. A member is mandatory if it is <c>required</c>, or if it is neither nullable nor has
/// a default. Read-only properties are derived; they are neither written nor read.
/// </remarks>
public static class RecordJson
{
    private static readonly JsonConverter[] Converters =
        [new PartialDateConverter(), new IsoDateConverter(), new InstantConverter(), new LocalizedTextConverter(), new CodeConverter()];

    /// <summary>A new copy of the serializer settings.</summary>
    public static JsonSerializerSettings Settings => new()
    {
        ContractResolver = Contracts,
        Converters = [.. Converters],
        Culture = CultureInfo.InvariantCulture,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = JsonInput.MaxDepth,
        MissingMemberHandling = MissingMemberHandling.Error,
        NullValueHandling = NullValueHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
    };

    // The resolver caches contracts, so all serializers share it.
    private static RecordContracts Contracts { get; } = new();

    /// <summary>A serializer with <see cref="Settings"/>.</summary>
    public static JsonSerializer Serializer { get; } = JsonSerializer.Create(Settings);

    /// <summary>The body of a record or of an anonymous object.</summary>
    public static JObject ToBody(object record) => JObject.FromObject(record, Serializer);

    /// <summary>The compact JSON text of an answer, in UTF-8.</summary>
    public static byte[] Bytes(object answer)
    {
        using var bytes = new MemoryStream();
        using (var writer = new JsonTextWriter(new StreamWriter(bytes)) { Formatting = Formatting.None })
            Serializer.Serialize(writer, answer);
        return bytes.ToArray();
    }

    /// <summary>Compact JSON text, without escapes for non-ASCII letters.</summary>
    public static string Write(JToken token) => token.ToString(Formatting.None, Converters);

    /// <summary>Parses text from <see cref="Write"/>. Use <see cref="JsonInput"/> for untrusted text.</summary>
    /// <exception cref="JsonReaderException">The text is not a JSON object.</exception>
    public static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
        return JObject.Load(reader);
    }

    /// <summary>Parses one value of a text from <see cref="Write"/>.</summary>
    internal static JToken ParseValue(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
        return JToken.Load(reader);
    }

    /// <summary>Reads a stored body from its UTF-8.</summary>
    /// <exception cref="JsonSerializationException">The body is invalid; the message lists the errors.</exception>
    /// <exception cref="JsonReaderException">It is not a JSON object.</exception>
    internal static T Read<T>(ReadOnlySpan<byte> body)
        where T : notnull => StoredReader.TryRead(typeof(T), body) is T record ? record : Read<T>(Parse(Encoding.UTF8.GetString(body)));

    /// <summary>Reads a stored body, which was valid when it was stored. Unknown members are ignored.</summary>
    /// <exception cref="JsonSerializationException">The body is invalid; the message lists the errors.</exception>
    public static T Read<T>(JObject body)
        where T : notnull
    {
        var reader = new RecordReader(allowUnknownMembers: true);
        return reader.Read(typeof(T), body) is T record ? record : throw new JsonSerializationException(
            $"Not a {typeof(T).Name}: {string.Join("; ", reader.Errors.Select(error => $"{error.Pointer} {error.Detail}"))}.");
    }

    /// <summary>Reads an untrusted body. On failure the record is null, and <paramref name="errors"/> has every error.</summary>
    public static bool TryRead<T>(JObject body, [NotNullWhen(true)] out T? record, out IReadOnlyList<FieldError> errors)
        where T : notnull => TryRead(body, null, out record, out errors);

    /// <summary>Reads an untrusted body whose codes of lists are checked too.</summary>
    /// <param name="body">The body.</param>
    /// <param name="codesOf">Gives the codes that a type of <see cref="IListedCode"/> may have; null for any.</param>
    /// <param name="record">The record; null on failure.</param>
    /// <param name="errors">Every error.</param>
    public static bool TryRead<T>(
        JObject body, Func<Type, IReadOnlyList<string>?>? codesOf, [NotNullWhen(true)] out T? record, out IReadOnlyList<FieldError> errors)
        where T : notnull
    {
        var reader = new RecordReader(allowUnknownMembers: false, codesOf);
        var read = reader.Read(typeof(T), body);
        (record, errors) = (read is T good ? good : default, reader.Errors);
        return read is not null;
    }

    /// <inheritdoc cref="TryRead{T}(JObject, out T, out IReadOnlyList{FieldError})"/>
    public static object? TryRead(Type type, JObject body, out IReadOnlyList<FieldError> errors)
    {
        var reader = new RecordReader(allowUnknownMembers: false);
        var record = reader.Read(type, body);
        errors = reader.Errors;
        return record;
    }
}
