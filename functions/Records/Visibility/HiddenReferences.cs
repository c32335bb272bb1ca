using BangGiao.Records.Model;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Visibility;

/// <summary>Finds references in a record's JSON, and puts back those that a caller could not see.</summary>
internal static class HiddenReferences
{
    /// <summary>The value at a JSON pointer (RFC 6901); null when there is none. Escapes are not supported.</summary>
    public static JToken? Find(JToken token, string pointer)
    {
        JToken? found = token;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            found = found switch
            {
                JArray list when int.TryParse(step, out var place) && place < list.Count => list[place],
                JObject fields => fields[step],
                _ => null,
            };
        }
        return found;
    }

    /// <summary>Puts back references that the caller may not see and so could not send.</summary>
    /// <remarks>
    /// In a list, a reference returns to its old position. A single field gets its old value if the caller left it empty.
    /// </remarks>
    /// <param name="fields">The new state. It is modified.</param>
    /// <param name="before">The stored record.</param>
    /// <param name="hidden">The references of the stored record to records that the caller may not see.</param>
    public static void PutBack(JObject fields, JObject before, IEnumerable<Reference> hidden)
    {
        foreach (var reference in hidden)
        {
            if (Find(before, reference.Hidden) is not { } name)
                continue;
            var (parent, last) = Split(reference.Hidden);
            if (name.Parent is JArray)
                PutBack(List(fields, parent), name, int.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
            else if (Find(fields, parent) is JObject owner && owner[last] is null or { Type: JTokenType.Null })
                owner[last] = name.DeepClone();
        }
    }

    private static void PutBack(JArray? list, JToken name, int place)
    {
        if (list is not null && !list.Any(other => JToken.DeepEquals(other, name)))
            list.Insert(Math.Min(place, list.Count), name.DeepClone());
    }

    // A list that the caller left out is created again.
    private static JArray? List(JObject fields, string pointer)
    {
        if (Find(fields, pointer) is JArray list)
            return list;
        var (parent, last) = Split(pointer);
        if (Find(fields, parent) is not JObject owner || owner[last] is { Type: not JTokenType.Null })
            return null;
        var made = new JArray();
        owner[last] = made;
        return made;
    }

    private static (string Parent, string Last) Split(string pointer)
    {
        var slash = pointer.LastIndexOf('/');
        return (pointer[..slash], pointer[(slash + 1)..]);
    }
}
