using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Endpoints;

/// <summary>A change as clients see it: who, when, and what became different, as a merge patch.</summary>
public static class HistoryItem
{
    // They change with every change, and stand beside the patch.
    private static readonly string[] Stamps = ["createdAt", "createdBy", "updatedAt", "updatedBy"];

    /// <summary>The item of a change of a collection's record, given the record's change before it.</summary>
    /// <param name="collection">The record's collection.</param>
    /// <param name="before">The change before; null for the first one.</param>
    /// <param name="change">The change.</param>
    /// <param name="showsCredential">Whether it is told what the principal was known by: that is for admins, who look into what happened.</param>
    /// <returns>With <c>patch</c>: the whole record for the first change, null for a delete.</returns>
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
