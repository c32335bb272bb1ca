using BangGiao.Registry.Commits;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Log;

/// <summary>Serves snapshots from memory, brought up to date with the table before each answer.</summary>
/// <remarks>
/// A snapshot is at least as new as the start of its request, because a request only shares a read of the head that has not started
/// yet. Requests that arrive together share one point read.
/// </remarks>
public sealed class RegistryReader
{
    private const int Kept = 32;

    private readonly RegistryTable _table;
    private readonly LargeWrites _largeWrites;
    private readonly Lock _gate = new();
    private readonly LinkedList<Snapshot> _recent = new();
    private Task<Snapshot>? _running;
    private Task<Snapshot>? _waiting;
    private Snapshot? _latest;
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal RegistryReader(RegistryTable table, LargeWrites largeWrites) => (_table, _largeWrites) = (table, largeWrites);

    /// <summary>The current snapshot.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public Task<Snapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_waiting is not null)
                return _waiting.WaitAsync(cancellationToken);
            if (_running is null || _running.IsCompleted)
                return (_running = CatchUpAsync()).WaitAsync(cancellationToken);
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
    /// Stores a snapshot after a write of this process, so that it need not be read back. Returns the newest snapshot in memory.
    /// </summary>
    internal Snapshot Publish(Snapshot snapshot)
    {
        lock (_gate)
        {
            if (_latest is null || _latest.Head.Epoch != snapshot.Head.Epoch || _latest.Version <= snapshot.Version)
                Keep(snapshot);
            return _latest!;
        }
    }

    private async Task<Snapshot> CatchUpAfterAsync(Task<Snapshot> running)
    {
        await Task.Yield();
        // If the running read ends with an outage, the waiting requests fail with it too. Other errors concern only the running read.
        await running.ContinueWith(static _ => { }, TaskScheduler.Default);
        lock (_gate)
            (_running, _waiting) = (_waiting, null);
        if (running.Exception?.InnerException is StorageUnavailableException outage)
            throw new StorageUnavailableException(outage.Message, outage);
        return await CatchUpAsync();
    }

    private async Task<Snapshot> CatchUpAsync()
    {
        var head = await _largeWrites.FinishAsync(await _table.ReadHeadAsync(CancellationToken.None), CancellationToken.None);
        return Publish(Latest(head) is { } known ? await FollowAsync(known, head) : await LoadAsync(head));
    }

    // A head with another epoch is another registry (the table was emptied), so the snapshot in memory is invalid.
    private Snapshot? Latest(Head head)
    {
        lock (_gate)
            return _latest is { } latest && latest.Head.Epoch == head.Epoch ? latest : null;
    }

    private async Task<Snapshot> FollowAsync(Snapshot known, Head head)
    {
        if (known.Version < head.Version)
            return known.Apply(await ReadChangesAsync(known.Version + 1, head.Version), head);
        // A write without changes that used an Idempotency-Key changes only the head's ETag.
        return known.Version == head.Version && known.Head.ETag != head.ETag ? known.Under(head) : known;
    }

    private async Task<Snapshot> LoadAsync(Head head)
    {
        if (!head.Exists)
            return Snapshot.Empty;
        var edit = new SnapshotEdit(Snapshot.Empty);
        await foreach (var record in _table.ReadRecordsAsync(CancellationToken.None))
            edit.Of(record.Key.Collection).Put(record);
        await foreach (var (key, deletion) in _table.ReadDeletedAsync(CancellationToken.None))
        {
            if (edit.Of(key.Collection).Find(key.Id) is null)
                edit.Of(key.Collection).Delete(key.Id, deletion);
        }

        // Rows may have changed while they were read. Applying the log from the first head to the current one makes them consistent.
        var now = await _largeWrites.FinishAsync(await _table.ReadHeadAsync(CancellationToken.None), CancellationToken.None);
        if (now.Epoch != head.Epoch)
            return await LoadAsync(now);
        foreach (var change in await ReadChangesAsync(head.Version + 1, now.Version))
            edit.Apply(change);
        return edit.ToSnapshot(now);
    }

    private async Task<List<Change>> ReadChangesAsync(long first, long last)
    {
        var changes = new List<Change>();
        if (first > last)
            return changes;
        await foreach (var change in _table.ReadLogAsync(first, last, CancellationToken.None))
            changes.Add(change);
        if (changes.Count != last - first + 1)
            throw new InvalidOperationException($"The log has {changes.Count} of the changes {first} to {last}.");
        return changes;
    }

    private void Keep(Snapshot snapshot)
    {
        var isOther = _latest?.Head.Epoch != snapshot.Head.Epoch;
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
}
