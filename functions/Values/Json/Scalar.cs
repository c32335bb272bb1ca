using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>The kind and the reader of one scalar type.</summary>
internal sealed record Scalar(FieldKind Kind, Func<JToken, Reading> Read);

/// <summary>The result of reading a token: a value, or an error as the predicate of a sentence.</summary>
internal readonly record struct Reading(object? Value, string? Fault)
{
    public static Reading Of(object value) => new(value, null);

    public static Reading Refused(string fault) => new(null, fault);
}
