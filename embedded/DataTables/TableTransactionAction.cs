namespace Azure.Data.Tables;

/// <summary>One action of a transaction. All actions of one transaction name rows of one partition, each row once.</summary>
public class TableTransactionAction
{
    /// <summary>An action without a condition on the row's version: only adds, upserts and deletes can do without.</summary>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    /// <summary>An action that fails unless the row has this ETag; <see cref="ETag.All"/> asks only that the row exists.</summary>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity));
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    /// <summary>What is done.</summary>
    public TableTransactionActionType ActionType { get; }

    /// <summary>The row; of a delete only its keys are read.</summary>
    public ITableEntity Entity { get; }

    /// <summary>The version that the row must have; ignored by adds and upserts.</summary>
    public ETag ETag { get; }
}
