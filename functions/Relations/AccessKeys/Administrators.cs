using BangGiao.Records.Visibility;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Microsoft.Extensions.Options;

namespace BangGiao.Relations.AccessKeys;

/// <summary>Finds the administrators of the registry, so that the last one is not locked out.</summary>
/// <param name="settings">The keys of the settings.</param>
/// <param name="entra">The settings of Microsoft Entra ID, which may give the role to people.</param>
public sealed class Administrators(ApiKeys settings, IOptions<EntraOptions> entra)
{
    /// <summary>Whether a key of the settings has the name. A name stands for one key, because changes are logged under it.</summary>
    public bool HaveInSettings(string name) => settings.All.Any(key => key.Principal.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether somebody can administer the registry without a key: a key of the settings, people of Microsoft Entra ID, or another key that
    /// the caller sees.
    /// </summary>
    /// <param name="key">The id of the key.</param>
    /// <param name="view">The caller's view as of today.</param>
    public bool RemainWithout(string key, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return entra.Value.IsOn
            || settings.All.Any(one => one.Principal.Holds(Role.Admin) && !(one.ExpiresOn < view.AsOf))
            || view.All<AccessKey>(AccessKeyCollection.PathName).Any(other => other.Id != key && other.Administers(view.AsOf));
    }
}
