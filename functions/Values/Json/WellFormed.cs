using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>Checks for characters that no stored text may contain, because tables, XML and terminals do not support them.</summary>
internal static class WellFormed
{
    public static string? Fault(string text)
    {
        if (text.Contains('\0'))
            return "must not contain the character U+0000";
        return HasLoneSurrogate(text) ? "must not contain half of a surrogate pair" : null;
    }

    /// <summary>The first error in any string or member name of a tree; null when there is none.</summary>
    public static string? Fault(JToken token) => token switch
    {
        JContainer container => container.DescendantsAndSelf().Select(Own).FirstOrDefault(fault => fault is not null),
        _ => Own(token),
    };

    private static string? Own(JToken token) => token switch
    {
        JProperty member => Fault(member.Name),
        JValue { Value: string text } => Fault(text),
        _ => null,
    };

    private static bool HasLoneSurrogate(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            if (at + 1 >= rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
                return true;
            rest = rest[(at + 2)..];
        }

        return false;
    }
}
