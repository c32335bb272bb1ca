using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Endpoints;

/// <summary>The changes of a record, the latest first.</summary>
/// <param name="Items">The changes.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Next">The next page; absent on the last one.</param>
public sealed record HistoryAnswer(IReadOnlyList<HistoryItem> Items, [Count] long Version, [TextFormat("uri-reference")] string? Next);

/// <summary>A change of a record: who, when, and what became different.</summary>
/// <param name="Version">The registry's version that the change made.</param>
/// <param name="Operation">The operation.</param>
/// <param name="By">The name of the principal.</param>
/// <param name="At">When.</param>
/// <param name="RequestId">The id of the request.</param>
/// <param name="Credential">The credential of the principal, <c>key:name</c> or <c>token:subject</c>; only admins see it.</param>
/// <param name="Patch">The difference, as a merge patch (RFC 7396): the whole record for the first change, null for a delete.</param>
/// <param name="Before">
/// The merge patch that restores the earlier state: a member that the change added is null. Absent for the first change and for a
/// delete.
/// </param>
public sealed record HistoryItem(
    [Count] long Version, Operation Operation, string By, DateTimeOffset At, string RequestId, string? Credential, [WrittenAsNull] JObject? Patch, JObject? Before)
{
    // These fields change with every write, and the item has them outside the patch.
    private static readonly string[] Stamps = ["createdAt", "createdBy", "updatedAt", "updatedBy"];

    /// <summary>The item for a change.</summary>
    /// <param name="collection">The record's collection.</param>
    /// <param name="before">The previous change of the record; null for the first one.</param>
    /// <param name="change">The change.</param>
    /// <param name="showsCredential">Whether the item says what the principal was known by.</param>
    public static HistoryItem Of(Collection collection, Change? before, Change change, bool showsCredential = false)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(change);
        var (earlier, now) = (Fields(collection, before), Fields(collection, change));
        return new(
            change.Version,
            change.Operation,
            change.By,
            change.At,
            change.RequestId,
            showsCredential ? change.Credential : null,
            now is null ? null : MergePatch.Diff(earlier, now),
            now is null || earlier is null ? null : MergePatch.Diff(now, earlier));
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
