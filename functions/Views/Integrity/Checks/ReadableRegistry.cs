using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;
using Newtonsoft.Json;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>A registry without the records that cannot be read as the type of their collection, so that the others can be checked.</summary>
/// <param name="Snapshot">The others.</param>
/// <param name="Unreadable">The errors of the records that are left out. Their classification is unknown, so only the highest clearance sees them.</param>
internal sealed record ReadableRegistry(Snapshot Snapshot, IReadOnlyList<Finding> Unreadable)
{
    /// <summary>Separates readable records from unreadable ones.</summary>
    public static ReadableRegistry Of(CollectionRegistry collections, Snapshot snapshot)
    {
        var findings = snapshot.Collections.SelectMany(name => snapshot[name].All)
            .Select(record => (record.Key, Fault: FaultOf(collections, record)))
            .Where(pair => pair.Fault is not null)
            .Select(pair => new Finding(Classification.Confidential, pair.Fault!) { Subject = pair.Key })
            .ToList();
        if (findings.Count == 0)
            return new(snapshot, []);
        var edit = new SnapshotEdit(snapshot);
        foreach (var key in findings.Select(finding => finding.Subject!.Value))
            edit.Of(key.Collection).Forget(key.Id);
        return new(edit.ToSnapshot(snapshot.Head), findings);
    }

    /// <summary>Why a record cannot be read; null when it can.</summary>
    public static string? FaultOf(CollectionRegistry collections, StoredRecord record)
    {
        if (!collections.TryFind(record.Key.Collection, out var collection))
            return "There is no collection of this name.";
        try
        {
            collection.Typed(record);
            return null;
        }
        catch (JsonException e)
        {
            return $"The record cannot be read: {e.Message}";
        }
    }
}
