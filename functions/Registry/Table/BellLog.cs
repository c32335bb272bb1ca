using System.Runtime.CompilerServices;
using BangGiao.Registry.Storage;

namespace BangGiao.Registry.Table;

/// <summary>What each person has read of the bell, in rows beside the log: they change no version and are in no back-up.</summary>
public sealed class BellLog
{
    /// <summary>The number of ids that are kept for a person; the oldest ones go.</summary>
    public const int MostIds = 500;

    private const string Read = "Read";
    private const string At = "At";
    private const char Separator = ' ';

    private readonly RegistryTable _table;

    internal BellLog(RegistryTable table) => _table = table;

    /// <summary>The ids of what a person has read, in the order in which they were marked.</summary>
    /// <param name="credential"><c>key:</c> and the key's name, or <c>token:</c> and the token's subject.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public async Task<IReadOnlyList<string>> ReadByAsync(string credential, CancellationToken cancellationToken) =>
        (await _table.FindRowAsync(RowKeys.Bell(credential), cancellationToken))?.GetString(Read)?.Split(Separator, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Stores what a person has read over what was stored before.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public Task WriteAsync(string credential, IEnumerable<string> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = _table.Row(RowKeys.Bell(credential));
        row[Read] = string.Join(Separator, ids.TakeLast(MostIds));
        row[At] = now;
        return _table.MergeAsync(row, cancellationToken);
    }

    /// <summary>The keys of the rows of those who have marked nothing since an instant.</summary>
    internal async IAsyncEnumerable<string> OldAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.ReadRowsAsync(RowKeys.AllBells, cancellationToken))
        {
            if (row.GetDateTimeOffset(At) is not { } at || at < before)
                yield return row.RowKey;
        }
    }
}
