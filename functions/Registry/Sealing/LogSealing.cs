using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Sealing;

/// <summary>Begins the chain of a log that was written without one: by an earlier version of the app, alone or beside this one.</summary>
/// <remarks>The whole log is read once, and the next change holds the hash that it comes to: so it seals all that was there before it.</remarks>
internal sealed class LogSealing(RegistryTable table)
{
    private (Head Head, string Hash)? _sealed;

    /// <summary>The registry under a head with a hash: its own where it has one.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer.</exception>
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
