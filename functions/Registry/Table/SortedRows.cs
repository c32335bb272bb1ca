using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace BangGiao.Registry.Table;

/// <summary>Reads the rows of a range in the order of their keys from a store that gives them in any.</summary>
/// <remarks>
/// Azure Cosmos DB for Table does not sort ("Where is API for Table not identical with Azure Table storage behavior?"), and the log is read
/// in its order. The keys are read and sorted first; then the rows, some at a time. So the memory it takes is that of the keys and of
/// <see cref="AtATime"/> rows. A row that is written meanwhile is given if its key lies within those that are read last.
/// </remarks>
internal static class SortedRows
{
    /// <summary>So many rows are held at a time.</summary>
    public const int AtATime = 500;

    private static readonly string[] OnlyKeys = ["RowKey"];

    /// <summary>The rows of a range, sorted.</summary>
    /// <param name="keys">The first key, and the key before which the range ends.</param>
    /// <param name="query">Gives the rows of a range in any order, with all columns or some.</param>
    /// <param name="select">The columns; null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<TableEntity> Of(
        (string From, string Before) keys,
        Func<(string From, string Before), string[]?, IAsyncEnumerable<TableEntity>> query,
        string[]? select,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sorted = await query(keys, OnlyKeys).Select(row => row.RowKey).ToListAsync(cancellationToken);
        sorted.Sort(StringComparer.Ordinal);
        // The key is needed to sort by, whatever else is asked for.
        var columns = select is null ? null : (string[])[.. select.Union(OnlyKeys)];
        for (var first = 0; first < sorted.Count; first += AtATime)
        {
            var range = (sorted[first], first + AtATime < sorted.Count ? sorted[first + AtATime] : keys.Before);
            var rows = await query(range, columns).ToListAsync(cancellationToken);
            foreach (var row in rows.OrderBy(row => row.RowKey, StringComparer.Ordinal))
                yield return row;
        }
    }
}
