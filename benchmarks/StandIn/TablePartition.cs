namespace BangGiao.Benchmarks.StandIn;

/// <summary>One partition in memory: rows by key, and for each kind of key, up to its first bar, the keys in ordinal order.</summary>
internal sealed class TablePartition
{
    private readonly Dictionary<string, TableRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _keys = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _number;

    public TableRow? Find(string key)
    {
        lock (_lock)
            return _rows.GetValueOrDefault(key);
    }

    /// <summary>The rows of a range, and the key of the next one.</summary>
    public (IReadOnlyList<TableRow> Rows, string? Next) Range(string from, string before, int most)
    {
        lock (_lock)
        {
            var rows = new List<TableRow>();
            foreach (var keys in _keys.Where(kind => Overlaps(kind.Key, from, before)).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => kind.Value))
            {
                for (var at = PlaceOf(keys, from); at < keys.Count && string.CompareOrdinal(keys[at], before) < 0; at++)
                {
                    if (rows.Count == most)
                        return (rows, keys[at]);
                    rows.Add(_rows[keys[at]]);
                }
            }
            return (rows, null);
        }
    }

    /// <summary>Does all of the operations or none; gives their new rows, null for a deleted one, or the first that cannot be done.</summary>
    public (IReadOnlyList<TableRow?> Rows, int? Failed, int Status) Submit(IReadOnlyList<TableOperation> operations)
    {
        lock (_lock)
        {
            foreach (var (index, operation) in operations.Index())
            {
                if (operation.Refused(_rows.GetValueOrDefault(operation.Key)) is { } status)
                    return ([], index, status);
            }
            return ([.. operations.Select(Apply)], null, 0);
        }
    }

    private TableRow? Apply(TableOperation operation)
    {
        var before = _rows.GetValueOrDefault(operation.Key);
        var after = operation.Apply(before, ++_number);
        if (after is not null)
            _rows[operation.Key] = after;
        else
            _rows.Remove(operation.Key);
        if ((before is null) != (after is null))
            Note(operation.Key, isThere: after is not null);
        return after;
    }

    private void Note(string key, bool isThere)
    {
        var kind = KindOf(key);
        if (!_keys.TryGetValue(kind, out var keys))
            _keys[kind] = keys = [];
        // Most keys come in their order.
        var place = keys.Count > 0 && string.CompareOrdinal(keys[^1], key) < 0 ? keys.Count : PlaceOf(keys, key);
        if (isThere)
            keys.Insert(place, key);
        else
            keys.RemoveAt(place);
    }

    private static bool Overlaps(string kind, string from, string before) =>
        string.CompareOrdinal(kind + char.MaxValue, from) >= 0 && string.CompareOrdinal(kind, before) < 0;

    private static string KindOf(string key) => key.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar ? key[..(bar + 1)] : key;

    private static int PlaceOf(List<string> keys, string key) => keys.BinarySearch(key, StringComparer.Ordinal) is var at && at >= 0 ? at : ~at;
}
