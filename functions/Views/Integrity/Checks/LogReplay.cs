using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>What the log comes to so far. Bodies are held as their hashes: so the log may be of any length and its bodies of any size.</summary>
/// <param name="gaps">What is missing from the log: what rests on that is in doubt and is not held against anybody.</param>
internal sealed class LogReplay(LogGaps gaps)
{
    private readonly SnapshotEdit _edit = new(Snapshot.Empty);
    private readonly HashSet<RecordKey> _doubtful = [];

    /// <summary>What is missing from the log.</summary>
    public LogGaps Gaps => gaps;

    /// <summary>A record with its body's hash; null when it is not there.</summary>
    public StoredRecord? Find(RecordKey key) => _edit.Find(key);

    /// <summary>The last change of a record, also of one that was deleted; 0 when there was none.</summary>
    public long LastChangeOf(RecordKey key) => _edit.LastChangeOf(key);

    /// <summary>Whether missing changes may have touched the record.</summary>
    public bool IsInDoubt(RecordKey key) => _doubtful.Contains(key);

    /// <summary>Takes the next change in.</summary>
    public void Apply(Change change)
    {
        if (gaps.Has(change.Previous) || gaps.Has(change.DependencyVersion))
            _doubtful.Add(change.Key);
        foreach (var touch in change.Dependents.Where(touch => gaps.Has(touch.Previous) || (gaps.All.Count > 0 && Find(touch.Key) is null)))
            _doubtful.Add(touch.Key);
        _edit.Apply(Hashed(change));
    }

    /// <summary>All of it.</summary>
    public Snapshot ToSnapshot() => _edit.ToSnapshot(Head.None);

    /// <summary>A change with its body's hash instead of the body.</summary>
    public static Change Hashed(Change change) => change.Body is null ? change : change with { Body = Hash(change.Body) };

    /// <summary>A record with its body's hash instead of the body.</summary>
    public static StoredRecord Hashed(StoredRecord record) => new(record.Key, record.Sequence, record.DependencyVersion, Hash(record.Body));

    private static string Hash(string body) => Convert.ToBase64String(SHA256.HashData(MemoryMarshal.AsBytes(body.AsSpan())));
}
