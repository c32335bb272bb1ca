using BangGiao.Records.Model;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Visibility;

/// <summary>A view of the registry for one caller, at one version, with facts as of one day.</summary>
/// <remarks>
/// A view does not contain what the caller may not see. Lists, counts, derived fields and references are all computed from views, so
/// none of them reveals hidden data.
/// </remarks>
/// <param name="table">The visibility rules of the collections.</param>
/// <param name="snapshot">The registry at the view's version.</param>
/// <param name="sight">The caller's role and clearance. The parameter has no default, so that it cannot be forgotten.</param>
/// <param name="asOf">The day as of which derived facts are stated.</param>
/// <param name="now">The current registry, if the snapshot is an older one: records that are hidden now are hidden in the view too.</param>
public sealed class RegistryView(VisibilityTable table, Snapshot snapshot, Sight sight, DateOnly asOf, Snapshot? now = null)
{
    /// <summary>The registry at the view's version.</summary>
    public Snapshot Snapshot => snapshot;

    /// <summary>The registry's own state, which has no record in any view.</summary>
    public OwnerState Owner => table.Owner;

    /// <summary>The version of the registry in the view.</summary>
    public long Version => snapshot.Version;

    /// <summary>
    /// The inputs of the view besides its version: the history up to the version, the current registry (for an older view) and the
    /// caller's role, agencies and own records. After a restore, the same version can be of another history, which has another hash.
    /// </summary>
    internal string Now => $"{snapshot.Head.Epoch} {snapshot.Head.Hash} {now?.Version} {now?.Head.Hash} {sight.Role} {sight.Agencies} {(HasOwn ? sight.Caller : "")}";

    // Records that were the caller's own at the version of the view count too, even if the caller has none now.
    private bool HasOwn => table.HasOwn(sight, snapshot) || (now is not null && table.HasOwn(sight, now));

    /// <summary>The caller's role and clearance.</summary>
    public Sight Sight => sight;

    /// <summary>The highest classification in the view.</summary>
    public Classification Clearance => sight.Clearance;

    /// <summary>Whether the view has public records only.</summary>
    public bool IsPublic => sight.Role == Role.Public && sight.Clearance == Classification.Public && !sight.IsOfAgencies;

    /// <summary>The caller's role.</summary>
    public Role Role => sight.Role;

    /// <summary>The day as of which derived facts are stated.</summary>
    public DateOnly AsOf => asOf;

    /// <summary>The visible records of a collection, ordered by id.</summary>
    public IEnumerable<StoredRecord> All(string collection) => snapshot[collection].All.Select(Seen).OfType<StoredRecord>();

    /// <summary>The visible records of a collection as their C# type, ordered by id.</summary>
    public IEnumerable<T> All<T>(string collection)
        where T : Record => All(collection).Select(record => record.As<T>());

    /// <summary>The record, redacted; null when it does not exist or is hidden.</summary>
    public StoredRecord? Find(RecordKey key) => snapshot.Find(key) is { } record ? Seen(record) : null;

    /// <summary>The visible records of a collection with an index key. The index is built once per version of the collection.</summary>
    public IEnumerable<T> Indexed<T, TKey>(string collection, string index, Func<T, IEnumerable<TKey>> keys, TKey key)
        where T : Record =>
        snapshot[collection].Index(index, record => keys(record.As<T>()))[key].Select(Seen).OfType<StoredRecord>().Select(record => record.As<T>());

    /// <summary>Whether a stored record is visible.</summary>
    public bool Sees(StoredRecord record) => Seen(record) is not null;

    /// <summary>Whether the record's state after a change is visible; false for a delete.</summary>
    public bool Sees(Change change) => Seen(change) is not null;

    /// <summary>A change with the redacted state of its record; null when that state is hidden, and for a delete.</summary>
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

    /// <summary>Whether the caller could see the record's state right after a change, whatever its classification is now.</summary>
    public bool SawThen(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Body is null)
            return false;
        var then = new StoredRecord(change.Key, change.Version, 0, change.Body);
        return IsFor(then) || (table.ClassificationOf(then) == Classification.Internal && AgencyGrants.IsOwn(table.RulesOf(then), then, sight));
    }

    /// <summary>Whether a record, which may be deleted, is hidden from the caller.</summary>
    internal bool Hides(RecordKey key) => sight.Clearance < Classification.Confidential && Redaction.IsHidden(key);

    /// <summary>The same caller's view as of another day.</summary>
    public RegistryView On(DateOnly day) => new(table, snapshot, sight, day, now);

    /// <summary>
    /// The registry as the ministry's readers see it, or as the caller does if the caller sees more. Results derived from it must be
    /// restricted to what the caller may know.
    /// </summary>
    public RegistryView OfTheMinistry() => new(table, snapshot, Sight.OfTheRegistry(sight.Clearance > Classification.Internal ? sight.Clearance : Classification.Internal), asOf, now);

    /// <summary>The same caller's view of another snapshot.</summary>
    public RegistryView Of(Snapshot other) => new(table, other, sight, asOf, now ?? snapshot);

    /// <summary>The visible records that are redacted.</summary>
    internal IReadOnlyList<StoredRecord> Redacted => sight.Clearance == Classification.Confidential ? [] : [.. Redaction.Seen.Where(IsFor)];

    /// <summary>Whether the internal members of a record are visible.</summary>
    public bool SeesInternalOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return sight.Clearance >= Classification.Internal || AgencyGrants.IsOwn(table.RulesOf(record), record, sight);
    }

    /// <summary>The view of those who see no more than a classification.</summary>
    internal RegistryView At(Classification clearance) => new(table, snapshot, sight.At(clearance), asOf, now);

    // Asked for each record of a list.
    private Redaction Redaction => field ??= Redaction.Of(table, snapshot, now, sight);

    private StoredRecord? Seen(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!IsFor(record) || (now is not null && !IsOpenNow(record.Key, now)))
            return null;
        return sight.Clearance == Classification.Confidential ? record : Redaction.Of(record);
    }

    private bool IsFor(StoredRecord record) =>
        table.TryFindRules(record.Key.Collection, out var rules)
        && IsForTheRole(rules, record)
        && (sight.Clearance == Classification.Confidential || IsWithin(rules, record, snapshot))
        && rules.IsShownTo(record, sight, now ?? snapshot);

    private bool IsForTheRole(IVisibilityRules rules, StoredRecord record) =>
        sight.Role.Includes(rules.LeastReaderOf(record)) || (rules.IsOpenToAgencies && AgencyGrants.IsOwn(rules, record, sight));

    private bool IsWithin(IVisibilityRules rules, StoredRecord record, Snapshot registry)
    {
        var classification = rules.ClassificationOf(record);
        return classification <= sight.Clearance
            || (classification == Classification.Internal && AgencyGrants.Has(table, registry, sight, record.Key));
    }

    // Hiding a record also hides its earlier states, and they stay hidden after a deletion.
    private bool IsOpenNow(RecordKey key, Snapshot current)
    {
        if (sight.Clearance == Classification.Confidential)
            return true;
        if (current.Find(key) is { } record)
            return IsWithin(table.RulesOf(record), record, current);
        return current[key.Collection].DeletionOf(key.Id) is not { } deletion
            || (CodeName.TryParse<Classification>(deletion.Classification, out var last) && last <= sight.Clearance);
    }
}
