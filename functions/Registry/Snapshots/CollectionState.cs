using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace BangGiao.Registry.Snapshots;

/// <summary>The records of one collection at one version, in ordinal order of their ids. Immutable.</summary>
public sealed class CollectionState
{
    private readonly ImmutableSortedDictionary<string, StoredRecord> _records;
    private readonly ImmutableDictionary<string, Deletion> _deleted;
    private readonly ConcurrentDictionary<string, object> _indexes = new(StringComparer.Ordinal);
    private StoredRecord[]? _all;

    private CollectionState(ImmutableSortedDictionary<string, StoredRecord> records, ImmutableDictionary<string, Deletion> deleted) =>
        (_records, _deleted) = (records, deleted);

    /// <summary>A collection without records.</summary>
    public static CollectionState Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, StoredRecord>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, Deletion>(StringComparer.Ordinal));

    /// <summary>The number of records.</summary>
    public int Count => _records.Count;

    /// <summary>All records, ordered by id.</summary>
    public IReadOnlyList<StoredRecord> All => _all ??= [.. _records.Values];

    /// <summary>The record with this id; null when there is none.</summary>
    public StoredRecord? Find(string id) => _records.GetValueOrDefault(id);

    /// <summary>The version of the change that deleted the record with this id; null when it exists or never existed.</summary>
    public long? DeletedBy(string id) => _deleted.GetValueOrDefault(id)?.Version;

    /// <summary>The ids of deleted records, each with its deletion.</summary>
    internal IEnumerable<KeyValuePair<string, Deletion>> Deleted => _deleted;

    /// <summary>The deletion of the record with this id; null when it exists or never existed.</summary>
    internal Deletion? DeletionOf(string id) => _deleted.GetValueOrDefault(id);

    /// <summary>The version of the last change of the record with this id, which may be deleted; 0 when it never existed.</summary>
    public long LastChangeOf(string id) => Find(id)?.Sequence ?? DeletedBy(id) ?? 0;

    /// <summary>An index of the records by computed keys. It is built once per state and index name.</summary>
    public ILookup<TKey, StoredRecord> Index<TKey>(string name, Func<StoredRecord, IEnumerable<TKey>> keys) =>
        (ILookup<TKey, StoredRecord>)_indexes.GetOrAdd(
            name,
            _ => All.SelectMany(record => keys(record).Select(key => (key, record))).ToLookup(pair => pair.key, pair => pair.record));

    /// <summary>Whether an index of this name was built.</summary>
    internal bool HasIndex(string name) => _indexes.ContainsKey(name);

    internal Builder ToBuilder() => new(this);

    /// <summary>Builds a state from another one.</summary>
    internal sealed class Builder(CollectionState origin)
    {
        private readonly ImmutableSortedDictionary<string, StoredRecord>.Builder _records = origin._records.ToBuilder();
        private readonly ImmutableDictionary<string, Deletion>.Builder _deleted = origin._deleted.ToBuilder();

        public StoredRecord? Find(string id) => _records.GetValueOrDefault(id);

        public Deletion? DeletionOf(string id) => _deleted.GetValueOrDefault(id);

        public long LastChangeOf(string id) => Find(id)?.Sequence ?? _deleted.GetValueOrDefault(id)?.Version ?? 0;

        public void Put(StoredRecord record)
        {
            _records[record.Key.Id] = record;
            _deleted.Remove(record.Key.Id);
        }

        public void Delete(string id, Deletion deletion)
        {
            _records.Remove(id);
            _deleted[id] = deletion;
        }

        public void Forget(string id)
        {
            _records.Remove(id);
            _deleted.Remove(id);
        }

        public CollectionState Build() => new(_records.ToImmutable(), _deleted.ToImmutable());
    }
}
