using BangGiao.Records.Collections;
using BangGiao.Registry.Table;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.People;

/// <summary>Reads who is known to the registry, before a decision is made on its state.</summary>
public sealed class KnownPeople(UseLog uses, ApiKeys settings, CollectionRegistry collections, OwnerCalendar calendar, IOptions<EntraOptions> entra, TimeProvider clock)
{
    private const int MostAccounts = 1000;

    // Each key pressed in a field for a name asks, and the rows of all accounts are many.
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private volatile KnownAccounts _kept = new(DateTimeOffset.MinValue, []);

    /// <summary>The people. Of accounts it has the 1,000 that came last, as they were at most a minute ago, and the caller's as it is now.</summary>
    /// <exception cref="Registry.Storage.StorageUnavailableException">Storage did not respond.</exception>
    public async Task<Colleagues> ReadAsync(Principal caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var accounts = await AccountsAsync(cancellationToken);
        // A first request, or one with new rights, is not noted before it is answered.
        return new(caller.IsBearer ? [caller, .. accounts.Where(account => account.Credential != caller.Credential)] : accounts, settings, collections, calendar);
    }

    // Without a tenant no account can come any more.
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
