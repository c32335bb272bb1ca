using BangGiao.Records.Visibility;
using BangGiao.Registry.Table;
using BangGiao.Relations.AgencyAccounts;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Microsoft.Extensions.Options;

namespace BangGiao.Relations.AccessKeys;

/// <summary>Lists keys, people of Microsoft Entra ID, and the accounts of agencies, with their rights.</summary>
public sealed class PrincipalList(ApiKeys settings, IOptions<EntraOptions> entra, UseLog uses)
{
    private const int MostPeople = 1000;
    private const string TokenPrefix = "token:";

    /// <summary>The list, of what the view's caller sees. Of the people of Microsoft Entra ID it has the 1,000 that came last.</summary>
    public async Task<PrincipalsAnswer> OfAsync(RegistryView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        var used = await uses.ReadAsync(cancellationToken).ToDictionaryAsync(use => use.Credential, StringComparer.Ordinal, cancellationToken);
        var accounts = view.All<AgencyAccount>(AgencyAccountCollection.PathName).ToList();
        var agencies = accounts.Where(account => account.IsOn(view.AsOf)).ToLookup(account => account.Membership, account => account.AgencyId, StringComparer.OrdinalIgnoreCase);
        var keys = OfSettings(view, used).Concat(OfRegistry(view, used)).OrderBy(key => key.Name, StringComparer.Ordinal);
        var people = used.Values.Where(use => use.Credential.StartsWith(TokenPrefix, StringComparison.Ordinal)).OrderByDescending(use => use.LastAt).Take(MostPeople).Select(Person);
        return new(
            [.. keys.Select(key => Mapped(key, $"key:{key.Name}", agencies)), .. people.Select(person => Mapped(person.Listed, person.Credential, agencies))],
            AppRoles(),
            [.. accounts.Select(account => new ListedMapping(account.Id, account.Kind, account.Value, account.AgencyId, account.IsOn(view.AsOf)))],
            view.Version);
    }

    // Two keys of the settings may have one name, while one replaces the other.
    private IEnumerable<ListedPrincipal> OfSettings(RegistryView view, Dictionary<string, CredentialUse> used) => settings.All.Select(key => new ListedPrincipal(
        key.Principal.Name,
        PrincipalOrigin.Settings,
        key.Principal.Roles,
        key.Principal.AgencyIds,
        key.Principal.Clearance == Classification.Confidential,
        State: key.ExpiresOn < view.AsOf ? AccessKeyState.Expired : AccessKeyState.Active,
        ExpiresOn: key.ExpiresOn,
        LastUsedAt: used.GetValueOrDefault($"key:{key.Principal.Name}")?.At));

    private static IEnumerable<ListedPrincipal> OfRegistry(RegistryView view, Dictionary<string, CredentialUse> used) =>
        from key in view.All<AccessKey>(AccessKeyCollection.PathName)
        let use = used.GetValueOrDefault($"key:{key.Id}")
        select new ListedPrincipal(
            key.Id,
            PrincipalOrigin.Registry,
            [.. key.Roles.Select(role => role.Given()).Order()],
            key.AgencyIds,
            key.Confidential,
            key.Owner,
            key.StateOn(view.AsOf),
            key.ExpiresOn,
            key.FormerSecretUntil,
            use?.At,
            use?.FormerAt);

    private static (string Credential, ListedPrincipal Listed) Person(CredentialUse use) => (use.Credential, new(
        use.Name,
        PrincipalOrigin.Entra,
        [.. use.Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => CodeName.TryParse<Role>(code, out var role) ? role : (Role?)null).OfType<Role>()],
        [],
        use.Confidential,
        LastUsedAt: use.At));

    private static ListedPrincipal Mapped(ListedPrincipal principal, string credential, ILookup<string, string> agencies) =>
        principal with { AgencyIds = [.. principal.AgencyIds.Concat(agencies[credential]).Distinct().Order(StringComparer.Ordinal)] };

    private IReadOnlyList<ListedAppRole> AppRoles() => entra.Value.IsOn
        ? [.. TokenPrincipals.Roles.Select(pair => new ListedAppRole(pair.Key, pair.Value)), new(entra.Value.ConfidentialRole, null)]
        : [];
}
