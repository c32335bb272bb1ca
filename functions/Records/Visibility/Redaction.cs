using System.Runtime.CompilerServices;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Visibility;

/// <summary>What one clearance sees of records that name hidden ones: they do not name them; and what cannot be said without its name is hidden too.</summary>
/// <remarks>
/// So an agreement loses a party that is hidden, and the step of a hidden country is hidden with it. Made once for a snapshot and a
/// clearance, from the collections' indexes of who names whom: the time is that of the named records, and of those who name hidden ones.
/// </remarks>
internal sealed class Redaction
{
    private static readonly ConditionalWeakTable<Snapshot, Redaction?[]> Known = [];

    private readonly VisibilityTable _table;
    private readonly Snapshot _snapshot;
    private readonly Snapshot? _now;
    private readonly Classification _clearance;

    // A record that is affected, as it is seen; null when it is not.
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

    /// <summary>What a clearance sees of a snapshot.</summary>
    /// <param name="table">The visibility rules of the collections.</param>
    /// <param name="snapshot">The registry.</param>
    /// <param name="now">The registry as it is now, where the snapshot is an older one.</param>
    /// <param name="clearance">The clearance; the highest one sees everything.</param>
    public static Redaction Of(VisibilityTable table, Snapshot snapshot, Snapshot? now, Classification clearance)
    {
        var kept = Known.GetValue(snapshot, _ => new Redaction?[Enum.GetValues<Classification>().Length]);
        if (kept[(int)clearance] is { } known && ReferenceEquals(known._now, now))
            return known;
        return kept[(int)clearance] = new(table, snapshot, now, clearance);
    }

    /// <summary>A record of the snapshot, whose classification the clearance covers, as it is seen; null when it is not.</summary>
    public StoredRecord? Of(StoredRecord record)
    {
        // Who is about whom has no index: of what the timers write there is much, and it is asked for seldom.
        if (_table.RulesOf(record).SubjectsOf(record).Any(IsHidden))
            return null;
        return _affected.Count > 0 && _affected.TryGetValue(record.Key, out var seen) ? seen : record;
    }

    /// <summary>The records of the snapshot that are seen without names of theirs.</summary>
    public IEnumerable<StoredRecord> Seen => _affected.Values.OfType<StoredRecord>();

    /// <summary>Whether a record, also one that was deleted, may not be named.</summary>
    public bool IsHidden(RecordKey key)
    {
        if (_affected.TryGetValue(key, out var seen))
            return seen is null;
        return !IsOpen(key, _snapshot) || (_now is not null && !IsOpen(key, _now));
    }

    /// <summary>A record of any time without the names that it may not say; null when it cannot be said without them.</summary>
    public StoredRecord? Redacted(StoredRecord record)
    {
        var collection = _table.RulesOf(record);
        if (collection.SubjectsOf(record).Any(IsHidden))
            return null;
        var pointers = collection.ReferenceFieldsOf(record).Where(reference => IsHidden(reference.Key)).Select(reference => reference.Pointer).ToList();
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

    // A record that cannot be read names nobody, and nobody but whoever sees everything sees it.
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
