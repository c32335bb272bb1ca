using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Visibility;

/// <summary>
/// Redacts records for a sight: references to hidden records and internal members are removed, and a record that is invalid without such
/// a reference is hidden too.
/// </summary>
/// <remarks>
/// For example, an agreement loses a hidden party, and a partnership of a hidden country is hidden. The redaction is computed once per
/// snapshot and sight, from an index of references. The time is proportional to the number of referenced records and of records
/// that refer to hidden ones.
/// </remarks>
internal sealed class Redaction
{
    private const string Names = "names";
    private const int MuchToRead = 1000;

    private static readonly ConditionalWeakTable<Snapshot, ConcurrentDictionary<Sight, Redaction>> Known = [];

    private readonly VisibilityTable _table;
    private readonly Snapshot _snapshot;
    private readonly Snapshot? _now;
    private readonly Sight _sight;

    // The records that refer to hidden ones, in their redacted form; null for a record that is hidden itself.
    private readonly Dictionary<RecordKey, StoredRecord?> _affected = [];

    private Redaction(VisibilityTable table, Snapshot snapshot, Snapshot? now, Sight sight)
    {
        (_table, _snapshot, _now, _sight) = (table, snapshot, now, sight);
        Prepare(table, snapshot);
        foreach (var record in table.Rules.Where(rules => rules.HasInternalMembers).SelectMany(rules => snapshot[rules.Name].All.Where(record => Withholds(rules, record))))
            _affected[record.Key] = IsHidden(record.Key) ? null : Redacted(record);
        var names = table.Rules.Select(collection => snapshot[collection.Name].Index(Names, record => NamedBy(collection, record))).ToList();
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

    /// <summary>The redaction of a snapshot for a sight, cached with the snapshot.</summary>
    /// <param name="table">The visibility rules of the collections.</param>
    /// <param name="snapshot">The registry.</param>
    /// <param name="now">The current registry, if the snapshot is an older one; otherwise null.</param>
    /// <param name="sight">The sight of the caller. The highest clearance sees everything and needs no redaction.</param>
    public static Redaction Of(VisibilityTable table, Snapshot snapshot, Snapshot? now, Sight sight)
    {
        var kept = Known.GetOrCreateValue(snapshot);
        // The role decides on whole collections, which the view leaves out, and not on references.
        var key = new Sight(Role.Public, sight.Clearance).With(sight.AgencyIds);
        if (kept.TryGetValue(key, out var known) && ReferenceEquals(known._now, now))
            return known;
        return kept[key] = new(table, snapshot, now, sight);
    }

    /// <summary>
    /// The redacted form of a record of the snapshot, given that its classification is within the sight; null when it is hidden.
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
        var withheld = Withholds(collection, record) ? collection.InternalMembersOf(record).ToList() : [];
        if (pointers.Count == 0 && withheld.Count == 0)
            return record;
        var fields = record.ToJson();
        foreach (var member in withheld)
            fields.Remove(member);
        foreach (var token in pointers.Select(pointer => HiddenReferences.Find(fields, pointer)).OfType<JToken>().ToList())
            (token.Parent is JProperty member ? (JToken)member : token).Remove();
        foreach (var list in collection.AbsentWhenEmpty.Where(list => fields[list] is JArray { Count: 0 }))
            fields.Remove(list);
        var redacted = new StoredRecord(record.Key, record.Sequence, record.DependencyVersion, RecordJson.Write(fields));
        return IsWhole(collection, redacted) ? redacted : null;
    }

    /// <summary>Reads every record of a snapshot as its type, which is most of what the first redaction after a start costs. It takes all processors.</summary>
    public static void Prepare(VisibilityTable table, Snapshot snapshot)
    {
        foreach (var rules in table.Rules)
            ReadAll(rules, snapshot[rules.Name]);
    }

    private static void ReadAll(IVisibilityRules rules, CollectionState records)
    {
        if (records.Count < MuchToRead || records.HasIndex(Names))
            return;
        // The first request may come while the app still reads the records at its start.
        lock (records)
        {
            var unread = records.All.Where(record => !record.IsRead).ToList();
            if (unread.Count < MuchToRead)
                return;
            try
            {
                Parallel.ForEach(unread, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, record => IsWhole(rules, record));
            }
            catch (AggregateException)
            {
                // The next read of the faulty record throws the same fault again, for itself.
            }
        }
    }

    private bool Withholds(IVisibilityRules collection, StoredRecord record) =>
        _sight.Clearance < Classification.Internal && collection.HasInternalMembers && IsWhole(collection, record)
        && collection.InternalMembersOf(record).Any() && !AgencyGrants.IsOwn(collection, record, _sight);

    private bool IsOpen(RecordKey key, Snapshot snapshot)
    {
        if (snapshot.Find(key) is { } record)
            return ClassificationOf(_table, record) is var has && (has <= _sight.Clearance || (has == Classification.Internal && AgencyGrants.Has(_table, snapshot, _sight, key)));
        return snapshot[key.Collection].DeletionOf(key.Id) is not { Classification: { } last }
            || (CodeName.TryParse<Classification>(last, out var classification) && classification <= _sight.Clearance);
    }

    // A record that cannot be read has no references, and only the highest clearance sees it.
    private static IEnumerable<RecordKey> NamedBy(IVisibilityRules collection, StoredRecord record) =>
        IsWhole(collection, record) ? collection.ReferencesOf(record).Distinct() : [];

    private static Classification ClassificationOf(VisibilityTable table, StoredRecord record) =>
        table.TryFindRules(record.Key.Collection, out var collection) && IsWhole(collection, record) ? collection.ClassificationOf(record) : Classification.Confidential;

    /// <summary>Whether a record can be read as the type of its collection.</summary>
    internal static bool IsWhole(IVisibilityRules collection, StoredRecord record)
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
