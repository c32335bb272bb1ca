using Azure.Data.Tables;
using static Azure.Data.Tables.TableTransactionActionType;

namespace BangGiao.Registry;

/// <summary>As many staged changes as one transaction takes on their way to the log and the records.</summary>
internal sealed class StagedChunk(RegistryTable table)
{
    private readonly List<StagedChange> _staged = [];
    private readonly Dictionary<RecordKey, long> _touched = [];
    private int _operations = 1;
    private int _bytes;

    public int Count => _staged.Count;

    public bool TryAdd(StagedChange staged)
    {
        // A change is a row of the log, one of the records, perhaps the end of a deletion, and the records that it touches.
        var operations = 3 + staged.Change.Touches.Count;
        var bytes = 2 * TransactionSize.OfRow(staged.Change.Body);
        if (_operations + operations > TransactionSize.MaxOperations || (Count > 0 && _bytes + bytes > TransactionSize.MaxBytes))
            return false;
        _staged.Add(staged);
        _operations += operations;
        _bytes += bytes;
        foreach (var touch in staged.Change.Touches)
            _touched[touch.Key] = staged.Change.Version;
        return true;
    }

    public IEnumerable<TableTransactionAction> Rows()
    {
        foreach (var staged in _staged)
            yield return new(Add, table.Row(staged.Change));

        // A record that is written twice keeps its last state: a transaction takes each row once.
        var written = _staged.GroupBy(staged => staged.Change.Key).ToDictionary(group => group.Key, group => group.Last());
        foreach (var (key, last) in written)
        {
            var change = last.Change;
            yield return new(UpsertReplace, table.Row(new StoredRecord(key, change.Version, last.Touched, change.Body!)));
            if (change is { Operation: Operation.Create, Previous: > 0 })
                yield return new(Delete, table.Deleted(key, 0), Azure.ETag.All);
        }

        foreach (var (key, version) in _touched.Where(touch => !written.ContainsKey(touch.Key)))
            yield return new(UpdateMerge, table.Touched(key, version), Azure.ETag.All);
    }
}
