using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>How the values of one scalar type are read.</summary>
internal sealed record Scalar(FieldKind Kind, Func<JToken, Reading> Read);

/// <summary>What came of reading a token: a value, or the fault as the predicate of a sentence.</summary>
internal readonly record struct Reading(object? Value, string? Fault)
{
    public static Reading Of(object value) => new(value, null);

    public static Reading Refused(string fault) => new(null, fault);
}
