namespace BangGiao.Registry.Snapshots;

/// <summary>The whole registry at one version. It is immutable, so all data read from it is consistent.</summary>
public sealed class Snapshot
{
    private readonly Dictionary<string, CollectionState> _collections;

    internal Snapshot(Head head, Lineage lineage, IEnumerable<KeyValuePair<string, CollectionState>> collections)
    {
        (Head, Lineage) = (head, lineage);
        _collections = new(collections, StringComparer.Ordinal);
    }

    /// <summary>A registry without changes.</summary>
    public static Snapshot Empty { get; } = EmptyIn(new Lineage());

    /// <summary>The version of the last change.</summary>
    public long Version => Head.Version;

    /// <summary>When the last change was written; <see cref="DateTimeOffset.MinValue"/> for an empty registry.</summary>
    public DateTimeOffset At => Head.At;

    /// <summary>The head row of this snapshot.</summary>
    internal Head Head { get; }

    /// <summary>The load of the table that this snapshot follows from.</summary>
    internal Lineage Lineage { get; }

    /// <summary>The names of the collections that have or had a record.</summary>
    public IEnumerable<string> Collections => _collections.Keys;

    /// <summary>The records of a collection; empty for an unknown name.</summary>
    public CollectionState this[string collection] => _collections.GetValueOrDefault(collection, CollectionState.Empty);

    /// <summary>The record; null when it does not exist.</summary>
    public StoredRecord? Find(RecordKey key) => this[key.Collection].Find(key.Id);

    /// <summary>The registry after the changes that directly follow this snapshot.</summary>
    internal Snapshot Apply(IEnumerable<Change> changes, Head head)
    {
        var edit = new SnapshotEdit(this);
        foreach (var change in changes)
            edit.Apply(change);
        return edit.ToSnapshot(head);
    }

    /// <summary>The registry with these records added or replaced, for checking them before they are written.</summary>
    internal Snapshot With(IEnumerable<StoredRecord> records)
    {
        var edit = new SnapshotEdit(this);
        foreach (var record in records)
            edit.Of(record.Key.Collection).Put(record);
        return edit.ToSnapshot(Head);
    }

    /// <summary>The same registry with another head row.</summary>
    internal Snapshot Under(Head head) => new(head, Lineage, _collections);

    /// <summary>A registry without changes, as the start of a lineage.</summary>
    internal static Snapshot EmptyIn(Lineage lineage) => new(Head.None, lineage, []);

    internal IEnumerable<KeyValuePair<string, CollectionState>> States => _collections;
}
