using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>The scope of a run of the checks: the registry at a version, on a day.</summary>
internal sealed class IntegrityScope
{
    private readonly CollectionRegistry _collections;
    private readonly RegistryHistory _history;
    private readonly RegistryView[] _views;

    /// <summary>Opens the scope.</summary>
    public IntegrityScope(CollectionRegistry collections, RegistryHistory history, Snapshot snapshot, DateOnly day)
    {
        (_collections, _history, Snapshot, Day) = (collections, history, snapshot, day);
        Readable = ReadableRegistry.Of(collections, snapshot);
        _views = [.. Enum.GetValues<Classification>().Select(clearance => new RegistryView(collections, Readable.Snapshot, Sight.OfTheRegistry(clearance), day))];
    }

    /// <summary>The snapshot in memory.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>The part of the snapshot that can be read.</summary>
    public ReadableRegistry Readable { get; }

    /// <summary>The owner's day.</summary>
    public DateOnly Day { get; }

    /// <summary>The rows of the log with a version that the head does not count. A row of a concurrent writer is removed once the head counts it.</summary>
    public List<string> StrayLogRows { get; } = [];

    /// <summary>The versions of rows that the head did not count when the run began.</summary>
    public List<long> LaterLogRows { get; } = [];

    /// <summary>The fields of records that have a finding, see <see cref="CheckResult"/>.</summary>
    public HashSet<(RecordKey Subject, string Pointer)> Told { get; } = [];

    /// <summary>The view of <see cref="Readable"/> with a clearance.</summary>
    public RegistryView View(Classification clearance) => _views[(int)clearance];

    /// <summary>Everything that can be read.</summary>
    public RegistryView Whole => View(Classification.Confidential);

    /// <summary>All that can be read, with the collection of each.</summary>
    public IEnumerable<(Collection Collection, StoredRecord Record)> Records => _collections.All
        .SelectMany(collection => Readable.Snapshot[collection.Name].All.Select(record => (collection, record)));

    /// <summary>The lowest clearance that sees a readable record, given the records that it is about.</summary>
    public Classification LeastOf(RecordKey key) =>
        Enum.GetValues<Classification>().FirstOrDefault(clearance => View(clearance).Find(key) is not null, Classification.Confidential);

    /// <summary>The lowest clearance that sees a record and all records that it refers to.</summary>
    public Classification LeastOf(RecordKey key, IEnumerable<Reference> together) =>
        Enum.GetValues<Classification>().FirstOrDefault(
            clearance => clearance >= LeastOf(key) && !together.Any(reference => View(clearance).Hides(reference.Key)), Classification.Confidential);

    /// <summary>The classification of a finding about a record: the highest of its states in memory, in storage and in the log.</summary>
    /// <remarks>If no state can be read, only the highest clearance sees the finding.</remarks>
    /// <param name="key">The record.</param>
    /// <param name="stored">Its row, or another state of it; null where there is none.</param>
    /// <param name="lastChange">Gives its last change, if it has no other state.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Classification> ClassificationOfAsync(RecordKey key, StoredRecord? stored, long lastChange, CancellationToken cancellationToken)
    {
        var states = new[] { stored, Snapshot.Find(key) }.OfType<StoredRecord>().ToList();
        if (states.Count == 0 && await LastStateAsync(lastChange, cancellationToken) is { } last)
            states.Add(last);
        if (states.Count == 0)
            return Classification.Confidential;
        var least = Readable.Snapshot.Find(key) is null ? Classification.Public : LeastOf(key);
        return states.Select(Of).Append(least).Max();
    }

    private Classification Of(StoredRecord record) =>
        ReadableRegistry.FaultOf(_collections, record) is null ? _collections.ClassificationOf(record) : Classification.Confidential;

    private async Task<StoredRecord?> LastStateAsync(long version, CancellationToken cancellationToken)
    {
        var change = await _history.FindAsync(version, cancellationToken);
        if (change is { Body: null })
            change = await _history.FindAsync(change.Previous, cancellationToken);
        return change is { Body: { } body } ? new(change.Key, change.Version, 0, body) : null;
    }
}
