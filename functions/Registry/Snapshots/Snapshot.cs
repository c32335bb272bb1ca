namespace BangGiao.Registry.Snapshots;

/// <summary>The whole registry at one version. Immutable: whoever holds it sees figures that agree with each other.</summary>
public sealed class Snapshot
{
    private readonly Dictionary<string, CollectionState> _collections;

    internal Snapshot(Head head, IEnumerable<KeyValuePair<string, CollectionState>> collections)
    {
        Head = head;
        _collections = new(collections, StringComparer.Ordinal);
    }

    /// <summary>A registry in which nothing was ever written.</summary>
    public static Snapshot Empty { get; } = new(Head.None, []);

    /// <summary>The number of the last change in it.</summary>
    public long Version => Head.Version;

    /// <summary>When that change was written; the beginning of time for an empty registry.</summary>
    public DateTimeOffset At => Head.At;

    /// <summary>The head row that this snapshot was caught up to.</summary>
    internal Head Head { get; }

    /// <summary>The names of the collections that hold or held a record.</summary>
    public IEnumerable<string> Collections => _collections.Keys;

    /// <summary>The records of a collection; empty for a name that holds none.</summary>
    public CollectionState this[string collection] => _collections.GetValueOrDefault(collection, CollectionState.Empty);

    /// <summary>The record, or null.</summary>
    public StoredRecord? Find(RecordKey key) => this[key.Collection].Find(key.Id);

    /// <summary>The registry after further changes, whose numbers follow on this snapshot's.</summary>
    internal Snapshot Apply(IEnumerable<Change> changes, Head head)
    {
        var edit = new SnapshotEdit(this);
        foreach (var change in changes)
            edit.Apply(change);
        return edit.ToSnapshot(head);
    }

    /// <summary>The registry as it would be with these records: to check them beside each other, never to serve from.</summary>
    internal Snapshot With(IEnumerable<StoredRecord> records)
    {
        var edit = new SnapshotEdit(this);
        foreach (var record in records)
            edit.Of(record.Key.Collection).Put(record);
        return edit.ToSnapshot(Head);
    }

    /// <summary>The same registry under the head row as it is now.</summary>
    internal Snapshot Under(Head head) => new(head, _collections);

    internal IEnumerable<KeyValuePair<string, CollectionState>> States => _collections;
}
