using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>
/// Members of stored records that this version of the app does not know, because a newer one wrote them. They are shown to nobody, and a
/// write keeps them.
/// </summary>
public static class UnknownMembers
{
    private const string Id = "id";

    /// <summary>Removes every member that a type does not have, at any depth.</summary>
    public static void Hide(JObject body, Type type) => Walk(body, type, static _ => true);

    /// <summary>Removes those unknown members that a stored record has too. What remains unknown was sent by the client.</summary>
    public static void Take(JObject body, Type type, JObject stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var known = new HashSet<string>(StringComparer.Ordinal);
        Walk((JObject)stored.DeepClone(), type, member => known.Add(Text(member)));
        if (known.Count > 0)
            Walk(body, type, member => known.Contains(Text(member)));
    }

    /// <summary>Puts the unknown members of a stored record back into a body, wherever the object that had them is still there.</summary>
    /// <remarks>
    /// An item of a list is the same if it has the same id, or if all that is known of it is the same, or if it is at the same place of a
    /// list that has as many items as before.
    /// </remarks>
    public static void PutBack(JObject body, Type type, JObject stored)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(stored);
        var shape = RecordShape.Of(type);
        foreach (var member in stored.Properties().Where(member => !shape.Names.Contains(member.Name) && !body.ContainsKey(member.Name)))
            body.Add(new JProperty(member.Name, member.Value.DeepClone()));
        foreach (var member in shape.Members)
            PutBack(body[member.Name], member.Shape, stored[member.Name]);
    }

    private static void PutBack(JToken? value, ValueShape shape, JToken? stored)
    {
        if (TypeOf(shape) is { } type && value is JObject body && stored is JObject before)
            PutBack(body, type, before);
        else if (shape is { Form: ValueForm.List, Element: { } element } && TypeOf(element) is { } of && value is JArray items && stored is JArray were)
            PutBack([.. items.OfType<JObject>()], of, [.. were.OfType<JObject>()]);
        else if (shape is { Form: ValueForm.Map, Element: { } entry } && value is JObject map && stored is JObject was)
            map.Properties().ToList().ForEach(pair => PutBack(pair.Value, entry, was[pair.Name]));
    }

    private static void PutBack(List<JObject> items, Type type, List<JObject> were)
    {
        var isSameLength = items.Count == were.Count;
        var open = items.ToList();
        foreach (var (place, before) in were.Index())
        {
            var known = (JObject)before.DeepClone();
            Hide(known, type);
            var same = open.Find(item => before[Id] is { } id && JToken.DeepEquals(item[Id], id))
                ?? open.Find(item => JToken.DeepEquals(item, known))
                ?? (isSameLength && before[Id] is null ? items[place] : null);
            if (same is null)
                continue;
            open.Remove(same);
            PutBack(same, type, before);
        }
    }

    private static void Walk(JObject body, Type type, Func<JProperty, bool> remove)
    {
        ArgumentNullException.ThrowIfNull(body);
        var shape = RecordShape.Of(type);
        foreach (var member in body.Properties().Where(member => !shape.Names.Contains(member.Name)).ToList())
        {
            if (remove(member))
                member.Remove();
        }
        foreach (var member in shape.Members)
            Walk(body[member.Name], member.Shape, remove);
    }

    private static void Walk(JToken? value, ValueShape shape, Func<JProperty, bool> remove)
    {
        if (TypeOf(shape) is { } type && value is JObject body)
            Walk(body, type, remove);
        else if (shape is { Form: ValueForm.List, Element: { } element } && value is JArray items)
            items.ToList().ForEach(item => Walk(item, element, remove));
        else if (shape is { Form: ValueForm.Map, Element: { } entry } && value is JObject map)
            map.Properties().ToList().ForEach(pair => Walk(pair.Value, entry, remove));
    }

    private static Type? TypeOf(ValueShape shape) => shape.Form is ValueForm.Record or ValueForm.LocalizedText ? shape.Type : null;

    private static string Text(JProperty member) => member.ToString(Newtonsoft.Json.Formatting.None);
}
