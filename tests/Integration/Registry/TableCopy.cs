using Azure.Data.Tables;

namespace BangGiao.Integration.Registry;

/// <summary>A back-up of all rows of a small table.</summary>
internal sealed class TableCopy
{
    private readonly IReadOnlyList<TableEntity> _rows;

    private TableCopy(IReadOnlyList<TableEntity> rows) => _rows = rows;

    public static async Task<TableCopy> OfAsync(TableClient table) => new(await table.QueryAsync<TableEntity>().ToListAsync());

    /// <summary>Restores the table, in one transaction.</summary>
    public async Task PutBackAsync(TableClient table)
    {
        var kept = _rows.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        var now = await table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]).ToListAsync();
        await table.SubmitTransactionAsync(
        [
            .. now.Where(row => !kept.Contains(row.RowKey)).Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row)),
            .. _rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
        ]);
    }
}
