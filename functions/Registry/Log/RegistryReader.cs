using System.Diagnostics;
using BangGiao.Registry.Commits;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;
using BangGiao.Registry.Telemetry;
using Microsoft.Extensions.Logging;

namespace BangGiao.Registry.Log;

/// <summary>Serves snapshots from memory, brought up to date with the table before each answer.</summary>
/// <remarks>
/// A snapshot is at least as new as the start of its request, because a request only shares a read of the head that has not started
/// yet. Requests that arrive together share one point read. If storage went back to an earlier state, as after a restore, the snapshots in
/// memory are dropped and the table is loaded anew.
/// </remarks>
public sealed partial class RegistryReader
{
    private const int Kept = 32;
    private const int MostLoads = 3;

    private readonly RegistryTable _table;
    private readonly LargeWrites _largeWrites;
    private readonly RegistryMeter _meter;
    private readonly ILogger<RegistryReader> _logger;
    private readonly RegistryFormat _format;
    private readonly Lock _gate = new();
    private readonly LinkedList<Snapshot> _recent = new();
    private Task<Snapshot>? _running;
    private Task<Snapshot>? _waiting;
    private Snapshot? _latest;
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal RegistryReader(RegistryTable table, LargeWrites largeWrites, RegistryMeter meter, ILogger<RegistryReader> logger, RegistryFormat? format = null) =>
        (_table, _largeWrites, _meter, _logger, _format) = (table, largeWrites, meter, logger, format ?? RegistryFormat.Current);

    /// <summary>Whether storage went back to an earlier state, and what it holds now is not loaded yet.</summary>
    public bool IsStartingAnew { get; private set; }

