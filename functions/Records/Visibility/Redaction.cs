using System.Runtime.CompilerServices;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Visibility;

/// <summary>
/// Redacts records for a clearance: references to hidden records are removed, and a record that is invalid without such a reference is
/// hidden too.
/// </summary>
/// <remarks>
/// For example, an agreement loses a hidden party, and a partnership of a hidden country is hidden. The redaction is computed once per
/// snapshot and clearance, from an index of references. The time is proportional to the number of referenced records and of records
/// that refer to hidden ones.
/// </remarks>
internal sealed class Redaction
{
    private static readonly ConditionalWeakTable<Snapshot, Redaction?[]> Known = [];

    private readonly VisibilityTable _table;
    private readonly Snapshot _snapshot;
    private readonly Snapshot? _now;
    private readonly Classification _clearance;

    // The records that refer to hidden ones, in their redacted form; null for a record that is hidden itself.
    private readonly Dictionary<RecordKey, StoredRecord?> _affected = [];

    private Redaction(VisibilityTable table, Snapshot snapshot, Snapshot? now, Classification clearance)
    {
        (_table, _snapshot, _now, _clearance) = (table, snapshot, now, clearance);
        var names = table.Rules.Select(collection => snapshot[collection.Name].Index("names", record => NamedBy(collection, record))).ToList();
        var hidden = new Queue<RecordKey>(names.SelectMany(index => index.Select(named => named.Key)).Distinct().Where(IsHidden));
        while (hidden.TryDequeue(out var key))
        {
            foreach (var record in names.SelectMany(index => index[key]).Where(record => !IsHidden(record.Key)))
            {
                if ((_affected[record.Key] = Redacted(record)) is null)
                    hidden.Enqueue(record.Key);
            }
        }
    }

    /// <summary>The redaction of a snapshot for a clearance, cached with the snapshot.</summary>
    /// <param name="table">The visibility rules of the collections.</param>
    /// <param name="snapshot">The registry.</param>
    /// <param name="now">The current registry, if the snapshot is an older one; otherwise null.</param>
    /// <param name="clearance">The clearance. The highest one sees everything and needs no redaction.</param>
    public static Redaction Of(VisibilityTable table, Snapshot snapshot, Snapshot? now, Classification clearance)
    {
        var kept = Known.GetValue(snapshot, _ => new Redaction?[Enum.GetValues<Classification>().Length]);
        if (kept[(int)clearance] is { } known && ReferenceEquals(known._now, now))
            return known;
        return kept[(int)clearance] = new(table, snapshot, now, clearance);
    }

    /// <summary>
    /// The redacted form of a record of the snapshot, given that its classification is within the clearance; null when it is hidden.
    /// </summary>
    public StoredRecord? Of(StoredRecord record)
    {
        // Subjects are checked per record and not indexed: the timers write many such records, and few of them are read.
        if (_table.RulesOf(record).SubjectsOf(record).Any(IsHidden))
            return null;
        return _affected.Count > 0 && _affected.TryGetValue(record.Key, out var seen) ? seen : record;
    }

    /// <summary>The records of the snapshot that are visible with references removed.</summary>
    public IEnumerable<StoredRecord> Seen => _affected.Values.OfType<StoredRecord>();

    /// <summary>Whether a record, which may be deleted, is hidden and must not be referred to.</summary>
    public bool IsHidden(RecordKey key)
    {
        if (_affected.TryGetValue(key, out var seen))
            return seen is null;
        return !IsOpen(key, _snapshot) || (_now is not null && !IsOpen(key, _now));
    }

    /// <summary>A record of any version without references to hidden records; null when it is invalid without them.</summary>
    public StoredRecord? Redacted(StoredRecord record)
    {
        var collection = _table.RulesOf(record);
        if (collection.SubjectsOf(record).Any(IsHidden))
            return null;
        var pointers = collection.ReferenceFieldsOf(record).Where(reference => IsHidden(reference.Key)).Select(reference => reference.Hidden).Distinct().ToList();
        if (pointers.Count == 0)
            return record;
        var fields = record.ToJson();
        foreach (var token in pointers.Select(pointer => HiddenReferences.Find(fields, pointer)).OfType<JToken>().ToList())
            (token.Parent is JProperty member ? (JToken)member : token).Remove();
        var redacted = new StoredRecord(record.Key, record.Sequence, record.DependencyVersion, RecordJson.Write(fields));
        return IsWhole(collection, redacted) ? redacted : null;
    }

    private bool IsOpen(RecordKey key, Snapshot snapshot)
    {
        if (snapshot.Find(key) is { } record)
            return ClassificationOf(_table, record) <= _clearance;
        return snapshot[key.Collection].DeletionOf(key.Id) is not { Classification: { } last }
            || (CodeName.TryParse<Classification>(last, out var classification) && classification <= _clearance);
    }

    // A record that cannot be read has no references, and only the highest clearance sees it.
    private static IEnumerable<RecordKey> NamedBy(IVisibilityRules collection, StoredRecord record) =>
        IsWhole(collection, record) ? collection.ReferencesOf(record).Distinct() : [];

    private static Classification ClassificationOf(VisibilityTable table, StoredRecord record) =>
        table.TryFindRules(record.Key.Collection, out var collection) && IsWhole(collection, record) ? collection.ClassificationOf(record) : Classification.Confidential;

    private static bool IsWhole(IVisibilityRules collection, StoredRecord record)
    {
        try
        {
            return collection.Typed(record) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
