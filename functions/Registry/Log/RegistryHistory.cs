using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Log;

/// <summary>Reads the change log and the registry at earlier versions.</summary>
public sealed class RegistryHistory
{
    private const int ReadsAtOnce = 16;

    private readonly RegistryTable _table;
    private readonly RegistryReader _reader;
    private readonly PastViews _views = new();

    internal RegistryHistory(RegistryTable table, RegistryReader reader) => (_table, _reader) = (table, reader);

    /// <summary>
    /// The changes from <paramref name="first"/> to <paramref name="last"/>, both inclusive; empty when the last is below the first.
    /// </summary>
    public async Task<IReadOnlyList<Change>> ChangesAsync(long first, long last, CancellationToken cancellationToken)
    {
        var changes = new List<Change>();
        if (first > last)
            return changes;
        await foreach (var change in _table.ReadLogAsync(first, last, cancellationToken))
            changes.Add(change);
        return changes;
    }

    /// <summary>The change with this version; null when there is none.</summary>
    public async Task<Change?> FindAsync(long version, CancellationToken cancellationToken) =>
        version > 0 ? await _table.FindChangeAsync(version, cancellationToken) : null;

    /// <summary>The changes with these versions, a few read at a time. Versions that the log does not have are left out.</summary>
    public async Task<IReadOnlyDictionary<long, Change>> FindAllAsync(IEnumerable<long> versions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(versions);
        var changes = new ConcurrentDictionary<long, Change>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(versions.Where(version => version > 0).Distinct(), parallel, async (version, token) =>
        {
            if (await _table.FindChangeAsync(version, token) is { } change)
                changes[version] = change;
        });
        return changes;
    }

    /// <summary>The <see cref="Change.TraceParent"/> of the change with this version; null when it has none.</summary>
    internal async Task<string?> TraceParentAsync(long version, CancellationToken cancellationToken) =>
        version > 0 ? (await _table.FindHeadingAsync(version, cancellationToken))?.TraceParent : null;

    /// <summary>The hash of the change with this version, at most that of a snapshot; null when it has none.</summary>
    public async Task<string?> HashOfAsync(Snapshot snapshot, long version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (version == 0 || version == snapshot.Version)
            return version == 0 ? null : snapshot.Head.Hash;
        if (_reader.Recent(version) is { Head.Hash: { } hash } recent && recent.Lineage == snapshot.Lineage)
            return hash;
        return (await HeadingAsync(version + 1, cancellationToken)).PriorHash;
    }

    /// <summary>
    /// A record's changes in reverse order, starting with <paramref name="version"/>. Each one is read lazily with a point read.
    /// </summary>
    public async IAsyncEnumerable<Change> ChangesOfAsync(
        long version, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var next = version; next > 0;)
        {
            var change = await ReadAsync(next, cancellationToken);
            yield return change;
            next = change.Previous;
        }
    }

    /// <summary>The version of the last change of a record, which may be deleted; 0 when the record never existed.</summary>
    public static long LastChangeOf(Snapshot snapshot, RecordKey key)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot[key.Collection].LastChangeOf(key.Id);
    }

    /// <summary>The version of the last change at or before an instant; 0 when there is none.</summary>
    public async Task<long> VersionAtAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var (low, high) = (0L, (await _reader.CurrentAsync(cancellationToken)).Version);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (await InstantOfAsync(middle, cancellationToken) <= instant)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>The registry at an earlier version.</summary>
    /// <param name="version">The version, from 0 to the current one.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="StorageUnavailableException">Storage did not respond, or went back to before the version.</exception>
    public async Task<Snapshot> AsKnownAtAsync(long version, CancellationToken cancellationToken)
    {
        var current = await _reader.CurrentAsync(cancellationToken);
        if (version > current.Version)
            throw WentBack(version);
        if ((version == current.Version ? current : _reader.Recent(version)) is { } recent && recent.Lineage == current.Lineage)
            return recent;
        if (version == 0)
            return Snapshot.Empty;
        return await _views.GetAsync(current.Lineage, version, () => MakeAsync(current, version)).WaitAsync(cancellationToken);
    }

    // Replays the log from the start or undoes changes from the end, whichever is shorter.
    private async Task<Snapshot> MakeAsync(Snapshot current, long version)
    {
        var head = current.Head with
        {
            Version = version,
            At = await InstantOfAsync(version, CancellationToken.None),
            Hash = (await HeadingAsync(version + 1, CancellationToken.None)).PriorHash,
        };
        return version < current.Version - version
            ? Snapshot.EmptyIn(current.Lineage).Apply(await ChangesAsync(1, version, CancellationToken.None), head)
            : await UndoAsync(current, head);
    }

    // For each record changed since the version, restores the state before its first such change.
    private async Task<Snapshot> UndoAsync(Snapshot current, Head head)
    {
        var before = new Dictionary<RecordKey, long>();
        var touched = new Dictionary<RecordKey, long>();
        await foreach (var change in _table.ReadLogHeadingsAsync(head.Version + 1, current.Version, CancellationToken.None))
        {
            before.TryAdd(change.Key, change.Previous);
            touched.TryAdd(change.Key, change.DependencyVersion);
            foreach (var touch in change.Dependents)
                touched.TryAdd(touch.Key, touch.Previous);
        }

        var edit = new SnapshotEdit(current);
        foreach (var (key, change) in await ReadAllAsync(before))
            Undo(edit.Of(key.Collection), key, change);
        foreach (var (key, version) in touched)
            edit.Touch(key, version);
        return edit.ToSnapshot(head);
    }

    private static void Undo(CollectionState.Builder records, RecordKey key, Change? change)
    {
        if (change is null)
            records.Forget(key.Id);
        else if (change.Body is null)
            records.Delete(key.Id, new(change.Version, null));
        else
            records.Put(new(key, change.Version, 0, change.Body));
    }

    private async Task<IEnumerable<KeyValuePair<RecordKey, Change?>>> ReadAllAsync(Dictionary<RecordKey, long> versions)
    {
        var changes = new ConcurrentDictionary<RecordKey, Change?>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce };
        await Parallel.ForEachAsync(versions, options, async (pair, token) =>
            changes[pair.Key] = pair.Value == 0 ? null : await ReadAsync(pair.Value, token));
        return changes;
    }

    private async Task<Change> ReadAsync(long version, CancellationToken cancellationToken) =>
        await _table.FindChangeAsync(version, cancellationToken) ?? throw await MissingAsync(version);

    private async Task<DateTimeOffset> InstantOfAsync(long version, CancellationToken cancellationToken) =>
        (await HeadingAsync(version, cancellationToken)).At;

    private async Task<Change> HeadingAsync(long version, CancellationToken cancellationToken) =>
        await _table.FindHeadingAsync(version, cancellationToken) ?? throw await MissingAsync(version);

    // Storage may have gone back since the version was read.
    private async Task<Exception> MissingAsync(long version) => version > (await _reader.CurrentAsync(CancellationToken.None)).Version
        ? WentBack(version)
        : new InvalidOperationException($"The log has no change {version}.");

    private static StorageUnavailableException WentBack(long version) => new($"Storage went back and no longer has version {version}.");
}
