using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>The one JSON form of records: what is stored, what is sent and what is taken in.</summary>
/// <remarks>
/// Names are in camel case, codes in snake case, dates are texts, instants are in UTC, null members are left out. Reading is strict:
/// no unknown member, no coercion. A member must be given when it is <c>required</c>, or not nullable without a default of its own.
/// Read-only properties are derived and neither written nor read.
/// </remarks>
public static class RecordJson
{
    private static readonly JsonConverter[] Converters =
        [new PartialDateConverter(), new IsoDateConverter(), new InstantConverter(), new LocalizedTextConverter(), new CodeConverter()];

    /// <summary>The settings, for code that hands them on; a new copy each time.</summary>
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

    // Contracts are cached by the resolver, so all serializers share it.
    private static RecordContracts Contracts { get; } = new();

    /// <summary>A serializer with <see cref="Settings"/>.</summary>
    public static JsonSerializer Serializer { get; } = JsonSerializer.Create(Settings);

    /// <summary>The body of a record, or of an anonymous object that an answer is made of.</summary>
    public static JObject ToBody(object record) => JObject.FromObject(record, Serializer);

    /// <summary>The compact JSON text of an answer, in UTF-8.</summary>
    public static byte[] Bytes(object answer)
    {
        using var bytes = new MemoryStream();
        using (var writer = new JsonTextWriter(new StreamWriter(bytes)) { Formatting = Formatting.None })
            Serializer.Serialize(writer, answer);
        return bytes.ToArray();
    }

    /// <summary>Compact JSON text; letters of every script as they are.</summary>
    public static string Write(JToken token) => token.ToString(Formatting.None, Converters);

    /// <summary>Reads text that <see cref="Write"/> wrote. What strangers send is read by <see cref="JsonInput"/>.</summary>
    /// <exception cref="JsonReaderException">The text is not a JSON object.</exception>
    public static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
        return JObject.Load(reader);
    }

    /// <summary>The record of a body that was found good when it was stored; members that the type no longer has are passed over.</summary>
    /// <exception cref="JsonSerializationException">The body has faults; the message lists them.</exception>
    public static T Read<T>(JObject body)
        where T : notnull
    {
        var reader = new RecordReader(allowUnknownMembers: true);
        return reader.Read(typeof(T), body) is T record ? record : throw new JsonSerializationException(
            $"Not a {typeof(T).Name}: {string.Join("; ", reader.Errors.Select(error => $"{error.Pointer} {error.Detail}"))}.");
    }

    /// <summary>Reads a body that somebody sent. On failure there is no record, and every fault of the body is in the errors.</summary>
    public static bool TryRead<T>(JObject body, [NotNullWhen(true)] out T? record, out IReadOnlyList<FieldError> errors)
        where T : notnull
    {
        var read = TryRead(typeof(T), body, out errors);
        record = read is T good ? good : default;
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
