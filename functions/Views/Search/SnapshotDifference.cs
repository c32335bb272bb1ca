using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Search;

/// <summary>What one snapshot has that another has not.</summary>
internal static class SnapshotDifference
{
    /// <summary>The records of a snapshot that the other has in another state, or not at all.</summary>
    /// <remarks>A collection that nothing was written to is the same object in both, and is not walked through.</remarks>
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
