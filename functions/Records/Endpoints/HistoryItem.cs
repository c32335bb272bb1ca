using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Endpoints;

/// <summary>Builds the JSON of a change in a record's history: author, time, and the difference as a merge patch (RFC 7396).</summary>
public static class HistoryItem
{
    // These fields change with every write, and the item has them outside the patch.
    private static readonly string[] Stamps = ["createdAt", "createdBy", "updatedAt", "updatedBy"];

    /// <summary>The item for a change.</summary>
    /// <param name="collection">The record's collection.</param>
    /// <param name="before">The previous change of the record; null for the first one.</param>
    /// <param name="change">The change.</param>
    /// <param name="showsCredential">Whether to include the credential of the principal, which is for admins only.</param>
    /// <returns>The item. Its <c>patch</c> is the whole record for the first change, and null for a delete.</returns>
    public static JObject Of(Collection collection, Change? before, Change change, bool showsCredential = false)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(change);
        var item = new JObject
        {
            ["version"] = change.Version,
            ["operation"] = CodeName.Of(change.Operation),
            ["by"] = change.By,
            ["at"] = Instant.Text(change.At),
            ["requestId"] = change.RequestId,
        };
        if (showsCredential)
            item["credential"] = change.Credential;
        item["patch"] = change.Body is null ? JValue.CreateNull() : MergePatch.Diff(Fields(collection, before), Fields(collection, change));
        return item;
    }

    private static JObject? Fields(Collection collection, Change? change)
    {
        if (change?.Body is null)
            return null;
        var fields = RecordJson.Parse(change.Body);
        collection.HideWriteOnly(fields);
        foreach (var stamp in Stamps)
            fields.Remove(stamp);
        return fields;
    }
}
