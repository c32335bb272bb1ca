using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;

namespace BangGiao.Registry.Table;

/// <summary>Reads and writes the registry's partition in Table Storage. All access to the table goes through this class.</summary>
/// <remarks>
/// Every query has the partition key and a range of row keys, and gives the rows in the order of their keys. An outage is thrown as
/// <see cref="StorageUnavailableException"/>.
/// </remarks>
public sealed class RegistryTable
{
    // Every request starts with a point read. This limit is for all its attempts together, so that a hanging storage gives a quick 503.
    private static readonly TimeSpan PointReadTimeout = TimeSpan.FromSeconds(10);

    private readonly TableClient _table;
    private readonly string _partition;
    private readonly bool _sorts;

    /// <summary>The partition of a registry in a table.</summary>
    public RegistryTable(TableClient table, string partition)
        : this(table, partition, !table.Uri.Host.Contains(".table.cosmos.", StringComparison.OrdinalIgnoreCase))
    {
    }

    /// <summary>The partition of a registry in a table that gives rows in the order of their keys or, as Azure Cosmos DB does, in any.</summary>
    internal RegistryTable(TableClient table, string partition, bool sorts) => (_table, _partition, _sorts) = (table, partition, sorts);

    internal async Task<Head> ReadHeadAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(RowKeys.Head, null, cancellationToken) is { } row)
            return Rows.ReadHead(row);
        // A point read does not distinguish a missing row from a missing table.
        await StorageCalls.Guard(() => _table.CreateIfNotExistsAsync(cancellationToken), cancellationToken);
        return Head.None;
    }

    internal IAsyncEnumerable<StoredRecord> ReadRecordsAsync(CancellationToken cancellationToken) =>
        QueryAsync(RowKeys.AllRecords, null, Rows.ReadRecord, cancellationToken);

    internal IAsyncEnumerable<Change> ReadLogAsync(long first, long last, CancellationToken cancellationToken) =>
        QueryAsync(RowKeys.Logs(first, last), null, Rows.ReadLog, cancellationToken);

    /// <summary>The changes of the log without bodies.</summary>
    internal IAsyncEnumerable<Change> ReadLogHeadingsAsync(long first, long last, CancellationToken cancellationToken) =>
        QueryAsync(RowKeys.Logs(first, last), Rows.WithoutBody, Rows.ReadLog, cancellationToken);

    /// <summary>The hash of the previous change in each row of a range of the log, and the row's version; 0 for a key that is no version.</summary>
    internal IAsyncEnumerable<(long Version, string? PriorHash)> ReadPriorHashesAsync(long first, long last, CancellationToken cancellationToken) =>
        QueryAsync(RowKeys.Logs(first, last), Rows.OnlyPriorHash, Rows.ReadPriorHash, cancellationToken);

    /// <summary>The rows with the roots of the tiles of the log's tree, in their order.</summary>
    internal IAsyncEnumerable<TileRow> ReadTilesAsync(CancellationToken cancellationToken) =>
        QueryAsync(RowKeys.AllTiles, null, Rows.ReadTiles, cancellationToken);

    /// <summary>A change whose row may be damaged; null when there is none.</summary>
    internal async Task<RowReading<Change>?> FindChangeRowAsync(long version, CancellationToken cancellationToken) =>
        await FindAsync(RowKeys.Log(version), null, cancellationToken) is { } row ? RowReading<Change>.Of(row, Rows.ReadCompleteLog) : null;

    internal async Task<Change?> FindChangeAsync(long version, CancellationToken cancellationToken) =>
        await FindAsync(RowKeys.Log(version), null, cancellationToken) is { } row ? Rows.ReadLog(row) : null;

    /// <summary>A change without its body.</summary>
    internal async Task<Change?> FindHeadingAsync(long version, CancellationToken cancellationToken) =>
        await FindAsync(RowKeys.Log(version), Rows.WithoutBody, cancellationToken) is { } row ? Rows.ReadLog(row) : null;

    /// <summary>The keys of the records that are deleted, each with its deletion.</summary>
    internal IAsyncEnumerable<(RecordKey Key, Deletion Deletion)> ReadDeletedAsync(CancellationToken cancellationToken) =>
        QueryAsync(RowKeys.AllDeleted, null, row => (RowKeys.KeyOf(row.RowKey), Rows.ReadDeletion(row)), cancellationToken);

    /// <summary>All rows of the log, including damaged ones and those above the head's version.</summary>
    internal IAsyncEnumerable<RowReading<Change>> ReadLogRowsAsync(CancellationToken cancellationToken) =>
        QueryAsync(RowKeys.AllLogs, null, row => RowReading<Change>.Of(row, Rows.ReadCompleteLog), cancellationToken);

    /// <summary>All rows of records, including damaged ones.</summary>
    internal IAsyncEnumerable<RowReading<StoredRecord>> ReadRecordRowsAsync(CancellationToken cancellationToken) =>
        QueryAsync(RowKeys.AllRecords, null, row => RowReading<StoredRecord>.Of(row, Rows.ReadCompleteRecord), cancellationToken);

    /// <summary>All rows of deleted records, including damaged ones.</summary>
    internal IAsyncEnumerable<RowReading<DeletedRow>> ReadDeletedRowsAsync(CancellationToken cancellationToken) => QueryAsync(
        RowKeys.AllDeleted,
        null,
        row => RowReading<DeletedRow>.Of(row, deleted => new(RowKeys.KeyOf(deleted.RowKey), deleted.GetInt64("Seq")!.Value)),
        cancellationToken);

    internal async Task<KeyRow?> FindKeyAsync(string rowKey, CancellationToken cancellationToken) =>
        await FindAsync(rowKey, null, cancellationToken) is { } row ? KeyRow.Read(row) : null;

    internal IAsyncEnumerable<KeyRow> ReadKeysAsync(CancellationToken cancellationToken) =>
        QueryAsync(RowKeys.AllKeys, null, KeyRow.Read, cancellationToken);

    /// <summary>The staged rows of all large writes, without their content.</summary>
    internal IAsyncEnumerable<(string RowKey, DateTimeOffset At, ETag ETag)> ReadStageKeysAsync(CancellationToken cancellationToken) =>
        QueryAsync(RowKeys.AllStages, ["RowKey", StagedStep.At], row => (row.RowKey, row.GetDateTimeOffset(StagedStep.At)!.Value, Tagged(row).ETag), cancellationToken);

    /// <summary>The staged row of one step of a large write.</summary>
    internal Task<TableEntity?> FindStagedAsync(string commit, int step, CancellationToken cancellationToken) =>
        FindAsync(RowKeys.Stage(commit, step), null, cancellationToken);

    internal Task<TableEntity?> FindMarkAsync(string name, CancellationToken cancellationToken) => FindAsync(RowKeys.Mark(name), null, cancellationToken);

    /// <summary>A row, as it is stored; null where there is none.</summary>
    internal Task<TableEntity?> FindRowAsync(string rowKey, CancellationToken cancellationToken) => FindAsync(rowKey, null, cancellationToken);

    /// <summary>The rows of a range of keys, as they are stored.</summary>
    internal IAsyncEnumerable<TableEntity> ReadRowsAsync((string From, string Before) keys, CancellationToken cancellationToken) =>
        QueryAsync(keys, null, row => row, cancellationToken);

    /// <summary>Submits one entity group transaction.</summary>
    /// <returns>
    /// The new ETag of the first row, or the default one when the row was deleted. Null when an ETag condition or the existence of a row
    /// does not match, and when the answer has no ETag, so that the caller finds out from the table whether the rows were written.
    /// </returns>
    internal Task<ETag?> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken) =>
        StorageCalls.Guard<ETag?>(
            async () =>
            {
                try
                {
                    var answers = await OnTableAsync(() => _table.SubmitTransactionAsync(actions, cancellationToken), cancellationToken);
                    return answers.Value[0].Headers.ETag ?? (actions[0].ActionType == TableTransactionActionType.Delete ? default(ETag) : null);
                }
                catch (RequestFailedException e) when (e.Status is 404 or 409 or 412 && !StorageCalls.IsOutage(e))
                {
                    return null;
                }
            },
            cancellationToken);

    /// <summary>Writes one row over the one that was read, or adds it where there was none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="before">The ETag of the row that was read; null where there was none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>As <see cref="SubmitAsync"/>.</returns>
    internal Task<ETag?> PutAsync(TableEntity row, ETag? before, CancellationToken cancellationToken) => SubmitAsync(
        [before is { } etag ? new(TableTransactionActionType.UpdateReplace, row, etag) : new(TableTransactionActionType.Add, row)], cancellationToken);

    /// <summary>Writes the properties of one row over those that are stored, whatever its ETag.</summary>
    internal Task MergeAsync(TableEntity row, CancellationToken cancellationToken) =>
        StorageCalls.Guard(() => OnTableAsync(() => _table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken), cancellationToken), cancellationToken);

    internal TableEntity Row(string rowKey) => new(_partition, rowKey);

    internal TableEntity Row(Head head) => Rows.ToHead(_partition, head);

    internal TableEntity Row(Change change) => Rows.ToLog(_partition, change);

    internal TableEntity Deleted(RecordKey key, Deletion deletion) => Rows.ToDeletion(_partition, key, deletion);

    internal TableEntity DependencyVersionRow(RecordKey key, long version) => new(_partition, RowKeys.Record(key)) { [Rows.DependencyVersionColumn] = version };

    internal TableEntity Row(StoredRecord record) => Rows.ToRecord(_partition, record);

    internal TableEntity Row(TileRow tiles) => Rows.ToTiles(_partition, tiles);

    private async Task<TableEntity?> FindAsync(string rowKey, string[]? select, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(PointReadTimeout);
        var answer = await StorageCalls.Guard(
            () => _table.GetEntityIfExistsAsync<TableEntity>(_partition, rowKey, select, deadline.Token), cancellationToken);
        return answer.HasValue ? Tagged(answer.Value!) : null;
    }

    // A gateway may remove ETags. A head without one would look like a registry that does not exist.
    private static TableEntity Tagged(TableEntity row) =>
        row.ETag != default ? row : throw new StorageUnavailableException($"Storage returned the row {row.RowKey} without an ETag.");

    private IAsyncEnumerable<T> QueryAsync<T>((string From, string Before) keys, string[]? select, Func<TableEntity, T> read, CancellationToken cancellationToken) =>
        _sorts
            ? RowsAsync(keys, select, read, cancellationToken)
            : SortedRows.Of(keys, (range, columns) => RowsAsync(range, columns, row => row, cancellationToken), select, cancellationToken).Select(read);

    private async IAsyncEnumerable<T> RowsAsync<T>(
        (string From, string Before) keys, string[]? select, Func<TableEntity, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {_partition} and RowKey ge {keys.From} and RowKey lt {keys.Before}");
        await using var rows = _table.QueryAsync<TableEntity>(filter, null, select, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await StorageCalls.Guard(() => NextAsync(rows), cancellationToken))
            yield return read(rows.Current);
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<TableEntity> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (RequestFailedException e) when (IsMissing(e))
        {
            return false;
        }
    }

    // A timer may run before the first request, so the table is created when a call finds it missing.
    private async Task<T> OnTableAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException e) when (IsMissing(e))
        {
            await _table.CreateIfNotExistsAsync(cancellationToken);
            return await call();
        }
    }

    private static bool IsMissing(RequestFailedException e) => e.ErrorCode == TableErrorCode.TableNotFound;
}
