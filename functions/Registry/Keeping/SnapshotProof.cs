using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Registry.Keeping;

/// <summary>Compares a snapshot with the result of the log, change by change. It holds hashes in place of bodies.</summary>
/// <param name="memory">The snapshot.</param>
internal sealed class SnapshotProof(Snapshot memory)
{
    private readonly SnapshotEdit _replayed = new(Snapshot.Empty);

    // The classification of records that are deleted in the snapshot, before their deletion.
    private readonly Dictionary<RecordKey, string?> _classifications = [];

    /// <summary>Takes a record of the state that the replay begins with.</summary>
    public void Take(StoredRecord record)
    {
        _replayed.Of(record.Key.Collection).Put(Hashed(record));
        if (IsDeleted(record.Key))
            _classifications[record.Key] = Deletion.Of(0, record.Body).Classification;
    }

    /// <summary>Takes a deletion of the state that the replay begins with.</summary>
    public void Take(RecordKey key, Deletion deletion)
    {
        _replayed.Of(key.Collection).Delete(key.Id, deletion);
        _classifications[key] = deletion.Classification;
    }

    /// <summary>Takes the next change.</summary>
    public void Take(Change change)
    {
        if (change.Body is not null && IsDeleted(change.Key))
            _classifications[change.Key] = Deletion.Of(0, change.Body).Classification;
        _replayed.Apply(change.Body is null ? change : change with { Body = Hash(Encoding.UTF8.GetBytes(change.Body)) });
    }

    /// <summary>The snapshot, if it equals the replayed state; otherwise null. Deletions get the classifications of the replay.</summary>
    public Snapshot? Proved()
    {
        var replayed = _replayed.ToSnapshot(Head.None);
        if (!memory.Collections.Union(replayed.Collections).All(name => Holds(name, memory[name], replayed[name])))
            return null;
        var edit = new SnapshotEdit(memory);
        foreach (var (key, classification) in _classifications.Where(pair => memory[pair.Key.Collection].DeletionOf(pair.Key.Id) is { Classification: null }))
            edit.Of(key.Collection).Delete(key.Id, new(memory[key.Collection].DeletionOf(key.Id)!.Version, classification));
        return edit.ToSnapshot(memory.Head);
    }

    private bool Holds(string name, CollectionState held, CollectionState said) =>
        held.Count == said.Count
        && held.Deleted.Count() == said.Deleted.Count()
        && held.All.All(record => AreSame(record, said.Find(record.Key.Id)))
        && held.Deleted.All(pair => said.DeletedBy(pair.Key) == pair.Value.Version && MayBe(pair.Value.Classification, new(name, pair.Key)));

    private static bool AreSame(StoredRecord held, StoredRecord? said) =>
        said is not null
        && (held.Sequence, held.DependencyVersion) == (said.Sequence, said.DependencyVersion)
        && Hash(held.Utf8) == said.Body;

    // Rows of deletions that earlier app versions wrote have no classification.
    private bool MayBe(string? classification, RecordKey key) =>
        classification is null || classification == _classifications.GetValueOrDefault(key);

    private bool IsDeleted(RecordKey key) => memory[key.Collection].DeletionOf(key.Id) is not null;

    private static StoredRecord Hashed(StoredRecord record) => new(record.Key, record.Sequence, record.DependencyVersion, Hash(record.Utf8));

    private static string Hash(ReadOnlySpan<byte> body) => Convert.ToBase64String(SHA256.HashData(body));
}
