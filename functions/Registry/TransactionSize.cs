namespace BangGiao.Registry;

/// <summary>How large an entity group transaction becomes: 100 operations and 4 MiB are the service's limits.</summary>
/// <remarks>See "Performing entity group transactions" in the Table service's REST documentation.</remarks>
internal static class TransactionSize
{
    public const int MaxOperations = 100;

    // Half a MiB is left for the parts' own lines.
    public const int MaxBytes = (4 * 1024 * 1024) - (512 * 1024);

    private const int RowBytes = 1024;
    private const int EscapedBytes = 6;

    /// <summary>At most how many bytes a row with this body takes, as JSON inside JSON: what is escaped counts as six.</summary>
    public static int OfRow(string? body)
    {
        var bytes = RowBytes;
        foreach (var character in body ?? "")
            bytes += character is '"' or '\\' or < ' ' or > '~' or '<' or '>' or '&' or '\'' or '+' or '`' ? EscapedBytes : 1;
        return bytes;
    }
}
