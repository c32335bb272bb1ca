using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Replays the log. It keeps hashes instead of bodies, so the log may have any length and its bodies any size.</summary>
/// <param name="gaps">The gaps of the log. The state of a record that a missing change may have altered is unknown and causes no finding.</param>
internal sealed class LogReplay(LogGaps gaps)
{
    private readonly SnapshotEdit _edit = new(Snapshot.Empty);
    private readonly HashSet<RecordKey> _doubtful = [];

    /// <summary>The gaps of the log.</summary>
    public LogGaps Gaps => gaps;

    /// <summary>The record, with a hash in place of its body; null when it does not exist.</summary>
    public StoredRecord? Find(RecordKey key) => _edit.Find(key);

    /// <summary>The version of the last change of a record, which may be deleted; 0 when there is none.</summary>
    public long LastChangeOf(RecordKey key) => _edit.LastChangeOf(key);

    /// <summary>Whether a missing change may have altered the record.</summary>
    public bool IsInDoubt(RecordKey key) => _doubtful.Contains(key);

    /// <summary>Applies the next change.</summary>
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

    /// <summary>The change with a hash in place of its body.</summary>
    public static Change Hashed(Change change) => change.Body is null ? change : change with { Body = Hash(change.Body) };

    /// <summary>The record with a hash in place of its body.</summary>
    public static StoredRecord Hashed(StoredRecord record) => new(record.Key, record.Sequence, record.DependencyVersion, Hash(record.Body));

    private static string Hash(string body) => Convert.ToBase64String(SHA256.HashData(MemoryMarshal.AsBytes(body.AsSpan())));
}
