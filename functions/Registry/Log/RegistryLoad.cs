using BangGiao.Registry.Commits;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;
using BangGiao.Registry.Telemetry;

namespace BangGiao.Registry.Log;

/// <summary>Loads the registry into memory: from a kept snapshot and the log after it, or from the rows of all records.</summary>
internal sealed class RegistryLoad(RegistryTable table, LargeWrites largeWrites, RegistryFormat format, KeptStart? kept)
{
    private const int MostLoads = 3;

    /// <summary>The head row, with a large write of version 0.1.0 finished.</summary>
    public async Task<Head> ReadHeadAsync()
    {
        var head = await table.ReadHeadAsync(CancellationToken.None);
        format.RequireReadable(head);
        return head.Pending is { HidesRegistry: true } ? await largeWrites.FinishAsync(head, CancellationToken.None) : head;
    }

    /// <summary>The registry at this head, or at a later one.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public async Task<Snapshot> LoadAsync(Head head, Lineage lineage)
    {
        if (head.Exists && kept is not null && await kept.LoadAsync(head, lineage, ReadHeadAsync) is { } snapshot)
            return snapshot;
        for (var loads = 0; loads < MostLoads; loads++)
        {
            if (!head.Exists)
                return Snapshot.EmptyIn(lineage);
            using var span = Spans.Start("load the registry");
            var edit = await ReadRowsAsync(lineage);
            // Rows may have changed while they were read, and those of a pending write may not be copied yet. Applying the log from the
            // first head, or from the pending write, to the current head makes them consistent.
            var now = await ReadHeadAsync();
            var from = head.Pending is { HasLog: true } pending ? head with { Version = pending.First - 1, Hash = null } : head;
            if (await ReadChangesAsync(from, now) is { } changes)
            {
                foreach (var change in changes)
                    edit.Apply(change);
                return edit.ToSnapshot(now);
            }
            head = now;
        }
        throw new StorageUnavailableException("Storage was emptied or restored several times while the registry was loaded.");
    }

    /// <summary>The changes from one head to another; null when the second one does not follow the first one.</summary>
    public async Task<IReadOnlyList<Change>?> ReadChangesAsync(Head before, Head after)
    {
        if (!Succession.MayFollow(before, after))
            return null;
        var changes = new List<Change>();
        if (after.Version > before.Version)
        {
            await foreach (var change in table.ReadLogAsync(before.Version + 1, after.Version, CancellationToken.None))
                changes.Add(change);
        }
        return Succession.Leads(before, changes, after) ? changes : null;
    }

    private async Task<SnapshotEdit> ReadRowsAsync(Lineage lineage)
    {
        var edit = new SnapshotEdit(Snapshot.EmptyIn(lineage));
        await foreach (var record in table.ReadRecordsAsync(CancellationToken.None))
            edit.Of(record.Key.Collection).Put(record);
        await foreach (var (key, deletion) in table.ReadDeletedAsync(CancellationToken.None))
        {
            if (edit.Of(key.Collection).Find(key.Id) is null)
                edit.Of(key.Collection).Delete(key.Id, deletion);
        }
        return edit;
    }
}
