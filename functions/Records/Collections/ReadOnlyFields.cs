using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Collections;

/// <summary>The fields that clients read but do not write: the registry's own, and the derived ones.</summary>
/// <remarks>
/// A record can be read, edited and sent back whole: a read-only field that says what it said is passed over. One that says
/// something else is a fault, since whoever sent it expects it to have an effect.
/// </remarks>
internal static class ReadOnlyFields
{
    private static readonly string[] OfEveryRecord = ["version", "attachments", "createdAt", "createdBy", "updatedAt", "updatedBy"];

    // The writer puts the real ones in when it is the write's turn; a body without them would not be one.
    private static readonly JProperty[] StampsToCome =
    [
        new("createdAt", "1970-01-01T00:00:00Z"), new("createdBy", ""), new("updatedAt", "1970-01-01T00:00:00Z"), new("updatedBy", ""),
    ];

    /// <summary>Whether a field is one of them, or lies below one.</summary>
    public static bool Has(Collection collection, string path) => Of(collection)
        .Any(readOnly => path == readOnly || path.StartsWith(readOnly + ".", StringComparison.Ordinal));

    /// <summary>Adds what the writer stamps to the fields of a new record.</summary>
    public static void AddStampsToCome(JObject fields) => fields.Add(StampsToCome.Select(stamp => new JProperty(stamp)));

    /// <summary>Takes the read-only fields out, whatever they say.</summary>
    public static void Drop(Collection collection, JObject body)
    {
        foreach (var path in Of(collection))
            Find(body, FieldPath.Parse(path))?.Remove();
    }

    /// <summary>Takes the read-only fields out of what was sent.</summary>
    /// <param name="collection">The record's collection.</param>
    /// <param name="sent">A body or a merge patch; it is changed.</param>
    /// <param name="current">The record as the client can have read it; null for a new one.</param>
    public static List<FieldError> TakeOut(Collection collection, JObject sent, JObject? current)
    {
        var faults = new List<FieldError>();
        foreach (var name in Of(collection))
        {
            var path = FieldPath.Parse(name);
            if (Find(sent, path) is not { } member)
                continue;
            var now = current is null ? null : path.Select(current);
            var mayHaveMoved = current is not null && collection.MovingPaths.Contains(name);
            if (!mayHaveMoved && !Says(member.Value, now))
                faults.Add(new(JsonPointers.From(path.Members), "is read-only: leave it out, or send it as it was read"));
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

    private static bool Says(JToken sent, JToken? now) => now is null
        ? sent is { Type: JTokenType.Null } or JArray { Count: 0 }
        : JToken.DeepEquals(sent, now);
}
