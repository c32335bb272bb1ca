using Azure.Data.Tables;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Registry.Table;

/// <summary>A row as it lies in storage, whether or not it can be read: to prove the table, never to serve from.</summary>
/// <param name="RowKey">Its key.</param>
/// <param name="Value">What it says; null when it is not a row of its kind.</param>
internal sealed record RowReading<T>(string RowKey, T? Value)
    where T : class
{
    /// <summary>Reads a row; what a damaged one can throw is told by no value.</summary>
    public static RowReading<T> Of(TableEntity row, Func<TableEntity, T> read)
    {
        try
        {
            return new(row.RowKey, read(row));
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            return new(row.RowKey, null);
        }
    }
}

/// <summary>What a row says of a record that was deleted.</summary>
/// <param name="Key">The record.</param>
/// <param name="Version">The change that deleted it.</param>
internal sealed record DeletedRow(RecordKey Key, long Version);
