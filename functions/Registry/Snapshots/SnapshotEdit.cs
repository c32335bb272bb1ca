namespace BangGiao.Registry.Snapshots;

/// <summary>Builds a snapshot from another one by applying changes of the log.</summary>
internal sealed class SnapshotEdit(Snapshot origin)
{
    private readonly Dictionary<string, CollectionState.Builder> _edited = new(StringComparer.Ordinal);

    public StoredRecord? Find(RecordKey key) =>
        _edited.TryGetValue(key.Collection, out var records) ? records.Find(key.Id) : origin.Find(key);

    /// <summary>The version of the last change of a record, which may be deleted; 0 when it never existed.</summary>
    public long LastChangeOf(RecordKey key) =>
        _edited.TryGetValue(key.Collection, out var records) ? records.LastChangeOf(key.Id) : origin[key.Collection].LastChangeOf(key.Id);

    public void Apply(Change change)
    {
        var records = Of(change.Key.Collection);
        if (change.Body is null)
            Delete(records, change);
        else
            records.Put(new(change.Key, change.Version, records.Find(change.Key.Id)?.DependencyVersion ?? 0, change.Body));

        foreach (var touch in change.Dependents)
            Touch(touch.Key, change.Version);
    }

    public void Touch(RecordKey key, long version)
    {
        if (Find(key) is { } record)
            Of(key.Collection).Put(record.WithDependencyVersion(version));
    }

    public CollectionState.Builder Of(string collection)
    {
        if (!_edited.TryGetValue(collection, out var records))
            _edited[collection] = records = origin[collection].ToBuilder();
        return records;
    }

    public Snapshot ToSnapshot(Head head)
    {
        var untouched = origin.States.Where(state => !_edited.ContainsKey(state.Key));
        return new(head, origin.Lineage, untouched.Concat(_edited.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Build()))));
    }

    // When rows were read later than the log, the record may be deleted already, and its deletion is known.
    private static void Delete(CollectionState.Builder records, Change change)
    {
        if (records.DeletionOf(change.Key.Id)?.Version != change.Version)
            records.Delete(change.Key.Id, Deletion.Of(change.Version, records.Find(change.Key.Id)?.Body));
    }
}
