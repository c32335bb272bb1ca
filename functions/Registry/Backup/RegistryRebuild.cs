using Azure.Data.Tables;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Backup;

/// <summary>
/// Builds a registry in an empty partition from the lines of a back-up. The head is written last, so until then there is no registry. A
/// rebuild that was interrupted is begun again.
/// </summary>
public sealed class RegistryRebuild
{
    private readonly RegistryTable _table;
    private readonly RowBatches _batches;
    private SnapshotEdit _edit = new(Snapshot.Empty);
    private long _version;
    private string? _hash;

    internal RegistryRebuild(RegistryTable table) => (_table, _batches) = (table, new(table));

    /// <summary>Begins to rebuild a registry.</summary>
    /// <exception cref="InvalidOperationException">There is a registry already.</exception>
    /// <exception cref="Storage.StorageUnavailableException">Storage did not respond.</exception>
    public static async Task<RegistryRebuild> BeginAsync(RegistryTable table, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        var head = await table.ReadHeadAsync(cancellationToken);
        return head.Exists
            ? throw new InvalidOperationException($"There is a registry already, with the version {head.Version}. Restore into an empty table, or as another owner.")
            : new(table);
    }

    /// <summary>Writes one line of the log.</summary>
    /// <exception cref="FormatException">The line does not follow the one before it.</exception>
    public async Task AddChangeAsync(string line, CancellationToken cancellationToken)
    {
        var row = RowText.Read(line, _table.Row);
        var change = Rows.ReadCompleteLog(row);
        if (change.Version != _version + 1)
            throw new FormatException($"The change {change.Version} is in the place of the change {_version + 1}.");
        if (change.PriorHash is { } prior && prior != _hash)
            throw new FormatException($"The change {change.Version} does not follow the change before it: one of the two is not what was written.");
        (_version, _hash) = (change.Version, LogHash.Of(change, _hash));
        _edit.Apply(change);
        await _batches.AddAsync(row, cancellationToken);
    }

    /// <summary>Writes the line of a mark or an Idempotency-Key.</summary>
    /// <exception cref="FormatException">The line is not a row.</exception>
    public Task AddRowAsync(string line, CancellationToken cancellationToken) => _batches.AddAsync(RowText.Read(line, _table.Row), cancellationToken);

    /// <summary>Writes the records and then the head.</summary>
    /// <exception cref="FormatException">The log does not lead to the version and hash of the point.</exception>
    public async Task FinishAsync(CopyPoint point, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(point);
        if ((_version, _hash) != (point.Version, point.Hash))
            throw new FormatException($"The log leads to the version {_version} with the hash {_hash}, not to the version {point.Version} with the hash {point.Hash}.");
        var snapshot = _edit.ToSnapshot(Head.None);
        _edit = new(Snapshot.Empty);
        foreach (var (collection, state) in snapshot.States)
        {
            foreach (var record in state.All)
                await _batches.AddAsync(_table.Row(record), cancellationToken);
            foreach (var (id, deletion) in state.Deleted)
                await _batches.AddAsync(_table.Deleted(new(collection, id), deletion), cancellationToken);
        }
        await _batches.FlushAsync(cancellationToken);
        var head = new Head(point.Version, point.At, point.Epoch, default, null) { Hash = point.Hash, Format = point.Format ?? HeadFormat.First };
        if (await _table.SubmitAsync([new(TableTransactionActionType.Add, _table.Row(head))], cancellationToken) is null)
            throw new InvalidOperationException("Another registry has begun in this table meanwhile. The restored rows are not used.");
    }
}
