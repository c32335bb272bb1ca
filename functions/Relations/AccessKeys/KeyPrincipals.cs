using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Web.Access;

namespace BangGiao.Relations.AccessKeys;

/// <summary>The principals of the keys in the collection <c>accessKeys</c>.</summary>
public static class KeyPrincipals
{
    /// <summary>The principal of a key, whatever its state.</summary>
    internal static Principal Of(AccessKey key, OwnerCalendar calendar) => Principal.Of(key.Id, key.Roles.Select(role => role.Given()), key.Confidential) with
    {
        AgencyIds = key.AgencyIds,
        Credential = ApiKeys.CredentialPrefix + key.Id,
        ExpiresAt = key.ExpiresOn is { } last ? calendar.EndOf(last) : null,
    };

    /// <summary>The principal of a credential, see <see cref="Principal.Credential"/>; null when no key has it, or the key is revoked or has expired.</summary>
    public static Principal? Find(string credential, Snapshot snapshot, OwnerCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(credential);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(calendar);
        if (!credential.StartsWith(ApiKeys.CredentialPrefix, StringComparison.Ordinal))
            return null;
        var key = snapshot.Find(new(AccessKeyCollection.PathName, credential[ApiKeys.CredentialPrefix.Length..]))?.As<AccessKey>();
        return key?.StateOn(calendar.Today) == AccessKeyState.Active ? Of(key, calendar) : null;
    }
}
