using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Search;

/// <summary>Finds the records that differ between two snapshots.</summary>
internal static class SnapshotDifference
{
    /// <summary>The records of a snapshot that the other one lacks or has in another state.</summary>
    /// <remarks>An unchanged collection is the same object in both, and is skipped.</remarks>
    public static IEnumerable<StoredRecord> Of(Snapshot snapshot, Snapshot other)
    {
        foreach (var collection in snapshot.Collections.Order(StringComparer.Ordinal))
        {
            var (records, before) = (snapshot[collection], other[collection]);
            if (ReferenceEquals(records, before))
                continue;
            foreach (var record in Of(records.All, before.All))
                yield return record;
        }
    }

    // Both are in the ordinal order of their ids.
    private static IEnumerable<StoredRecord> Of(IReadOnlyList<StoredRecord> records, IReadOnlyList<StoredRecord> before)
    {
        var at = 0;
        foreach (var record in records)
        {
            while (at < before.Count && string.CompareOrdinal(before[at].Key.Id, record.Key.Id) < 0)
                at++;
            var isSame = at < before.Count && before[at].Key == record.Key && before[at].Sequence == record.Sequence;
            if (!isSame)
                yield return record;
        }
    }
}
