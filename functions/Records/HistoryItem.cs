using BangGiao.Dates;
using BangGiao.Json;
using BangGiao.Registry;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records;

/// <summary>A change as clients see it: who, when, and what became different, as a merge patch.</summary>
public static class HistoryItem
{
    // They change with every change, and stand beside the patch.
    private static readonly string[] Stamps = ["createdAt", "createdBy", "updatedAt", "updatedBy"];

    /// <summary>The item of a change of a collection's record, given the record's change before it.</summary>
    /// <returns>With <c>patch</c>: the whole record for the first change, null for a delete.</returns>
    public static JObject Of(Collection collection, Change? before, Change change)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(change);
        return new()
        {
            ["version"] = change.Version,
            ["operation"] = CodeName.Of(change.Operation),
            ["by"] = change.By,
            ["at"] = Instant.Text(change.At),
            ["requestId"] = change.RequestId,
            ["patch"] = change.Body is null ? JValue.CreateNull() : MergePatch.Diff(Fields(collection, before), Fields(collection, change)),
        };
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
