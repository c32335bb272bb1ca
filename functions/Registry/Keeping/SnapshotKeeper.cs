using Azure.Data.Tables;
using BangGiao.Registry.KeptSnapshots;
using BangGiao.Registry.Log;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;
using Microsoft.Extensions.Logging;

namespace BangGiao.Registry.Keeping;

/// <summary>Keeps the snapshot in memory as a blob, after the log has proved it. Other instances start from it (ADR 59).</summary>
/// <remarks>
/// The proof continues the one before: the former kept snapshot and the log since, whose hashes lead to the head, must come to exactly what
/// is in memory. Where there is no former one, or it does not lead there, the whole log is read. Two instances that keep at the same time
/// write two blobs; the row names one of them.
/// </remarks>
public sealed partial class SnapshotKeeper
{
    // An instance that starts may be reading the blob that the row named a moment ago.
    private static readonly TimeSpan BlobsStay = TimeSpan.FromHours(1);

    private readonly KeptSnapshotStore _kept;
    private readonly RegistryReader _reader;
    private readonly RegistryHistory _history;
    private readonly RegistryFormat _format;
    private readonly int _changes;
    private readonly TimeProvider _clock;
    private readonly ILogger<SnapshotKeeper> _logger;

    // What the log did not prove is not tried again with each run, because that reads the whole log.
    private (Lineage Lineage, long Version)? _unproved;

    internal SnapshotKeeper(
        KeptSnapshotStore kept, RegistryReader reader, RegistryHistory history, RegistryFormat format, int changes, TimeProvider clock, ILogger<SnapshotKeeper> logger) =>
        (_kept, _reader, _history, _format, _changes, _clock, _logger) = (kept, reader, history, format, changes, clock, logger);

    /// <summary>Keeps the current snapshot if enough has changed since the last one.</summary>
    /// <returns>The version that was kept; null when none was.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public async Task<long?> RunAsync(CancellationToken cancellationToken)
    {
        if (!_kept.IsOn)
            return Not("Snapshots__Enabled is false");
        var stored = await _kept.Table.FindRowAsync(RowKeys.KeptSnapshot, cancellationToken);
        var former = stored is null ? null : KeptSnapshotRow.Read(stored);
        var snapshot = await _reader.CurrentAsync(cancellationToken);
        if (snapshot.Head.Hash is null)
            return Not("the registry is empty, or its log has no hashes");
        if (!_format.CanWrite(snapshot.Head))
            return Not("this instance is older than the format of the registry and only reads it");
        former = await IsBeforeAsync(former, snapshot, cancellationToken) ? former : null;
        if (snapshot.Version - (former?.Version ?? 0) < _changes)
            return Not("too little has changed");
        if (_unproved is { } failed && failed.Lineage == snapshot.Lineage && snapshot.Version - failed.Version < _changes)
            return Not("the log did not prove it a short time ago");
        if (!await IsProvedAsync(snapshot, former, cancellationToken) && (former is null || !await IsProvedAsync(snapshot, null, cancellationToken)))
        {
            _unproved = (snapshot.Lineage, snapshot.Version);
            Log.Unproved(_logger, snapshot.Version);
            return null;
        }
        return await KeepAsync(snapshot, stored, cancellationToken);
    }

    // Whether a row names a snapshot of this history that is still there.
    private async Task<bool> IsBeforeAsync(KeptSnapshotRow? row, Snapshot snapshot, CancellationToken cancellationToken) =>
        row is not null
        && KeptSnapshotStore.Unfit(row, snapshot.Head) is null
        && await _history.HashOfAsync(snapshot, row.Version, cancellationToken) == row.Hash
        && await _kept.Blobs.IsThereAsync(row.Blob, row.Bytes, cancellationToken);

    private async Task<bool> IsProvedAsync(Snapshot snapshot, KeptSnapshotRow? former, CancellationToken cancellationToken)
    {
        var proof = new SnapshotProof(snapshot);
        var walk = former is null ? ChainWalk.OfAll() : ChainWalk.From(former.Version, former.Hash);
        try
        {
            if (former is not null)
                await _kept.ReadAsync(former, proof.Take, proof.Take, cancellationToken);
        }
        catch (InvalidDataException e)
        {
            Log.Unread(_logger, e);
            return false;
        }
        await foreach (var change in _kept.Table.ReadLogAsync(walk.Next, snapshot.Version, cancellationToken))
        {
            if (!walk.Take(change))
                return false;
            if (change.Version != former?.Version)
                proof.Take(change);
        }
        return walk.EndsAt(snapshot.Head) && proof.Holds();
    }

    private async Task<long?> KeepAsync(Snapshot snapshot, TableEntity? former, CancellationToken cancellationToken)
    {
        var name = _kept.Blobs.NewName(snapshot.Version, Ids.New());
        var (digest, bytes) = await _kept.Blobs.WriteAsync(name, stream => SnapshotFile.Write(stream, snapshot), cancellationToken);
        var row = new KeptSnapshotRow(snapshot.Version, snapshot.Head.Hash!, snapshot.Head.Epoch, name, digest, bytes, SnapshotFile.Format, _clock.GetUtcNow())
            .Write(_kept.Table.Row(RowKeys.KeptSnapshot));
        TableTransactionAction action = former is null
            ? new(TableTransactionActionType.Add, row)
            : new(TableTransactionActionType.UpdateReplace, row, former.ETag);
        if (await _kept.Table.SubmitAsync([action], cancellationToken) is null)
        {
            await _kept.Blobs.RemoveAsync(name, cancellationToken);
            return Not("another instance kept one at the same time");
        }
        var removed = await _kept.Blobs.RemoveAsync(name, _clock.GetUtcNow() - BlobsStay, cancellationToken);
        Log.Kept(_logger, snapshot.Version, bytes, removed);
        return snapshot.Version;
    }

    private long? Not(string reason)
    {
        Log.Not(_logger, reason);
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Kept the snapshot of version {Version}, {Bytes} bytes, and removed {Removed} older ones.")]
        public static partial void Kept(ILogger logger, long version, long bytes, int removed);

        [LoggerMessage(Level = LogLevel.Information, Message = "No snapshot was kept, because {Reason}.")]
        public static partial void Not(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The former kept snapshot cannot be read. The whole log is read instead.")]
        public static partial void Unread(ILogger logger, Exception exception);

        [LoggerMessage(EventId = 4014, Level = LogLevel.Error, Message = "No snapshot was kept, because what is in memory at version {Version} is not what the log comes to. GET /integrity names the records.")]
        public static partial void Unproved(ILogger logger, long version);
    }
}
