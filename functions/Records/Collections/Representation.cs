using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Collections;

/// <summary>Builds the JSON of a record for clients: the stored fields, the derived fields and the version.</summary>
public static class Representation
{
    // The collection's own fields come before the common ones.
    internal const string FirstCommonField = "classification";
    internal const string FieldAfterVersion = "createdAt";

    /// <summary>The JSON of a record in a view.</summary>
    public static JObject Of(Collection collection, StoredRecord record, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(record);
        var body = record.ToJson();
        collection.HideWriteOnly(body);
        Add(body, collection.DerivedPaths, RecordJson.ToBody(collection.DerivedOf(record, view)));
        body.Property(FieldAfterVersion, StringComparison.Ordinal)!.AddBeforeSelf(new JProperty("version", record.Version));
        return body;
    }

    /// <summary>The same JSON as <see cref="Of"/>, in UTF-8.</summary>
    internal static byte[] Bytes(Collection collection, StoredRecord record, RegistryView view)
    {
        using var pieces = new JsonPieces();
        Write(collection, record, view, pieces);
        return pieces.Written.ToArray();
    }

    /// <summary>Writes the same JSON as <see cref="Of"/>, without parsing the stored fields.</summary>
    /// <param name="collection">The record's collection.</param>
    /// <param name="record">The record as the view has it.</param>
    /// <param name="view">The view.</param>
    /// <param name="pieces">Where it is written.</param>
    /// <param name="withDerived">Whether the derived fields are written, too.</param>
    internal static void Write(Collection collection, StoredRecord record, RegistryView view, JsonPieces pieces, bool withDerived = true)
    {
        var derived = withDerived ? collection.DerivedOf(record, view) : null;
        StoredText.Of(collection, record).Write(record, DerivedMembers.Of(collection), derived, pieces);
    }

    private static void Add(JObject body, IReadOnlyList<string> paths, JObject derived)
    {
        // Derived members come before the stored members of the same object, in the order of DerivedPaths.
        foreach (var path in paths.Reverse())
        {
            var members = FieldPath.Parse(path);
            var value = members.Select(derived)?.DeepClone() ?? JValue.CreateNull();
            var name = members.Members[0];
            if (members.Members.Count == 1)
                body.Property(FirstCommonField, StringComparison.Ordinal)!.AddBeforeSelf(new JProperty(name, value));
            else if (body[name] is JObject inner)
                inner.AddFirst(new JProperty(members.Members[1], value));
            else
                body.Property(FirstCommonField, StringComparison.Ordinal)!.AddBeforeSelf(new JProperty(name, new JObject { [members.Members[1]] = value }));
        }
    }
}
