using System.Diagnostics;
using BangGiao.Registry.Commits;
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
/// memory are dropped and the table is loaded again.
/// </remarks>
public sealed partial class RegistryReader
{
    private const int Kept = 32;

    private readonly RegistryLoad _load;
    private readonly RegistryMeter _meter;
    private readonly ILogger<RegistryReader> _logger;
    private readonly Lock _gate = new();
    private readonly LinkedList<Snapshot> _recent = new();
    private Task<Snapshot>? _running;
    private Task<Snapshot>? _waiting;
    private Snapshot? _latest;
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal RegistryReader(
        RegistryTable table, LargeWrites largeWrites, RegistryMeter meter, ILogger<RegistryReader> logger, RegistryFormat? format = null, KeptStart? kept = null) =>
        (_load, _meter, _logger) = (new(table, largeWrites, format ?? RegistryFormat.Current, kept), meter, logger);

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
        var head = await _load.ReadHeadAsync();
        if (known is not { Head.Exists: true })
            return Take(known is null || head.Exists ? await _load.LoadAsync(head, known?.Lineage ?? new Lineage()) : known);
        return Take(await FollowAsync(known, head) ?? await StartAnewAsync(known, head));
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
        if (await _load.ReadChangesAsync(known.Head, head) is not { } changes)
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
        return _load.LoadAsync(head, new Lineage());
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
            Message = "Storage went back: it is at version {Version} of the epoch {Epoch} with the hash {Hash}, which does not follow version {Known} of the epoch {KnownEpoch} with the hash {KnownHash} in memory. The registry is loaded again.")]
        public static partial void WentBack(ILogger logger, long version, string epoch, string? hash, long known, string knownEpoch, string? knownHash);
    }
}
