namespace Azure.Data.Tables;

/// <summary>What every row has. A model implements it, and adds its own properties.</summary>
public interface ITableEntity
{
    /// <summary>The partition: rows of one partition can be written together in one transaction.</summary>
    string PartitionKey { get; set; }

    /// <summary>The row's name within its partition.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last wrote the row. Set by reads, never sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version that was read. A write does not change it: the new one is in the response's headers.</summary>
    ETag ETag { get; set; }
}
