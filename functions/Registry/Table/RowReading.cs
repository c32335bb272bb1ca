using Azure.Data.Tables;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Registry.Table;

/// <summary>A row of the table that may be damaged, for integrity checks.</summary>
/// <param name="RowKey">The row key.</param>
/// <param name="Value">The content; null when the row is damaged.</param>
internal sealed record RowReading<T>(string RowKey, T? Value)
    where T : class
{
    /// <summary>Reads a row. An exception caused by a damaged row results in a null value.</summary>
    public static RowReading<T> Of(TableEntity row, Func<TableEntity, T> read)
    {
        try
        {
            return new(row.RowKey, read(row));
        }
        catch (Exception e) when (Damage.Is(e))
        {
            return new(row.RowKey, null);
        }
    }
}

/// <summary>Recognises damaged rows by what is thrown when they are read.</summary>
internal static class Damage
{
    /// <summary>Whether an exception is one that a damaged row causes.</summary>
    public static bool Is(Exception exception) =>
        exception is InvalidOperationException or FormatException or OverflowException or ArgumentException or IndexOutOfRangeException;
}

/// <summary>The row of a deleted record.</summary>
/// <param name="Key">The record.</param>
/// <param name="Version">The version of the change that deleted it.</param>
internal sealed record DeletedRow(RecordKey Key, long Version);
