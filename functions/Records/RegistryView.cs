using BangGiao.Registry;

namespace BangGiao.Records;

/// <summary>The registry as one principal sees it, at one version, with facts as of one day.</summary>
/// <remarks>
/// What the principal may not see is not in a view at all: lists, counts, derived fields and references are all made from
/// views, so nothing that is hidden shows through any of them.
/// </remarks>
public sealed class RegistryView(Catalogue catalogue, Snapshot snapshot, Classification clearance, DateOnly asOf)
{
    /// <summary>The registry at the view's version.</summary>
    public Snapshot Snapshot => snapshot;

    /// <summary>The number of the last change in it.</summary>
    public long Version => snapshot.Version;

    /// <summary>The highest classification that is in the view.</summary>
    public Classification Clearance => clearance;

    /// <summary>The day as of which derived facts are stated.</summary>
    public DateOnly AsOf => asOf;

    /// <summary>The visible records of a collection, ordered by id.</summary>
    public IEnumerable<StoredRecord> All(string collection) => snapshot[collection].All.Where(Sees);

    /// <summary>The visible records of a collection as their type, ordered by id.</summary>
    public IEnumerable<T> All<T>(string collection)
        where T : Record => All(collection).Select(record => record.As<T>());

    /// <summary>The record if it is there and visible.</summary>
    public StoredRecord? Find(RecordKey key) => snapshot.Find(key) is { } record && Sees(record) ? record : null;

    /// <summary>The visible records of a collection by a key; the index is made once a version.</summary>
    public IEnumerable<T> Indexed<T, TKey>(string collection, string index, Func<T, IEnumerable<TKey>> keys, TKey key)
        where T : Record =>
        snapshot[collection].Index(index, record => keys(record.As<T>()))[key].Where(Sees).Select(record => record.As<T>());

    /// <summary>Whether a record is in the view.</summary>
    public bool Sees(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return clearance == Classification.Confidential || catalogue.ClassificationOf(record) <= clearance;
    }

    /// <summary>Whether what a change left of its record is for the view's eyes; a delete leaves nothing.</summary>
    public bool Sees(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Body is not null && Sees(new StoredRecord(change.Key, change.Version, 0, change.Body));
    }

    /// <summary>The same principal's view as of another day.</summary>
    public RegistryView On(DateOnly day) => new(catalogue, snapshot, clearance, day);

    /// <summary>The same principal's view of the registry at another version.</summary>
    public RegistryView Of(Snapshot other) => new(catalogue, other, clearance, asOf);
}
