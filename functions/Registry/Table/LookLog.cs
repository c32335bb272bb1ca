using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using BangGiao.Registry.Storage;

namespace BangGiao.Registry.Table;

/// <summary>Up to which state each person has looked at the registry, in rows beside the log: they change no version and are in no back-up.</summary>
public sealed class LookLog
{
    private const string Since = "Since";
    private const string Opened = "Opened";
    private const string Epoch = "Epoch";

    private readonly RegistryTable _table;

    internal LookLog(RegistryTable table) => _table = table;

    /// <summary>Changes what is kept of a person; nothing that another request stored meanwhile is lost.</summary>
    /// <param name="credential"><c>key:</c> and the key's name, or <c>token:</c> and the token's subject.</param>
    /// <param name="move">
    /// Gives what is to be kept of what is kept, which is null for nothing; the same or null to write nothing. Called again after a conflict.
    /// </param>
    /// <param name="cancellationToken">Cancels the calls of storage.</param>
    /// <returns>The value that is kept from now on.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not respond, or other requests changed the row each time.</exception>
    public Task<KeptLooks?> ChangeAsync(string credential, Func<KeptLooks?, KeptLooks?> move, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(move);
        return PersonRows.ChangeAsync(_table, RowKeys.Look(credential), Change, cancellationToken);

        (KeptLooks? Kept, TableEntity? Written) Change(TableEntity? row)
        {
            var kept = row is null ? null : Read(row);
            var moved = move(kept);
            return (moved, moved is null || moved == kept ? null : Written(credential, moved));
        }
    }

    /// <summary>Forgets a person.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public Task ForgetAsync(string credential, CancellationToken cancellationToken) =>
        _table.SubmitAsync([new(TableTransactionActionType.Delete, _table.Row(RowKeys.Look(credential)), Azure.ETag.All)], cancellationToken);

    /// <summary>The keys of the rows of those who have not opened the registry since an instant.</summary>
    internal async IAsyncEnumerable<string> OldAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.ReadRowsAsync(RowKeys.AllLooks, cancellationToken))
        {
            if (Read(row, Opened) is not { } opened || opened.At < before)
                yield return row.RowKey;
        }
    }

    private static KeptLooks? Read(TableEntity row) =>
        Read(row, Since) is { } since && Read(row, Opened) is { } opened ? new(since, opened, row.GetString(Epoch) ?? "") : null;

    private TableEntity Written(string credential, KeptLooks looks)
    {
        var row = _table.Row(RowKeys.Look(credential));
        Write(row, Since, looks.Since);
        Write(row, Opened, looks.Opened);
        row[Epoch] = looks.Epoch;
        return row;
    }

    private static KeptLook? Read(TableEntity row, string name) =>
        row.GetInt64(name + "Version") is { } version && row.GetDateTimeOffset(name + "At") is { } at
        && DateOnly.TryParseExact(row.GetString(name + "Day"), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(version, day, at)
            : null;

    private static void Write(TableEntity row, string name, KeptLook look)
    {
        row[name + "Version"] = look.Version;
        row[name + "Day"] = look.Day.ToString("O", CultureInfo.InvariantCulture);
        row[name + "At"] = look.At;
    }
}

/// <summary>A state of the registry that somebody looked at.</summary>
/// <param name="Version">The registry's version.</param>
/// <param name="Day">The owner's day.</param>
/// <param name="At">When.</param>
public sealed record KeptLook(long Version, DateOnly Day, DateTimeOffset At);

/// <summary>The kept looks of a person.</summary>
/// <param name="Since">The state from which changes are listed.</param>
/// <param name="Opened">The state at the last opening.</param>
/// <param name="Epoch">The epoch of the registry: another one after the table was emptied.</param>
public sealed record KeptLooks(KeptLook Since, KeptLook Opened, string Epoch);
