using System.Runtime.CompilerServices;
using BangGiao.Registry.Storage;

namespace BangGiao.Registry.Table;

/// <summary>When each credential was last used, in rows beside the log: they change no version and are in no back-up.</summary>
public sealed class UseLog
{
    private const string Former = "Former";

    private readonly RegistryTable _table;

    internal UseLog(RegistryTable table) => _table = table;

    /// <summary>Stores the use of a credential over an earlier one.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public Task WriteAsync(CredentialUse use, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        var row = _table.Row(RowKeys.Use(use.Credential));
        row["Credential"] = use.Credential;
        row["Name"] = use.Name;
        row["Roles"] = use.Roles;
        row["Confidential"] = use.Confidential;
        if (use.At is { } at)
            row["At"] = at;
        if (use.FormerAt is { } former)
            row[Former] = former;
        return _table.MergeAsync(row, cancellationToken);
    }

    /// <summary>The last use of every credential, in no order.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public async IAsyncEnumerable<CredentialUse> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.ReadRowsAsync(RowKeys.AllUses, cancellationToken))
        {
            yield return new(row.GetString("Credential") ?? "", row.GetString("Name") ?? "", row.GetString("Roles") ?? "", row.GetBoolean("Confidential") == true)
            {
                At = row.GetDateTimeOffset("At"),
                FormerAt = row.GetDateTimeOffset(Former),
            };
        }
    }
}

/// <summary>The last use of a credential.</summary>
/// <param name="Credential"><c>key:</c> and the key's name, or <c>token:</c> and the token's subject.</param>
/// <param name="Name">The principal's name.</param>
/// <param name="Roles">The codes of its roles then, with spaces.</param>
/// <param name="Confidential">Whether it could see confidential records then.</param>
public sealed record CredentialUse(string Credential, string Name, string Roles, bool Confidential)
{
    /// <summary>The hour of the last use; null for a key of which only a replaced secret was used.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The hour of the last use of a replaced secret; null for none.</summary>
    public DateTimeOffset? FormerAt { get; init; }

    /// <summary>The hour of the last use of any sort.</summary>
    public DateTimeOffset LastAt => (At ?? DateTimeOffset.MinValue) > (FormerAt ?? DateTimeOffset.MinValue) ? At!.Value : FormerAt ?? DateTimeOffset.MinValue;
}
