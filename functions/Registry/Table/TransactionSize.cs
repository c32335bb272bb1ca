using Azure.Data.Tables;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Registry.Table;

/// <summary>Estimates the size of an entity group transaction. The services' limits are 100 operations and 2 MiB.</summary>
/// <remarks>
/// Azure Table Storage takes 4 MiB ("Performing entity group transactions" in its REST documentation), Azure Cosmos DB for Table half of it
/// (its frequently asked questions).
/// </remarks>
internal static class TransactionSize
{
    public const int MaxOperations = 100;

    // 0.25 MiB is reserved for the framing of the multipart request.
    public const int MaxBytes = (2 * 1024 * 1024) - (256 * 1024);

    /// <summary>The maximum size of a row in bytes, without its long texts.</summary>
    public const int RowBytes = 1024;

    /// <summary>The maximum size in bytes of the rows of a change: the log row and the record row.</summary>
    public static int Of(Change change) =>
        (2 * (RowBytes + JsonSize.Of(change.Body))) + JsonSize.Of(Rows.DependentsText(change)) + JsonSize.Of(change.By) + JsonSize.Of(change.Credential);

    /// <summary>The maximum size of a row in bytes.</summary>
    public static int Of(ITableEntity row) =>
        RowBytes + ((IDictionary<string, object>)row).Values.Sum(value => JsonSize.Of(value as string));
}
