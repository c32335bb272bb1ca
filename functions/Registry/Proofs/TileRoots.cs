using System.Collections.Immutable;
using Azure.Data.Tables;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Proofs;

/// <summary>Keeps the roots of whole tiles in memory, 32 bytes for 256 changes, and adds those of new tiles.</summary>
/// <remarks>
/// They are stored in the table too, as a cache for the next process. It takes a stored row only if the log has the hash that the row names.
/// </remarks>
internal sealed class TileRoots(RegistryTable table, LogHashes hashes) : IDisposable
{
    // A page of a query has 1,000 rows.
    private const int TilesOfOneRead = 3;
    private const int ReadsAtOnce = 16;
    private const int StoredEvery = 16;
    private const int MostRowsOfOneTransaction = 100;
    private const int TileSize = MerkleTree.TileSize;

    private readonly SemaphoreSlim _gate = new(1);
    private Known? _known;

    /// <summary>The roots of at least all whole tiles of a snapshot.</summary>
    /// <exception cref="UnprovableLogException">Rows of the log are missing or damaged.</exception>
    public async Task<IReadOnlyList<byte[]>> OfAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var whole = (int)(snapshot.Version / TileSize);
        if (whole == 0)
            return [];
        if (_known is { } known && known.Lineage == snapshot.Lineage && known.Roots.Length >= whole)
            return known.Roots;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _known = known = _known?.Lineage == snapshot.Lineage ? _known : await LoadAsync(snapshot, cancellationToken);
            while (known.Roots.Length < whole)
                _known = known = await ExtendAsync(known, snapshot, whole, cancellationToken);
            if (known.Roots.Length - known.Stored >= StoredEvery)
                _known = known = await StoreAsync(known, snapshot, cancellationToken);
            return known.Roots;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The root of a tile of hashes.</summary>
    public static byte[] RootOf(IReadOnlyList<string?> tile) => new MerkleTree(tile.Count, index => LeafOf(tile[(int)index]), _ => null).Root();

    /// <summary>The leaf of a change with this hash.</summary>
    public static byte[] LeafOf(string? hash)
    {
        try
        {
            return MerkleTree.LeafHash(hash is null ? [] : Convert.FromHexString(hash));
        }
        catch (FormatException e)
        {
            throw new UnprovableLogException($"The log has the text {hash} in the place of a hash.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    // Each step is kept, so that the request that waits for many of them may be cancelled.
    private async Task<Known> ExtendAsync(Known known, Snapshot snapshot, int whole, CancellationToken cancellationToken)
    {
        var starts = Enumerable.Range(0, ReadsAtOnce).Select(read => known.Roots.Length + (read * TilesOfOneRead)).Where(start => start < whole);
        var read = await Task.WhenAll(starts.Select(start => ReadAsync(snapshot, start, Math.Min(start + TilesOfOneRead, whole), cancellationToken)));
        await hashes.StandsAsync(snapshot, cancellationToken);
        return known with { Roots = known.Roots.AddRange(read.SelectMany(roots => roots)) };
    }

    private async Task<IEnumerable<byte[]>> ReadAsync(Snapshot snapshot, int from, int to, CancellationToken cancellationToken)
    {
        var leaves = await hashes.ReadAsync(snapshot, ((long)from * TileSize) + 1, (long)to * TileSize, cancellationToken);
        return leaves.Chunk(TileSize).Select(RootOf);
    }

    // A row of a lost history may stand before one of this history, so each row is checked until one is not of this history.
    private async Task<Known> LoadAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var roots = ImmutableArray.CreateBuilder<byte[]>();
        await foreach (var row in table.ReadTilesAsync(cancellationToken))
        {
            var stored = row.Roots.Chunk(TileRow.RootBytes).ToList();
            var isNext = row.Number * TileRow.Most == roots.Count && stored.TrueForAll(root => root.Length == TileRow.RootBytes);
            if (!isNext || await HashAsync(snapshot, roots.Count + stored.Count, cancellationToken) != row.Hash)
                break;
            roots.AddRange(stored);
        }
        return new(snapshot.Lineage, roots.ToImmutable(), roots.Count);
    }

    private async Task<Known> StoreAsync(Known known, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var rows = new List<TableTransactionAction>();
        for (var start = known.Stored / TileRow.Most * TileRow.Most; start < known.Roots.Length && rows.Count < MostRowsOfOneTransaction; start += TileRow.Most)
        {
            var roots = known.Roots.Skip(start).Take(TileRow.Most).ToList();
            // Without a hash nobody could tell whether the row is of this history.
            if (await HashAsync(snapshot, start + roots.Count, cancellationToken) is not { } hash)
                break;
            rows.Add(new(TableTransactionActionType.UpsertReplace, table.Row(new TileRow(start / TileRow.Most, [.. roots.SelectMany(root => root)], hash))));
        }
        if (rows.Count == 0)
            return known;
        try
        {
            // If storage went back meanwhile, the hashes are of another history than the roots.
            await hashes.StandsAsync(snapshot, cancellationToken);
            await table.SubmitAsync(rows, cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            // The roots are known, and the rows are only a cache for others: the next request stores them.
            return known;
        }
        return known with { Stored = known.Roots.Length };
    }

    // The hash of the last change of the last of so many tiles.
    private async Task<string?> HashAsync(Snapshot snapshot, int tiles, CancellationToken cancellationToken)
    {
        var version = (long)tiles * TileSize;
        return version == 0 || version > snapshot.Version ? null : (await hashes.ReadAsync(snapshot, version, version, cancellationToken))[0];
    }

    private sealed record Known(Lineage Lineage, ImmutableArray<byte[]> Roots, int Stored);
}
