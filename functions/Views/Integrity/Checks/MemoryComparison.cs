using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Compares the snapshot in memory with the replayed log.</summary>
internal static class MemoryComparison
{
    /// <summary>The records that differ, deleted ones included.</summary>
    /// <param name="memory">The snapshot that requests are answered from.</param>
    /// <param name="replayed">The replayed log, with hashes in place of bodies.</param>
    /// <param name="isInDoubt">Whether a missing change may have altered a record.</param>
    public static IEnumerable<RecordKey> Differences(Snapshot memory, Snapshot replayed, Func<RecordKey, bool> isInDoubt)
    {
        foreach (var name in memory.Collections.Union(replayed.Collections))
        {
            var (held, said) = (memory[name], replayed[name]);
            var ids = held.All.Concat(said.All).Select(record => record.Key.Id)
                .Concat(held.Deleted.Concat(said.Deleted).Select(pair => pair.Key))
                .Distinct();
            foreach (var id in ids.Where(id => !AreSame(held, said, id)))
            {
                var key = new RecordKey(name, id);
                if (!isInDoubt(key))
                    yield return key;
            }
        }
    }

    private static bool AreSame(CollectionState held, CollectionState said, string id)
    {
        if (held.DeletedBy(id) != said.DeletedBy(id))
            return false;
        var (one, other) = (held.Find(id), said.Find(id));
        if (one is null || other is null)
            return one is null && other is null;
        return one.Sequence == other.Sequence && one.DependencyVersion == other.DependencyVersion && LogReplay.Hashed(one).Body == other.Body;
    }
}
