using BangGiao.Registry.KeptSnapshots;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;
using BangGiao.Values.Dates;
using Microsoft.Extensions.Logging;

namespace BangGiao.Registry.Keeping;

/// <summary>Keeps the snapshot in memory as a blob, after the log has proved it. Other instances start from it (ADR 59).</summary>
/// <remarks>
/// A proof continues the one before, see <see cref="LogProofs"/>; once a day, and if there is none before, the whole log is read. If two
/// instances keep a snapshot at the same time, they write two blobs, and the row names one of them.
/// </remarks>
public sealed partial class SnapshotKeeper
{
    private static readonly TimeSpan ProofsContinue = TimeSpan.FromDays(1);

    // The time that an upload may take, and the time for which an instance that starts may still read the blob that the row named before.
    private static readonly TimeSpan UploadsLast = TimeSpan.FromHours(1);
    private static readonly TimeSpan StartsLast = TimeSpan.FromMinutes(5);

    private readonly KeptSnapshotStore _kept;
    private readonly LogProofs _proofs;
    private readonly RegistryReader _reader;
    private readonly RegistryFormat _format;
    private readonly int _changes;
    private readonly TimeProvider _clock;
    private readonly ILogger<SnapshotKeeper> _logger;

    // A failed proof is not repeated with each run, because that reads the whole log.
    private (Lineage Lineage, long Version)? _unproved;

    internal SnapshotKeeper(KeptSnapshotStore kept, RegistryReader reader, RegistryFormat format, int changes, TimeProvider clock, ILogger<SnapshotKeeper> logger) =>
        (_kept, _proofs, _reader, _format, _changes, _clock, _logger) = (kept, new(kept, logger), reader, format, changes, clock, logger);

    /// <summary>Keeps the current snapshot if enough has changed since the last one, and removes blobs that nobody reads any more.</summary>
    /// <returns>The version that was kept; null if none was.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public async Task<long?> RunAsync(CancellationToken cancellationToken)
    {
        if (!_kept.IsOn)
            return Not("Snapshots__Enabled is false");
        var former = await _kept.FindRowAsync(cancellationToken);
        // The head is enough to see that there is nothing to do, so most runs do not load the registry.
        var head = await _kept.Table.ReadHeadAsync(cancellationToken);
        if (head.Hash is null)
            return Not("the registry is empty, or its log has no hashes");
        if (!_format.CanWrite(head))
            return Not("this instance is older than the format of the registry and only reads it");
        if (former.Row is { Format: > SnapshotFile.Format })
            return Not("a newer version of the app keeps them in another format");
        // An app without the right to write to the container fails here, before it reads the log.
        await _kept.Blobs.CreateAsync(cancellationToken);
        await RemoveAsync(former.Row, cancellationToken);
        var before = former.Row is { } row && await IsBeforeAsync(row, head, cancellationToken) ? row : null;
        return head.Version - (before?.Version ?? 0) < _changes ? Not("too little has changed") : await ProveAndKeepAsync(former, before, cancellationToken);
    }

    private async Task<long?> ProveAndKeepAsync(FoundRow former, KeptSnapshotRow? before, CancellationToken cancellationToken)
    {
        var snapshot = await _reader.CurrentAsync(cancellationToken);
        if (_unproved is { } failed && failed.Lineage == snapshot.Lineage && snapshot.Version - failed.Version < _changes)
            return Not("the log did not prove it a short time ago");
        var now = _clock.GetUtcNow();
        var continues = before is not null && _clock.IsWithin(before.WholeAt, ProofsContinue);
        if (continues && await _proofs.ProveAsync(snapshot, before, cancellationToken) is { } proved)
            return await KeepAsync(proved, former, before!.WholeAt, cancellationToken);
        if (await _proofs.ProveAsync(snapshot, null, cancellationToken) is { } whole)
            return await KeepAsync(whole, former, now, cancellationToken);
        if ((await _reader.CurrentAsync(cancellationToken)).Lineage != snapshot.Lineage)
            return Not("storage went back to an earlier state meanwhile");
        _unproved = (snapshot.Lineage, snapshot.Version);
        Log.Unproved(_logger, snapshot.Version);
        // The memory may have come from the kept snapshot, so no instance shall start from that one.
        await _kept.ForgetAsync(former, cancellationToken);
        return null;
    }

    private async Task<long?> KeepAsync(Snapshot snapshot, FoundRow former, DateTimeOffset wholeAt, CancellationToken cancellationToken)
    {
        var name = _kept.Blobs.NewName(snapshot.Version, Ids.New());
        var (digest, bytes) = await _kept.Blobs.WriteAsync(name, stream => SnapshotFile.Write(stream, snapshot, cancellationToken), cancellationToken);
        var row = new KeptSnapshotRow(snapshot.Version, snapshot.Head.Hash!, snapshot.Head.Epoch, name, digest, bytes, SnapshotFile.Format, _clock.GetUtcNow(), wholeAt);
        if (bytes <= KeptSnapshotStore.MostBytes && await _kept.NameAsync(row, former, cancellationToken))
        {
            Log.Kept(_logger, snapshot.Version, bytes);
            return snapshot.Version;
        }
        await _kept.Blobs.RemoveAsync(name, cancellationToken);
        return Not(bytes > KeptSnapshotStore.MostBytes ? "it is too large" : "another instance kept one at the same time");
    }

    // Whether a row names a snapshot of this history that is still there.
    private async Task<bool> IsBeforeAsync(KeptSnapshotRow row, Head head, CancellationToken cancellationToken) =>
        KeptSnapshotStore.Unfit(row, head) is null
        && (row.Version == head.Version ? head.Hash : (await _kept.Table.FindHeadingAsync(row.Version + 1, cancellationToken))?.PriorHash) == row.Hash
        && await _kept.Blobs.IsThereAsync(row.Blob, row.Bytes, cancellationToken);

    // The row names one blob; all others are from before the row was written, or were never named.
    private async Task RemoveAsync(KeptSnapshotRow? row, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        if (row is null || row.At <= now - StartsLast)
            await _kept.Blobs.RemoveAsync(row?.Blob, now - UploadsLast, cancellationToken);
    }

    private long? Not(string reason)
    {
        Log.Not(_logger, reason);
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Kept the snapshot of version {Version}, {Bytes} bytes.")]
        public static partial void Kept(ILogger logger, long version, long bytes);

        [LoggerMessage(Level = LogLevel.Information, Message = "No snapshot was kept, because {Reason}.")]
        public static partial void Not(ILogger logger, string reason);

        [LoggerMessage(EventId = 4014, Level = LogLevel.Error, Message = "The log does not prove what is in memory at version {Version}, so no snapshot was kept and the former one is forgotten. GET /integrity names the records.")]
        public static partial void Unproved(ILogger logger, long version);
    }
}