    /// <summary>The current snapshot.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    /// <exception cref="LaterFormatException">A newer version of the app raised the registry to a format that this one cannot read.</exception>
    public Task<Snapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_waiting is not null)
            {
                // The read is a span of the request that asked first.
                Activity.Current?.SetTag("banggiao.read.shared", true);
                return _waiting.WaitAsync(cancellationToken);
            }
            _waiting = CatchUpAfterAsync(_running);
            return _waiting.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The newest snapshot in memory, which may be older than storage; null before the first read.</summary>
    internal Snapshot? Newest
    {
        get
        {
            lock (_gate)
                return _latest;
        }
    }

    /// <summary>A task that completes when this process reads or writes a new version.</summary>
    internal Task Moved
    {
        get
        {
            lock (_gate)
                return _moved.Task;
        }
    }

    /// <summary>The snapshot of this version if it is in memory; otherwise null.</summary>
    internal Snapshot? Recent(long version)
    {
        lock (_gate)
            return _recent.FirstOrDefault(snapshot => snapshot.Version == version);
    }

    /// <summary>
    /// Stores a snapshot after a write of this process, so that it need not be read back. A write of a lineage that was dropped in the
    /// meantime is ignored.
    /// </summary>
    internal void Publish(Snapshot snapshot)
    {
        lock (_gate)
        {
            if (_latest?.Lineage == snapshot.Lineage && _latest.Version <= snapshot.Version)
                Keep(snapshot);
        }
    }

    private async Task<Snapshot> CatchUpAfterAsync(Task<Snapshot>? running)
    {
        // The caller holds the lock.
        await Task.Yield();
        // If the running read ends with an outage, the waiting requests fail with it too. Other errors concern only the running read.
        if (running is { IsCompleted: false })
            await running.ContinueWith(static _ => { }, TaskScheduler.Default);
        else
            running = null;
        await QueuedWorkAsync();
        lock (_gate)
            (_running, _waiting) = (_waiting, null);
        if (running?.Exception?.InnerException is StorageUnavailableException outage)
            throw new StorageUnavailableException(outage.Message, outage);
        return await CatchUpAsync();
    }

    // Waits for the work that is queued now. Requests that have arrived but not been processed so far join the read before it starts.
    private static Task QueuedWorkAsync()
    {
        var turn = new TaskCompletionSource();
        ThreadPool.UnsafeQueueUserWorkItem(static turn => turn.SetResult(), turn, preferLocal: false);
        return turn.Task;
    }

    private async Task<Snapshot> CatchUpAsync()
    {
        using var span = Spans.Start("read the head");
        // The head is read after the known snapshot was stored, so a head that does not follow it is one of another history.
        var known = Newest;
        var head = await ReadHeadAsync();
        if (known is not { Head.Exists: true })
            return Take(known is null || head.Exists ? await LoadAsync(head, known?.Lineage ?? new Lineage()) : known);
        return Take(await FollowAsync(known, head) ?? await StartAnewAsync(known, head));
    }

    private async Task<Head> ReadHeadAsync()
    {
        var head = await _table.ReadHeadAsync(CancellationToken.None);
        _format.RequireReadable(head);
        return head.Pending is { HidesRegistry: true } ? await _largeWrites.FinishAsync(head, CancellationToken.None) : head;
    }

    // A write of this process may have published a newer snapshot in the meantime.
    private Snapshot Take(Snapshot snapshot)
    {
        lock (_gate)
        {
            IsStartingAnew = false;
            if (_latest?.Lineage != snapshot.Lineage || _latest.Version <= snapshot.Version)
                Keep(snapshot);
            return _latest!;
        }
    }

    private async Task<Snapshot?> FollowAsync(Snapshot known, Head head)
    {
        if (await ReadChangesAsync(known.Head, head) is not { } changes)
            return null;
        _meter.Followed(changes.Count, changes.Count > 0 ? changes[0].At : null);
        if (changes.Count > 0)
            return known.Apply(changes, head);
        // A write without changes that used an Idempotency-Key changes only the head's ETag.
        return known.Head.ETag != head.ETag ? known.Under(head) : known;
    }

    private Task<Snapshot> StartAnewAsync(Snapshot known, Head head)
    {
        Log.WentBack(_logger, head.Version, head.Epoch, head.Hash, known.Version, known.Head.Epoch, known.Head.Hash);
        lock (_gate)
        {
            (_latest, IsStartingAnew) = (null, true);
            _recent.Clear();
        }
        return LoadAsync(head, new Lineage());
    }

    private async Task<Snapshot> LoadAsync(Head head, Lineage lineage)
    {
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

    private async Task<SnapshotEdit> ReadRowsAsync(Lineage lineage)
    {
        var edit = new SnapshotEdit(Snapshot.EmptyIn(lineage));
        await foreach (var record in _table.ReadRecordsAsync(CancellationToken.None))
            edit.Of(record.Key.Collection).Put(record);
        await foreach (var (key, deletion) in _table.ReadDeletedAsync(CancellationToken.None))
        {
            if (edit.Of(key.Collection).Find(key.Id) is null)
                edit.Of(key.Collection).Delete(key.Id, deletion);
        }
        return edit;
    }

    // The changes from one head to another; null when the second one does not follow the first one.
    private async Task<IReadOnlyList<Change>?> ReadChangesAsync(Head before, Head after)
    {
        if (!Succession.MayFollow(before, after))
            return null;
        var changes = new List<Change>();
        if (after.Version > before.Version)
        {
            await foreach (var change in _table.ReadLogAsync(before.Version + 1, after.Version, CancellationToken.None))
                changes.Add(change);
        }
        return Succession.Leads(before, changes, after) ? changes : null;
    }

    private void Keep(Snapshot snapshot)
    {
        var isOther = _latest?.Lineage != snapshot.Lineage;
        if (isOther)
            _recent.Clear();
        if (isOther || _latest!.Version != snapshot.Version)
        {
            _moved.SetResult();
            _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        if (_latest?.Version == snapshot.Version && _recent.Count > 0)
            _recent.RemoveFirst();
        _latest = snapshot;
        _recent.AddFirst(snapshot);
        if (_recent.Count > Kept)
            _recent.RemoveLast();
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Storage went back: it is at version {Version} of the epoch {Epoch} with the hash {Hash}, which does not follow version {Known} of the epoch {KnownEpoch} with the hash {KnownHash} in memory. The registry is loaded anew.")]
        public static partial void WentBack(ILogger logger, long version, string epoch, string? hash, long known, string knownEpoch, string? knownHash);
    }
}
