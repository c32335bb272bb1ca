using BangGiao.Registry.Commits;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Log;

/// <summary>Serves the registry from memory, caught up with the table before each answer.</summary>
/// <remarks>
/// An answer is at least as new as the start of its request: a request joins a read of the head only when that read has not
/// begun yet. So requests that arrive together share one point read.
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

    /// <summary>The registry as it is now, or newer.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer.</exception>
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

    /// <summary>The newest snapshot in memory, which storage may be ahead of; null before the first was read.</summary>
    internal Snapshot? Newest
    {
        get
        {
            lock (_gate)
                return _latest;
        }
    }

    /// <summary>Ends when this process comes to know of another version.</summary>
    internal Task Moved
    {
        get
        {
            lock (_gate)
                return _moved.Task;
        }
    }

    /// <summary>A snapshot of exactly this version that is still in memory, or null.</summary>
    internal Snapshot? Recent(long version)
    {
        lock (_gate)
            return _recent.FirstOrDefault(snapshot => snapshot.Version == version);
    }

    /// <summary>Takes over what this process wrote itself, so that it need not read it back; the newest that is known then.</summary>
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
        // An outage that was seen after they had asked is theirs too; what else became of the read before is not.
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

    // A table that was emptied, or filled by somebody else after that, is another registry: nothing in memory holds.
    private Snapshot? Latest(Head head)
    {
        lock (_gate)
            return _latest is { } latest && latest.Head.Epoch == head.Epoch ? latest : null;
    }

    private async Task<Snapshot> FollowAsync(Snapshot known, Head head)
    {
        if (known.Version < head.Version)
            return known.Apply(await ReadChangesAsync(known.Version + 1, head.Version), head);
        // A write that changed nothing, but used up its key, leaves another ETag only.
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

        // Rows were written while they were read: the log says what they are at one version.
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
