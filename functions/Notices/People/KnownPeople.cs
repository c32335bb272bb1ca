using BangGiao.Records.Collections;
using BangGiao.Registry.Table;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.People;

/// <summary>Reads who is known to the registry, before a decision is made on its state.</summary>
public sealed class KnownPeople(UseLog uses, ApiKeys settings, CollectionRegistry collections, OwnerCalendar calendar, IOptions<EntraOptions> entra)
{
    private const int MostAccounts = 1000;

    /// <summary>The people. Of accounts it has the 1,000 that came last.</summary>
    /// <exception cref="Registry.Storage.StorageUnavailableException">Storage did not respond.</exception>
    public async Task<Colleagues> ReadAsync(CancellationToken cancellationToken) => new(await AccountsAsync(cancellationToken), settings, collections, calendar);

    // Without a tenant no account can come any more.
    private async Task<IReadOnlyList<Principal>> AccountsAsync(CancellationToken cancellationToken)
    {
        if (!entra.Value.IsOn)
            return [];
        var came = await uses.ReadAsync(cancellationToken).ToListAsync(cancellationToken);
        return [.. came.OrderByDescending(use => use.LastAt).Select(Account).OfType<Principal>().Take(MostAccounts)];
    }

    private static Principal? Account(CredentialUse use)
    {
        if (!use.Credential.StartsWith("token:", StringComparison.Ordinal))
            return null;
        var roles = use.Roles.Split(' ').Select(code => CodeName.TryParse<Role>(code, out var role) ? role : (Role?)null).OfType<Role>().ToList();
        return roles.Count == 0 ? null : Principal.Of(use.Name, roles, use.Confidential) with { Credential = use.Credential };
    }
}
