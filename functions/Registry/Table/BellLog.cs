using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using BangGiao.Registry.Storage;

namespace BangGiao.Registry.Table;

/// <summary>The ids of the bell's items that each person has read, in rows beside the log: they change no version and are in no back-up.</summary>
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
        IdsOf(await _table.FindRowAsync(RowKeys.Bell(credential), cancellationToken));

    /// <summary>Adds to what a person has read; nothing that another request stored meanwhile is lost.</summary>
    /// <param name="credential"><c>key:</c> and the key's name, or <c>token:</c> and the token's subject.</param>
    /// <param name="news">Gives the ids that are new beside those that are kept; none to write nothing. Called again after a conflict.</param>
    /// <param name="now">The current instant.</param>
    /// <param name="cancellationToken">Cancels the calls of storage.</param>
    /// <returns>The ids of what the person has read, in the order in which they were marked.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not respond, or other requests changed the row each time.</exception>
    public Task<IReadOnlyList<string>> AddAsync(string credential, Func<IReadOnlyList<string>, IReadOnlyList<string>> news, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(news);
        return PersonRows.ChangeAsync(_table, RowKeys.Bell(credential), Change, cancellationToken);

        (IReadOnlyList<string> Kept, TableEntity? Written) Change(TableEntity? row)
        {
            var before = IdsOf(row);
            if (news(before) is not { Count: > 0 } added)
                return (before, null);
            IReadOnlyList<string> after = [.. before.Concat(added).TakeLast(MostIds)];
            var written = _table.Row(RowKeys.Bell(credential));
            written[Read] = string.Join(Separator, after);
            written[At] = now;
            return (after, written);
        }
    }

    private static string[] IdsOf(TableEntity? row) => row?.GetString(Read)?.Split(Separator, StringSplitOptions.RemoveEmptyEntries) ?? [];

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
