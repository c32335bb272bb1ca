using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Collections;

/// <summary>The fields that clients can read but not write: those that the registry sets, and the derived ones.</summary>
/// <remarks>
/// A client may read a record, edit it and send it back whole, so a read-only field with its current value is ignored. A different value
/// is an error, because the client expects it to have an effect.
/// </remarks>
internal static class ReadOnlyFields
{
    private static readonly string[] OfEveryRecord = ["version", "attachments", "createdAt", "createdBy", "updatedAt", "updatedBy"];

    // Placeholders that make a new body valid. The writer replaces them with the real values.
    private static readonly JProperty[] PlaceholderStamps =
    [
        new("createdAt", "1970-01-01T00:00:00Z"), new("createdBy", ""), new("updatedAt", "1970-01-01T00:00:00Z"), new("updatedBy", ""),
    ];

    /// <summary>Whether a path is a read-only field or lies below one.</summary>
    public static bool Has(Collection collection, string path) => Of(collection)
        .Any(readOnly => path == readOnly || path.StartsWith(readOnly + ".", StringComparison.Ordinal));

    /// <summary>Adds placeholders for the fields that the writer sets in a new record.</summary>
    public static void AddPlaceholderStamps(JObject fields) => fields.Add(PlaceholderStamps.Select(stamp => new JProperty(stamp)));

    /// <summary>Removes the read-only fields, whatever their values.</summary>
    public static void Drop(Collection collection, JObject body)
    {
        foreach (var path in Of(collection))
            Find(body, FieldPath.Parse(path))?.Remove();
    }

    /// <summary>Removes the read-only fields from a request's body, and returns an error for each one with a changed value.</summary>
    /// <param name="collection">The record's collection.</param>
    /// <param name="sent">A body or a merge patch. It is modified.</param>
    /// <param name="current">The current representation of the record; null for a new one.</param>
    public static List<FieldError> Remove(Collection collection, JObject sent, JObject? current)
    {
        var faults = new List<FieldError>();
        foreach (var name in Of(collection))
        {
            var path = FieldPath.Parse(name);
            if (Find(sent, path) is not { } member)
                continue;
            var now = current is null ? null : path.Select(current);
            var mayHaveMoved = current is not null && collection.MovingPaths.Contains(name);
            if (!mayHaveMoved && !IsEqual(member.Value, now))
                faults.Add(new(JsonPointers.From(path.Members), "is read-only: leave it out, or send its current value"));
            member.Remove();
        }
        return faults;
    }

    private static IEnumerable<string> Of(Collection collection) => OfEveryRecord.Concat(collection.DerivedPaths).Concat(collection.KeptMembers);

    private static JProperty? Find(JObject sent, FieldPath path)
    {
        var inner = sent;
        foreach (var member in path.Members.SkipLast(1))
        {
            if (inner[member] is not JObject next)
                return null;
            inner = next;
        }
        return inner.Property(path.Members[^1], StringComparison.Ordinal);
    }

    private static bool IsEqual(JToken sent, JToken? now) => now is null
        ? sent is { Type: JTokenType.Null } or JArray { Count: 0 }
        : JToken.DeepEquals(sent, now);
}
