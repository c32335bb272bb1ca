using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>Names the kinds of JSON values in error messages.</summary>
internal static class JsonKinds
{
    public static string Expected(string kind, JToken given) => $"must be {kind}, not {Of(given)}";

    private static string Of(JToken token) => token.Type switch
    {
        JTokenType.Object => "an object",
        JTokenType.Array => "an array",
        JTokenType.Integer or JTokenType.Float => "a number",
        JTokenType.Boolean => "true or false",
        JTokenType.Null => "null",
        _ => "text",
    };
}
