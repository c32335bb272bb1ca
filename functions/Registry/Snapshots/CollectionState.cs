using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace BangGiao.Registry.Snapshots;

/// <summary>The records of one collection at one version, in ordinal order of their ids. Immutable.</summary>
public sealed class CollectionState
{
    // An index of an earlier state is made anew when so many records have changed since, or so large a part of all.
    private const int MostChanged = 256;
    private const int LargestPart = 16;

    private readonly ImmutableSortedDictionary<string, StoredRecord> _records;
    private readonly ImmutableDictionary<string, Deletion> _deleted;
    private readonly ConcurrentDictionary<string, IRecordIndex> _indexes = new(StringComparer.Ordinal);

    // The indexes of earlier states, each with the ids that have changed since it was whole.
    private readonly Dictionary<string, (IRecordIndex Index, ImmutableHashSet<string> Changed)> _earlier;
    private StoredRecord[]? _all;

    private CollectionState(
        ImmutableSortedDictionary<string, StoredRecord> records,
        ImmutableDictionary<string, Deletion> deleted,
        Dictionary<string, (IRecordIndex Index, ImmutableHashSet<string> Changed)> earlier) =>
        (_records, _deleted, _earlier) = (records, deleted, earlier);

    /// <summary>A collection without records.</summary>
    public static CollectionState Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, StoredRecord>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, Deletion>(StringComparer.Ordinal),
        []);

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

    /// <summary>An index of the records by computed keys. It is made once per state and index name, where it can from that of an earlier state.</summary>
    /// <remarks>Collections without records share a state, where one name would stand for the indexes of several of them. So it keeps none.</remarks>
    public ILookup<TKey, StoredRecord> Index<TKey>(string name, Func<StoredRecord, IEnumerable<TKey>> keys) => _records.IsEmpty
        ? RecordIndex<TKey>.Of([], keys)
        : (RecordIndex<TKey>)_indexes.GetOrAdd(name, _ => Make(name, keys));

    /// <summary>Whether an index of this name was made, of this state or of an earlier one.</summary>
    internal bool HasIndex(string name) => _indexes.ContainsKey(name) || _earlier.ContainsKey(name);

    private RecordIndex<TKey> Make<TKey>(string name, Func<StoredRecord, IEnumerable<TKey>> keys) => _earlier.TryGetValue(name, out var earlier)
        ? ((RecordIndex<TKey>)earlier.Index).Later(earlier.Changed, earlier.Changed.Order(StringComparer.Ordinal).Select(Find).OfType<StoredRecord>(), keys)
        : RecordIndex<TKey>.Of(All, keys);

    private Dictionary<string, (IRecordIndex Index, ImmutableHashSet<string> Changed)> IndexesBefore(IReadOnlyCollection<string> changed) => _earlier
        .Where(earlier => !_indexes.ContainsKey(earlier.Key))
        .Concat(_indexes.Select(made => KeyValuePair.Create(made.Key, (Index: made.Value, made.Value.Changed))))
        .Select(index => KeyValuePair.Create(index.Key, (index.Value.Index, index.Value.Changed.Union(changed))))
        .Where(index => index.Value.Item2.Count <= Math.Min(MostChanged, Count / LargestPart))
        .ToDictionary(StringComparer.Ordinal);

    internal Builder ToBuilder() => new(this);

    /// <summary>Builds a state from another one.</summary>
    internal sealed class Builder(CollectionState origin)
    {
        private readonly ImmutableSortedDictionary<string, StoredRecord>.Builder _records = origin._records.ToBuilder();
        private readonly ImmutableDictionary<string, Deletion>.Builder _deleted = origin._deleted.ToBuilder();

        // Null when so many have changed that no index of the origin is of use.
        private HashSet<string>? _changed = new(StringComparer.Ordinal);

        public StoredRecord? Find(string id) => _records.GetValueOrDefault(id);

        public Deletion? DeletionOf(string id) => _deleted.GetValueOrDefault(id);

        public long LastChangeOf(string id) => Find(id)?.Sequence ?? _deleted.GetValueOrDefault(id)?.Version ?? 0;

        public void Put(StoredRecord record)
        {
            _records[record.Key.Id] = record;
            _deleted.Remove(record.Key.Id);
            Changed(record.Key.Id);
        }

        public void Delete(string id, Deletion deletion)
        {
            _records.Remove(id);
            _deleted[id] = deletion;
            Changed(id);
        }

        public void Forget(string id)
        {
            _records.Remove(id);
            _deleted.Remove(id);
            Changed(id);
        }

        public CollectionState Build() => new(
            _records.ToImmutable(),
            _deleted.ToImmutable(),
            _changed is null ? [] : origin.IndexesBefore(_changed));

        private void Changed(string id)
        {
            if (_changed?.Add(id) == true && _changed.Count > MostChanged)
                _changed = null;
        }
    }
}
