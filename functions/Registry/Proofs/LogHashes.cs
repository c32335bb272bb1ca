using BangGiao.Registry.Log;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Proofs;

/// <summary>Reads the hashes of changes from the log. The row after a change holds the hash of the change.</summary>
internal sealed class LogHashes(RegistryTable table, RegistryReader reader)
{
    private const int Digits = 64;

    /// <summary>The hashes of consecutive changes, null for a change without one. It reads headings, never bodies.</summary>
    /// <param name="snapshot">A snapshot of the history.</param>
    /// <param name="first">The first version, at least 1.</param>
    /// <param name="last">The last version, at most that of the snapshot.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="UnprovableLogException">Rows are missing or damaged.</exception>
    public async Task<IReadOnlyList<string?>> ReadAsync(Snapshot snapshot, long first, long last, CancellationToken cancellationToken)
    {
        var hashes = new List<string?>();
        await foreach (var (version, hash) in table.ReadPriorHashesAsync(first + 1, Math.Min(last + 1, snapshot.Version), cancellationToken))
        {
            if (version != first + hashes.Count + 1 || hash is { Length: not Digits })
                throw await AlteredAsync(snapshot, $"The log lacks changes between {first} and {last}, or their rows cannot be read.");
            hashes.Add(hash);
        }
        if (last == snapshot.Version)
            hashes.Add(snapshot.Head.Hash);
        return hashes.Count == last - first + 1 ? hashes : throw await AlteredAsync(snapshot, $"The log lacks changes between {first} and {last}.");
    }

    /// <summary>Reads a whole change and checks that it is what it was when its hash was stored.</summary>
    /// <exception cref="UnprovableLogException">It is not, or it is missing.</exception>
    public async Task CheckAsync(Snapshot snapshot, long version, string hash, CancellationToken cancellationToken)
    {
        var row = await table.FindChangeRowAsync(version, cancellationToken);
        // Before the first stored hash, a hash covers all earlier changes, and one row does not show it.
        if (row?.Value is { PriorHash: null } && version > 1)
            return;
        if (row?.Value is not { } change || LogHash.Of(change, change.PriorHash) != hash)
            throw await AlteredAsync(snapshot, $"Change {version} is not what it was when its hash was stored.");
    }

    /// <summary>The exception for a log that is not what it was, or for storage that went back since the snapshot was read.</summary>
    public async Task<Exception> AlteredAsync(Snapshot snapshot, string detail)
    {
        try
        {
            await StandsAsync(snapshot, CancellationToken.None);
            return new UnprovableLogException($"{detail} GET /integrity/log.chained and GET /integrity/log.gapless say what was altered.");
        }
        catch (StorageUnavailableException e)
        {
            return e;
        }
    }

    /// <summary>Checks that storage still has the history of the snapshot. What was read before this call is then of that history.</summary>
    /// <exception cref="StorageUnavailableException">It went back since, or does not respond.</exception>
    public async Task StandsAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        if ((await reader.CurrentAsync(cancellationToken)).Lineage != snapshot.Lineage)
            throw new StorageUnavailableException("Storage went back while the log was read.");
    }
}
