using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Visibility;

/// <summary>The registry as one principal sees it, at one version, with facts as of one day.</summary>
/// <remarks>
/// What the principal may not see is not in a view at all: lists, counts, derived fields and references are all made from
/// views, so nothing that is hidden shows through any of them.
/// </remarks>
/// <param name="table">The visibility rules of the collections.</param>
/// <param name="snapshot">The registry at the view's version.</param>
/// <param name="sight">What its principal may see: always named, so that nobody sees more by being forgotten.</param>
/// <param name="asOf">The day as of which derived facts are stated.</param>
/// <param name="now">The registry as it is now, where the snapshot is an older one: what was hidden since is hidden in it too.</param>
public sealed class RegistryView(VisibilityTable table, Snapshot snapshot, Sight sight, DateOnly asOf, Snapshot? now = null)
{
    /// <summary>The registry at the view's version.</summary>
    public Snapshot Snapshot => snapshot;

    /// <summary>The number of the last change in it.</summary>
    public long Version => snapshot.Version;

    /// <summary>What the view depends on beside its version: which registry it is of, for an older version the current one, and whose it is.</summary>
    internal string Now => $"{snapshot.Head.Epoch} {now?.Version} {sight.Role}";

    /// <summary>What the principal whose view it is may see.</summary>
    public Sight Sight => sight;

    /// <summary>The highest classification that is in the view.</summary>
    public Classification Clearance => sight.Clearance;

    /// <summary>What the principal whose view it is may do.</summary>
    public Role Role => sight.Role;

    /// <summary>The day as of which derived facts are stated.</summary>
    public DateOnly AsOf => asOf;

    /// <summary>The visible records of a collection, ordered by id.</summary>
    public IEnumerable<StoredRecord> All(string collection) => snapshot[collection].All.Select(Seen).OfType<StoredRecord>();

    /// <summary>The visible records of a collection as their type, ordered by id.</summary>
    public IEnumerable<T> All<T>(string collection)
        where T : Record => All(collection).Select(record => record.As<T>());

    /// <summary>The record if it is there and visible.</summary>
    public StoredRecord? Find(RecordKey key) => snapshot.Find(key) is { } record ? Seen(record) : null;

    /// <summary>The visible records of a collection by a key; the index is made once a version.</summary>
    public IEnumerable<T> Indexed<T, TKey>(string collection, string index, Func<T, IEnumerable<TKey>> keys, TKey key)
        where T : Record =>
        snapshot[collection].Index(index, record => keys(record.As<T>()))[key].Select(Seen).OfType<StoredRecord>().Select(record => record.As<T>());

    /// <summary>Whether a record of the view's registry is in the view.</summary>
    public bool Sees(StoredRecord record) => Seen(record) is not null;

    /// <summary>Whether what a change left of its record is for the view's eyes; a delete leaves nothing.</summary>
    public bool Sees(Change change) => Seen(change) is not null;

    /// <summary>A change with what it left of its record as far as the view's eyes go; null when that is nothing, as after a delete.</summary>
    public Change? Seen(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Body is null || !IsOpenNow(change.Key, now ?? snapshot))
            return null;
        var record = new StoredRecord(change.Key, change.Version, 0, change.Body);
        if (!IsFor(record))
            return null;
        var seen = sight.Clearance == Classification.Confidential ? record : Redaction.Redacted(record);
        return seen is null ? null : change with { Body = seen.Body };
    }

    /// <summary>Whether the view's eyes could see what a change left of its record at the time, whatever became of it.</summary>
    public bool SawThen(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Body is not null && IsFor(new(change.Key, change.Version, 0, change.Body));
    }

    /// <summary>Whether a record, also one that was deleted, is kept from the view.</summary>
    internal bool Hides(RecordKey key) => sight.Clearance < Classification.Confidential && Redaction.IsHidden(key);

    /// <summary>The same principal's view as of another day.</summary>
    public RegistryView On(DateOnly day) => new(table, snapshot, sight, day, now);

    /// <summary>The same principal's view of the registry at another version.</summary>
    public RegistryView Of(Snapshot other) => new(table, other, sight, asOf, now ?? snapshot);

    /// <summary>The records that are seen otherwise than they are stored, without the names of hidden ones.</summary>
    internal IReadOnlyList<StoredRecord> Redacted => sight.Clearance == Classification.Confidential ? [] : [.. Redaction.Seen.Where(IsFor)];

    /// <summary>What a lower sight.Clearance sees of the same.</summary>
    internal RegistryView At(Classification lower) => new(table, snapshot, sight with { Clearance = lower }, asOf, now);

    private Redaction Redaction => Redaction.Of(table, snapshot, now, sight.Clearance);

    private StoredRecord? Seen(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!IsFor(record) || (now is not null && !IsOpenNow(record.Key, now)))
            return null;
        return sight.Clearance == Classification.Confidential ? record : Redaction.Of(record);
    }

    private bool IsFor(StoredRecord record) =>
        (sight.Role == Role.Admin || table.RulesOf(record).LeastReader <= sight.Role)
        && (sight.Clearance == Classification.Confidential || table.ClassificationOf(record) <= sight.Clearance);

    // Whoever hides a record means all that it ever said, also when it is deleted after that.
    private bool IsOpenNow(RecordKey key, Snapshot current)
    {
        if (sight.Clearance == Classification.Confidential)
            return true;
        if (current.Find(key) is { } record)
            return table.ClassificationOf(record) <= sight.Clearance;
        return current[key.Collection].DeletionOf(key.Id) is not { } deletion
            || (CodeName.TryParse<Classification>(deletion.Classification, out var last) && last <= sight.Clearance);
    }
}
