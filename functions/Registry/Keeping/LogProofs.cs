using BangGiao.Registry.KeptSnapshots;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using Microsoft.Extensions.Logging;

namespace BangGiao.Registry.Keeping;

/// <summary>Proves that a snapshot in memory is the result of the log.</summary>
internal sealed partial class LogProofs(KeptSnapshotStore kept, ILogger logger)
{
    /// <summary>
    /// The snapshot, if an earlier kept one and the log since then, or the whole log, lead by their hashes to its head and result in exactly
    /// its records; otherwise null.
    /// </summary>
    /// <param name="snapshot">The snapshot in memory.</param>
    /// <param name="former">The row of an earlier kept snapshot; null to read the whole log.</param>
    /// <param name="cancellationToken">Ends the proof.</param>
    /// <exception cref="Storage.StorageUnavailableException">Storage did not respond.</exception>
    public async Task<Snapshot?> ProveAsync(Snapshot snapshot, KeptSnapshotRow? former, CancellationToken cancellationToken)
    {
        var proof = new SnapshotProof(snapshot);
        var walk = former is null ? ChainWalk.OfAll() : ChainWalk.From(former.Version, former.Hash);
        try
        {
            if (former is not null)
                await kept.ReadAsync(former, proof.Take, proof.Take, cancellationToken);
            await foreach (var change in kept.Table.ReadLogAsync(walk.Next, snapshot.Version, cancellationToken))
            {
                if (!walk.Take(change))
                    return null;
                if (change.Version != former?.Version)
                    proof.Take(change);
            }
        }
        catch (Exception e) when (e is InvalidDataException || Damage.Is(e))
        {
            // A damaged blob or a damaged row of the log proves nothing.
            Log.Unread(logger, e);
            return null;
        }
        return walk.EndsAt(snapshot.Head) ? proof.Proved() : null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The kept snapshot or the log that should prove the snapshot cannot be read.")]
        public static partial void Unread(ILogger logger, Exception exception);
    }
}
