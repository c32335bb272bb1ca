using BangGiao.Records.Collections;
using BangGiao.Registry.Table;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.People;

/// <summary>Reads the people who are known to the registry, before a decision is made on its state.</summary>
public sealed class KnownPeople(UseLog uses, ApiKeys settings, CollectionRegistry collections, OwnerCalendar calendar, IOptions<EntraOptions> entra, TimeProvider clock)
{
    private const int MostAccounts = 1000;

    // A field for a name sends a request for each key that is pressed, and all accounts together have many rows.
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private volatile KnownAccounts _kept = new(DateTimeOffset.MinValue, []);

    /// <summary>The people. Accounts are limited to the 1,000 with the latest use, as they were at most a minute ago; the caller's account is as it is now.</summary>
    /// <exception cref="Registry.Storage.StorageUnavailableException">Storage did not respond.</exception>
    public async Task<Colleagues> ReadAsync(Principal caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var accounts = await AccountsAsync(cancellationToken);
        // The registry notes the use of an account only after the answer, so the caller's account or its present rights may be missing from the rows.
        return new(caller.IsBearer ? [caller, .. accounts.Where(account => account.Credential != caller.Credential)] : accounts, settings, collections, calendar);
    }

    // Without a tenant no account can sign in any more.
    private async Task<IReadOnlyList<Principal>> AccountsAsync(CancellationToken cancellationToken)
    {
        if (!entra.Value.IsOn)
            return [];
        var kept = _kept;
        if (clock.IsWithin(kept.At, KeptFor))
            return kept.Accounts;
        var now = clock.GetUtcNow();
        var came = await uses.ReadAsync(cancellationToken).ToListAsync(cancellationToken);
        IReadOnlyList<Principal> accounts = [.. came.OrderByDescending(use => use.LastAt).Select(Account).OfType<Principal>().Take(MostAccounts)];
        _kept = new(now, accounts);
        return accounts;
    }

    private static Principal? Account(CredentialUse use)
    {
        if (!use.Credential.StartsWith(Principal.TokenPrefix, StringComparison.Ordinal))
            return null;
        var roles = use.Roles.Split(' ').Select(code => CodeName.TryParse<Role>(code, out var role) ? role : (Role?)null).OfType<Role>().ToList();
        return roles.Count == 0 ? null : Principal.Of(use.Name, roles, use.Confidential) with { Credential = use.Credential };
    }

    private sealed record KnownAccounts(DateTimeOffset At, IReadOnlyList<Principal> Accounts);
}
