namespace BangGiao.Registry;

/// <summary>Looks back: what was changed, and what the registry said at an earlier version.</summary>
public sealed class RegistryHistory
{
    private const int Kept = 16;
    private const int ReadsAtOnce = 16;

    private readonly RegistryTable _table;
    private readonly RegistryReader _reader;
    private readonly Lock _gate = new();
    private readonly LinkedList<Snapshot> _views = new();

    internal RegistryHistory(RegistryTable table, RegistryReader reader) => (_table, _reader) = (table, reader);

    /// <summary>The changes from <paramref name="first"/> to <paramref name="last"/>, both included; empty when the last is before the first.</summary>
    public async Task<IReadOnlyList<Change>> ChangesAsync(long first, long last, CancellationToken cancellationToken)
    {
        var changes = new List<Change>();
        if (first > last)
            return changes;
        await foreach (var change in _table.ReadLogAsync(first, last, cancellationToken))
            changes.Add(change);
        return changes;
    }

    /// <summary>One change; null when there is none of that number.</summary>
    public async Task<Change?> FindAsync(long version, CancellationToken cancellationToken) =>
        version > 0 ? await _table.FindChangeAsync(version, cancellationToken) : null;

    /// <summary>A record's changes from the latest back, beginning at <paramref name="version"/>; lazily read, one row each.</summary>
    public async IAsyncEnumerable<Change> ChangesOfAsync(
        long version, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var next = version; next > 0;)
        {
            var change = await _table.FindChangeAsync(next, cancellationToken)
                ?? throw new InvalidOperationException($"The log has no change {next}.");
            yield return change;
            next = change.Previous;
        }
    }

    /// <summary>The number of the last change of a record, also of one that was deleted; 0 when there never was one.</summary>
    public static long LastChangeOf(Snapshot snapshot, RecordKey key)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Find(key)?.Sequence ?? snapshot[key.Collection].DeletedBy(key.Id) ?? 0;
    }

    /// <summary>The last change at or before an instant; 0 when there is none.</summary>
    public async Task<long> VersionAtAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var (low, high) = (0L, (await _reader.CurrentAsync(cancellationToken)).Version);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var change = await _table.FindChangeAsync(middle, cancellationToken);
            if (change!.At <= instant)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>The registry as it was at a version: a view that never changes again.</summary>
    /// <param name="version">From 0 to the current version.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Snapshot> AsKnownAtAsync(long version, CancellationToken cancellationToken)
    {
        var current = await _reader.CurrentAsync(cancellationToken);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(version, current.Version);
        if ((version == current.Version ? current : _reader.Recent(version) ?? FindKept(version, current)) is { } known)
            return known;

        var at = version == 0 ? Head.None : current.Head with { Version = version, At = (await _table.FindChangeAsync(version, cancellationToken))!.At, Pending = null };
        var view = version < current.Version - version
            ? Snapshot.Empty.Apply(await ChangesAsync(1, version, cancellationToken), at)
            : await UndoAsync(current, version, at, cancellationToken);
        Keep(view);
        return view;
    }

    // Back from now: each record that was changed since goes back to what its first change since came after.
    private async Task<Snapshot> UndoAsync(Snapshot current, long version, Head head, CancellationToken cancellationToken)
    {
        var before = new Dictionary<RecordKey, long>();
        var touched = new Dictionary<RecordKey, long>();
        await foreach (var change in _table.ReadLogHeadingsAsync(version + 1, current.Version, cancellationToken))
        {
            before.TryAdd(change.Key, change.Previous);
            foreach (var touch in change.Touches)
                touched.TryAdd(touch.Key, touch.Previous);
        }

        var bodies = new System.Collections.Concurrent.ConcurrentBag<(RecordKey Key, Change? Change)>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(before, options, async (pair, token) =>
            bodies.Add((pair.Key, pair.Value == 0 ? null : await _table.FindChangeAsync(pair.Value, token))));

        var edit = new SnapshotEdit(current);
        foreach (var (key, change) in bodies)
            Undo(edit, current, key, change);
        foreach (var (key, previous) in touched)
            edit.Touch(key, previous);
        return edit.ToSnapshot(head);
    }

    private static void Undo(SnapshotEdit edit, Snapshot current, RecordKey key, Change? change)
    {
        var records = edit.Of(key.Collection);
        if (change is null)
            records.Forget(key.Id);
        else if (change.Body is null)
            records.Delete(key.Id, change.Version);
        else
            records.Put(new(key, change.Version, current.Find(key)?.Touched ?? 0, change.Body));
    }

    private Snapshot? FindKept(long version, Snapshot current)
    {
        lock (_gate)
            return _views.FirstOrDefault(view => view.Version == version && (version == 0 || view.Head.Epoch == current.Head.Epoch));
    }

    private void Keep(Snapshot view)
    {
        lock (_gate)
        {
            _views.AddFirst(view);
            if (_views.Count > Kept)
                _views.RemoveLast();
        }
    }
}
