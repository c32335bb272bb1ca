using System.Collections;
using System.Collections.Immutable;

namespace BangGiao.Registry.Snapshots;

/// <summary>The records of a collection by computed keys: those of an earlier state, and the ones that have changed since. Immutable.</summary>
/// <remarks>So a write does not make the next reader go through all records again. When much has changed, the index is made anew.</remarks>
internal sealed class RecordIndex<TKey> : ILookup<TKey, StoredRecord>, IRecordIndex
{
    private readonly ILookup<TKey, StoredRecord> _whole;
    private readonly ImmutableHashSet<string> _changed;
    private readonly ILookup<TKey, StoredRecord> _since;

    private RecordIndex(ILookup<TKey, StoredRecord> whole, ImmutableHashSet<string> changed, ILookup<TKey, StoredRecord> since) =>
        (_whole, _changed, _since) = (whole, changed, since);

    /// <summary>An index of records, in their order.</summary>
    public static RecordIndex<TKey> Of(IEnumerable<StoredRecord> records, Func<StoredRecord, IEnumerable<TKey>> keys) => new(Lookup(records, keys), [], Lookup([], keys));

    /// <summary>The index of a later state.</summary>
    /// <param name="changed">The ids of the records that were written or deleted since this index was whole.</param>
    /// <param name="records">Those of them that exist.</param>
    /// <param name="keys">What the index was made with.</param>
    public RecordIndex<TKey> Later(ImmutableHashSet<string> changed, IEnumerable<StoredRecord> records, Func<StoredRecord, IEnumerable<TKey>> keys) =>
        new(_whole, changed, Lookup(records, keys));

    /// <inheritdoc/>
    public ImmutableHashSet<string> Changed => _changed;

    /// <inheritdoc/>
    public int Count => _changed.IsEmpty ? _whole.Count : Keys().Count(Contains);

    /// <summary>The records with a key, in the ordinal order of their ids.</summary>
    public IEnumerable<StoredRecord> this[TKey key] => _changed.IsEmpty ? _whole[key] : Merged(_whole[key], _since[key]);

    /// <inheritdoc/>
    public bool Contains(TKey key) => this[key].Any();

    /// <inheritdoc/>
    public IEnumerator<IGrouping<TKey, StoredRecord>> GetEnumerator() => _changed.IsEmpty
        ? _whole.GetEnumerator()
        : Keys().Where(Contains).Select(IGrouping<TKey, StoredRecord> (key) => new Group(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ILookup<TKey, StoredRecord> Lookup(IEnumerable<StoredRecord> records, Func<StoredRecord, IEnumerable<TKey>> keys) =>
        records.SelectMany(record => keys(record).Select(key => (key, record))).ToLookup(pair => pair.key, pair => pair.record);

    private IEnumerable<TKey> Keys() => _whole.Select(group => group.Key).Union(_since.Select(group => group.Key));

    private IEnumerable<StoredRecord> Merged(IEnumerable<StoredRecord> whole, IEnumerable<StoredRecord> since)
    {
        using var later = since.GetEnumerator();
        var isMore = later.MoveNext();
        foreach (var record in whole.Where(record => !_changed.Contains(record.Key.Id)))
        {
            for (; isMore && string.CompareOrdinal(later.Current.Key.Id, record.Key.Id) < 0; isMore = later.MoveNext())
                yield return later.Current;
            yield return record;
        }
        for (; isMore; isMore = later.MoveNext())
            yield return later.Current;
    }

    private sealed class Group(TKey key, IEnumerable<StoredRecord> records) : IGrouping<TKey, StoredRecord>
    {
        public TKey Key => key;

        public IEnumerator<StoredRecord> GetEnumerator() => records.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <summary>An index of any keys.</summary>
internal interface IRecordIndex
{
    /// <summary>The ids of the records that were written or deleted since the index was whole.</summary>
    ImmutableHashSet<string> Changed { get; }
}
