using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Proofs;

/// <summary>Proves what the log has, by a Merkle tree over the hashes of its changes (RFC 9162 section 2.1, ADR 42).</summary>
/// <remarks>
/// The data of leaf <c>v - 1</c> are the 32 bytes of the hash of change <c>v</c>, or nothing if the change has no hash because an earlier
/// version of the app wrote it. A proof reads at most two ranges of 256 headings, one whole change, and the head.
/// </remarks>
public sealed class LogTree : IDisposable
{
    private const int TileSize = MerkleTree.TileSize;

    private readonly LogHashes _hashes;
    private readonly TileRoots _roots;

    internal LogTree(RegistryTable table, RegistryReader reader)
    {
        _hashes = new(table, reader);
        _roots = new(table, _hashes);
    }

    /// <summary>The root of the tree over the first changes.</summary>
    /// <param name="snapshot">A snapshot of the history.</param>
    /// <param name="size">The number of changes: from 1 to the version of the snapshot.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    /// <exception cref="UnprovableLogException">Rows were altered or are missing, or the last change has no hash.</exception>
    /// <exception cref="StorageUnavailableException">Storage did not respond, or went back.</exception>
    internal async Task<byte[]> RootAsync(Snapshot snapshot, long size, CancellationToken cancellationToken)
    {
        var tree = await TreeAsync(snapshot, size, [], cancellationToken);
        await _hashes.StandsAsync(snapshot, cancellationToken);
        return tree.Tree.Root();
    }

    /// <summary>Proves that the log has a change.</summary>
    /// <param name="snapshot">A snapshot of the history.</param>
    /// <param name="version">The version of the change: from 1 to the size.</param>
    /// <param name="size">The number of changes that the tree is over, at most the version of the snapshot.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    /// <exception cref="UnprovableLogException">Rows were altered or are missing, or the change has no hash.</exception>
    /// <exception cref="StorageUnavailableException">Storage did not respond, or went back.</exception>
    internal async Task<LogProof> ProveAsync(Snapshot snapshot, long version, long size, CancellationToken cancellationToken)
    {
        var index = version - 1;
        var (tree, leaves) = await TreeAsync(snapshot, size, [index / TileSize], cancellationToken);
        var hash = leaves[index / TileSize][(int)(index % TileSize)]
            ?? throw new UnprovableLogException($"Change {version} has no hash of its own, because an earlier version of the app wrote it. The hash of the next change that has one covers it: ask for the proof of that change.");
        await _hashes.CheckAsync(snapshot, version, hash, cancellationToken);
        await _hashes.StandsAsync(snapshot, cancellationToken);
        return new(version, hash, size, tree.Root(), tree.InclusionPath(index), tree.ConsistencyPath(version));
    }

    /// <inheritdoc/>
    public void Dispose() => _roots.Dispose();

    // The tree, with the leaves of these tiles and of the last tile if it is not whole.
    private async Task<(MerkleTree Tree, Dictionary<long, IReadOnlyList<string?>> Leaves)> TreeAsync(
        Snapshot snapshot, long size, IEnumerable<long> tiles, CancellationToken cancellationToken)
    {
        if (snapshot.Head.Hash is null)
            throw new UnprovableLogException("The last change has no hash, because an earlier version of the app wrote it. The next change gives the log a hash.");
        var roots = await _roots.OfAsync(snapshot, cancellationToken);
        var leaves = new Dictionary<long, IReadOnlyList<string?>>();
        foreach (var tile in tiles.Concat(size % TileSize > 0 ? [size / TileSize] : []).Distinct())
            leaves[tile] = await LeavesAsync(snapshot, tile, roots, cancellationToken);
        var tree = new MerkleTree(size, index => TileRoots.LeafOf(leaves[index / TileSize][(int)(index % TileSize)]), tile => tile < size / TileSize ? roots[(int)tile] : null);
        return (tree, leaves);
    }

    private async Task<IReadOnlyList<string?>> LeavesAsync(Snapshot snapshot, long tile, IReadOnlyList<byte[]> roots, CancellationToken cancellationToken)
    {
        var first = (tile * TileSize) + 1;
        var last = Math.Min(first + TileSize - 1, snapshot.Version);
        var hashes = await _hashes.ReadAsync(snapshot, first, last, cancellationToken);
        if (hashes.Count == TileSize && !TileRoots.RootOf(hashes).AsSpan().SequenceEqual(roots[(int)tile]))
            throw await _hashes.AlteredAsync(snapshot, $"The hashes of the changes {first} to {last} are not what they were when they were read before. If log.chained of /integrity passes, rows were altered and put back: delete the rows of the table whose keys begin with tree|, and restart the app.");
        return hashes;
    }
}
