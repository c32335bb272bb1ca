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

    /// <summary>What is kept of a person; null for nothing.</summary>
    /// <param name="credential"><c>key:</c> and the key's name, or <c>token:</c> and the token's subject.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public async Task<KeptLooks?> FindAsync(string credential, CancellationToken cancellationToken) =>
        await _table.FindRowAsync(RowKeys.Look(credential), cancellationToken) is { } row && Read(row, Since) is { } since && Read(row, Opened) is { } opened
            ? new(since, opened, row.GetString(Epoch) ?? "")
            : null;

    /// <summary>Stores the looks of a person over earlier ones.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public Task WriteAsync(string credential, KeptLooks looks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(looks);
        var row = _table.Row(RowKeys.Look(credential));
        Write(row, Since, looks.Since);
        Write(row, Opened, looks.Opened);
        row[Epoch] = looks.Epoch;
        return _table.MergeAsync(row, cancellationToken);
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

/// <summary>What is kept of a person.</summary>
/// <param name="Since">The state from which changes are listed.</param>
/// <param name="Opened">The state at the last opening.</param>
/// <param name="Epoch">Which registry it was: another one after the table was emptied.</param>
public sealed record KeptLooks(KeptLook Since, KeptLook Opened, string Epoch);
