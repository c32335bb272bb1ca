using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Wire;

/// <summary>Text within OData: quotes are doubled, and in an address everything reserved is escaped.</summary>
internal static class ODataText
{
    /// <summary>A string literal of a filter.</summary>
    public static string Quoted(string text) => "'" + Doubled(text) + "'";

    /// <summary>A row's address below the account.</summary>
    public static string RowPath(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Escaped(partitionKey)}',RowKey='{Escaped(rowKey)}')";

    private static string Escaped(string key)
    {
        ServiceLimits.CheckKey(key);
        return Uri.EscapeDataString(Doubled(key));
    }

    private static string Doubled(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
