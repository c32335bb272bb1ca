using Azure.Data.Tables;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Registry.Table;

/// <summary>How large an entity group transaction becomes: 100 operations and 4 MiB are the service's limits.</summary>
/// <remarks>See "Performing entity group transactions" in the Table service's REST documentation.</remarks>
internal static class TransactionSize
{
    public const int MaxOperations = 100;

    // Half a MiB is left for the parts' own lines.
    public const int MaxBytes = (4 * 1024 * 1024) - (512 * 1024);

    /// <summary>At most how many bytes a row takes beside its long texts.</summary>
    public const int RowBytes = 1024;

    /// <summary>At most how many bytes the rows of a change take: one in the log, and the record's own.</summary>
    public static int Of(Change change) =>
        (2 * (RowBytes + JsonSize.Of(change.Body))) + JsonSize.Of(Rows.DependentsText(change)) + JsonSize.Of(change.By) + JsonSize.Of(change.Credential);

    /// <summary>At most how many bytes a row takes.</summary>
    public static int Of(ITableEntity row) =>
        RowBytes + ((IDictionary<string, object>)row).Values.Sum(value => JsonSize.Of(value as string));
}
