using Azure.Data.Tables;
using BangGiao.Registry.Storage;

namespace BangGiao.Registry.Table;

/// <summary>Changes the row that a person has beside the log, so that nothing that another request stored meanwhile is lost.</summary>
internal static class PersonRows
{
    // A person has few requests under way at once, and each attempt that fails is one of them that succeeded.
    private const int MostAttempts = 10;

    /// <summary>Changes a row.</summary>
    /// <typeparam name="T">What is kept in the row.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="rowKey">The key of the row.</param>
    /// <param name="change">Gives what is to be kept, and the row to write; null to write nothing. Called again after a conflict, with the newer row.</param>
    /// <param name="cancellationToken">Cancels the calls of storage.</param>
    /// <returns>The value that is kept from now on.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not respond, or other requests changed the row each time.</exception>
    public static async Task<T> ChangeAsync<T>(
        RegistryTable table, string rowKey, Func<TableEntity?, (T Kept, TableEntity? Written)> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var row = await table.FindRowAsync(rowKey, cancellationToken);
            var (kept, written) = change(row);
            if (written is null || await table.PutAsync(written, row?.ETag, cancellationToken) is not null)
                return kept;
        }
        throw new StorageUnavailableException($"A row beside the log was changed by another request {MostAttempts} times.");
    }
}
