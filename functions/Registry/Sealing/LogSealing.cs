using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Sealing;

/// <summary>Starts the hash chain of a log that has no hashes, because an earlier version of the app wrote it.</summary>
/// <remarks>It reads the whole log once and computes the hash. The next change stores it, which seals all changes before it.</remarks>
internal sealed class LogSealing(RegistryTable table)
{
    private (Head Head, string Hash)? _sealed;

    /// <summary>The snapshot with a hash in its head, which is computed if the head has none.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public async Task<Snapshot> SealAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var head = snapshot.Head;
        if (head.Hash is not null || head.Version == 0)
            return snapshot;
        if (_sealed?.Head != head)
            _sealed = (head, await HashAsync(head.Version, cancellationToken));
        return snapshot.Under(head with { Hash = _sealed.Value.Hash });
    }

    private async Task<string> HashAsync(long last, CancellationToken cancellationToken)
    {
        string? hash = null;
        await foreach (var change in table.ReadLogAsync(1, last, cancellationToken))
            hash = LogHash.Of(change, change.PriorHash ?? hash);
        return hash!;
    }
}
