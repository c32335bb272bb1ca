using System.Globalization;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Compares the rows of records and deleted records with their expected content, and keeps only the differences.</summary>
/// <param name="expected">The expected content, with hashes in place of bodies.</param>
internal sealed class RowComparison(Snapshot expected)
{
    private readonly HashSet<RecordKey> _seen = [];
    private readonly HashSet<RecordKey> _seenDeleted = [];
    private readonly Dictionary<RecordKey, StoredRecord?> _records = [];
    private readonly Dictionary<RecordKey, long> _deleted = [];
    private readonly List<string> _damaged = [];

    /// <summary>The keys of rows that cannot be read.</summary>
    public IReadOnlyList<string> Damaged => _damaged;

    /// <summary>What differs.</summary>
    public IEnumerable<RowDifference> Differences => _records.Keys.Union(_deleted.Keys).Select(Difference);

    /// <summary>Compares the row of a record.</summary>
    public void TakeRecord(RowReading<StoredRecord> row)
    {
        if (row.Value is not { } record)
        {
            _damaged.Add(row.RowKey);
            if (KeyOf(row.RowKey) is { } key)
                _seen.Add(key);
            return;
        }
        _seen.Add(record.Key);
        if (!AreSame(LogReplay.Hashed(record), expected.Find(record.Key)))
            _records[record.Key] = record;
    }

    /// <summary>Compares the row of a deleted record.</summary>
    public void TakeDeleted(RowReading<DeletedRow> row)
    {
        if (row.Value is not { } deleted)
        {
            _damaged.Add(row.RowKey);
            if (KeyOf(row.RowKey) is { } key)
                _seenDeleted.Add(key);
            return;
        }
        _seenDeleted.Add(deleted.Key);
        if (deleted.Version != (expected[deleted.Key.Collection].DeletedBy(deleted.Key.Id) ?? 0))
            _deleted[deleted.Key] = deleted.Version;
    }

    /// <summary>Ends the rows: the expected ones that were not compared are missing.</summary>
    public void End()
    {
        foreach (var name in expected.Collections)
        {
            foreach (var record in expected[name].All.Where(record => !_seen.Contains(record.Key)))
                _records[record.Key] = null;
            foreach (var key in expected[name].Deleted.Select(pair => new RecordKey(name, pair.Key)).Where(key => !_seenDeleted.Contains(key)))
                _deleted[key] = 0;
        }
    }

    /// <summary>Drops the difference of a record whose row matches a later change.</summary>
    /// <param name="key">The record.</param>
    /// <param name="later">The registry after that change, with hashes in place of bodies.</param>
    public void Forgive(RecordKey key, SnapshotEdit later)
    {
        var record = later.Find(key);
        if (_records.TryGetValue(key, out var stored) && AreSame(stored is null ? null : LogReplay.Hashed(stored), record))
            _records.Remove(key);
        if (_deleted.TryGetValue(key, out var deletedBy) && deletedBy == (record is null ? later.LastChangeOf(key) : 0))
            _deleted.Remove(key);
    }

    /// <summary>Drops the difference of a record.</summary>
    public void Forget(RecordKey key)
    {
        _records.Remove(key);
        _deleted.Remove(key);
    }

    /// <summary>The record of a row; null for a key that is none.</summary>
    public static RecordKey? KeyOf(string rowKey) =>
        rowKey.Split('|', 3) is [_, var collection, var id] ? new RecordKey(collection, id) : null;

    private RowDifference Difference(RecordKey key)
    {
        var texts = new List<string>();
        var isDependencyVersionOnly = false;
        if (_records.TryGetValue(key, out var stored))
            texts.Add(Text(stored, expected.Find(key), out isDependencyVersionOnly));
        if (_deleted.TryGetValue(key, out var deletedBy))
        {
            texts.Add(Text(deletedBy, expected[key.Collection].DeletedBy(key.Id) ?? 0));
            isDependencyVersionOnly = false;
        }
        return new(key, string.Join(' ', texts)) { Stored = stored, DeletedBy = deletedBy, IsDependencyVersionOnly = isDependencyVersionOnly };
    }

    private static string Text(StoredRecord? stored, StoredRecord? expected, out bool isDependencyVersionOnly)
    {
        isDependencyVersionOnly = false;
        if (stored is null)
            return "The record's row is missing.";
        if (expected is null)
            return "The record has a row, and the log says that there is no such record.";
        if (stored.Sequence != expected.Sequence)
            return Say($"The record's row is of change {stored.Sequence}, and the last one in the log is {expected.Sequence}.");
        if (LogReplay.Hashed(stored).Body != expected.Body)
            return "The body of the record's row is not the one in the log.";
        isDependencyVersionOnly = true;
        return Say($"The record's row says that change {stored.DependencyVersion} touched it last, and the log says {expected.DependencyVersion}.");
    }

    private static string Text(long deletedBy, long expected) => (deletedBy, expected) switch
    {
        (0, _) => Say($"The row of the record's deletion by change {expected} is missing."),
        (_, 0) => "There is a row of the record's deletion, but the log has no such deletion.",
        _ => Say($"The row of the record's deletion names change {deletedBy}, but the log names {expected}."),
    };

    private static bool AreSame(StoredRecord? one, StoredRecord? other) =>
        (one?.Sequence, one?.DependencyVersion, one?.Body) == (other?.Sequence, other?.DependencyVersion, other?.Body);

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
