using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace BangGiao.Registry.Snapshots;

/// <summary>The records of one collection at one version, in the ordinal order of their ids. Immutable.</summary>
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

    /// <summary>How many records there are.</summary>
    public int Count => _records.Count;

    /// <summary>Every record, ordered by id.</summary>
    public IReadOnlyList<StoredRecord> All => _all ??= [.. _records.Values];

    /// <summary>The record with this id, or null.</summary>
    public StoredRecord? Find(string id) => _records.GetValueOrDefault(id);

    /// <summary>The change that deleted the record with this id; null when it is there, or never was.</summary>
    public long? DeletedBy(string id) => _deleted.GetValueOrDefault(id)?.Version;

    /// <summary>The records that were deleted, each with the change that did it.</summary>
    internal IEnumerable<KeyValuePair<string, Deletion>> Deleted => _deleted;

    /// <summary>How the record with this id was deleted; null when it is there, or never was.</summary>
    internal Deletion? DeletionOf(string id) => _deleted.GetValueOrDefault(id);

    /// <summary>The last change of the record with this id, also of one that was deleted; 0 when there never was one.</summary>
    public long LastChangeOf(string id) => Find(id)?.Sequence ?? DeletedBy(id) ?? 0;

    /// <summary>Records by a key that is made of each, computed once for this state under the index's name.</summary>
    public ILookup<TKey, StoredRecord> Index<TKey>(string name, Func<StoredRecord, IEnumerable<TKey>> keys) =>
        (ILookup<TKey, StoredRecord>)_indexes.GetOrAdd(
            name,
            _ => All.SelectMany(record => keys(record).Select(key => (key, record))).ToLookup(pair => pair.key, pair => pair.record));

    internal Builder ToBuilder() => new(this);

    /// <summary>Makes a state out of another one.</summary>
    internal sealed class Builder(CollectionState origin)
    {
        private readonly ImmutableSortedDictionary<string, StoredRecord>.Builder _records = origin._records.ToBuilder();
        private readonly ImmutableDictionary<string, Deletion>.Builder _deleted = origin._deleted.ToBuilder();

        public StoredRecord? Find(string id) => _records.GetValueOrDefault(id);

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
