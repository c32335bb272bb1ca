using BangGiao.Records.Model;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Visibility;

/// <summary>The fields of a record that name others, as places of its JSON.</summary>
internal static class HiddenReferences
{
    /// <summary>What stands at a JSON pointer (RFC 6901) of names and places in lists; null for nothing.</summary>
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

    /// <summary>Puts names back that whoever wrote could not see, and so could not send: a list has them at their places, a field that was left empty has its own again.</summary>
    /// <param name="fields">The new state; it is changed.</param>
    /// <param name="before">The record as it is stored.</param>
    /// <param name="hidden">The fields of it that name what the writer may not see.</param>
    public static void PutBack(JObject fields, JObject before, IEnumerable<Reference> hidden)
    {
        foreach (var reference in hidden)
        {
            if (Find(before, reference.Pointer) is not { } name)
                continue;
            var (parent, last) = Split(reference.Pointer);
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

    // A list that was left out is empty, and there again as soon as it has something in it.
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
