using Azure.Data.Tables;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Backup;

/// <summary>Writes rows in as few transactions as the service allows.</summary>
internal sealed class RowBatches(RegistryTable table)
{
    private readonly List<TableTransactionAction> _actions = [];
    private int _bytes;

    public async Task AddAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var size = TransactionSize.Of(row);
        if (_actions.Count == TransactionSize.MaxOperations || _bytes + size > TransactionSize.MaxBytes)
            await FlushAsync(cancellationToken);
        _actions.Add(new(TableTransactionActionType.UpsertReplace, row));
        _bytes += size;
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_actions.Count > 0)
            await table.SubmitAsync(_actions, cancellationToken);
        _actions.Clear();
        _bytes = 0;
    }
}
