using Azure.Data.Tables;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Registry.Table;

/// <summary>Estimates the size of an entity group transaction. The service's limits are 100 operations and 4 MiB.</summary>
/// <remarks>See "Performing entity group transactions" in the Table service's REST documentation.</remarks>
internal static class TransactionSize
{
    public const int MaxOperations = 100;

    // 0.5 MiB is reserved for the framing of the multipart request.
    public const int MaxBytes = (4 * 1024 * 1024) - (512 * 1024);

    /// <summary>The maximum size of a row in bytes, without its long texts.</summary>
    public const int RowBytes = 1024;

    /// <summary>The maximum size in bytes of the rows of a change: the log row and the record row.</summary>
    public static int Of(Change change) =>
        (2 * (RowBytes + JsonSize.Of(change.Body))) + JsonSize.Of(Rows.DependentsText(change)) + JsonSize.Of(change.By) + JsonSize.Of(change.Credential);

    /// <summary>The maximum size of a row in bytes.</summary>
    public static int Of(ITableEntity row) =>
        RowBytes + ((IDictionary<string, object>)row).Values.Sum(value => JsonSize.Of(value as string));
}
