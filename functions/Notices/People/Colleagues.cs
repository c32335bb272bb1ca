using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.AccessKeys;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;

namespace BangGiao.Notices.People;

/// <summary>The people who can be mentioned and to whom work can be assigned: those who may read internal records.</summary>
/// <remarks>A key has the rights that the settings or the registry give it now; an account has the rights of its last request.</remarks>
/// <param name="accounts">The accounts of Microsoft Entra ID that have used the registry.</param>
/// <param name="settings">The keys of the settings.</param>
/// <param name="collections">The collections.</param>
/// <param name="calendar">The owner's calendar.</param>
public sealed class Colleagues(IReadOnlyList<Principal> accounts, ApiKeys settings, CollectionRegistry collections, OwnerCalendar calendar)
{
    /// <summary>The least role that takes part. Accounts of agencies do not take part.</summary>
    public const Role Least = Role.Reader;

    /// <summary>The people who may see a record and what is written beside it, ordered by name.</summary>
    /// <param name="snapshot">The registry.</param>
    /// <param name="about">The record.</param>
    /// <param name="least">The classification of what is written beside it.</param>
    /// <param name="isAsked">Selects the people to check, because each check makes a view, which takes time.</param>
    public IReadOnlyList<Person> TakingPart(Snapshot snapshot, RecordKey about, Classification least, Func<Person, bool> isAsked) =>
    [
        .. All(snapshot)
            .Where(isAsked)
            .Where(person => person.Sight.Clearance >= least && new RegistryView(collections, snapshot, person.Sight, calendar.Today).Find(about) is not null)
            .OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Credential, StringComparer.Ordinal),
    ];

    private IEnumerable<Person> All(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var today = calendar.Today;
        return settings.All.Where(key => !(key.ExpiresOn < today)).Select(key => key.Principal)
            .Concat(snapshot[AccessKeyCollection.PathName].All.Select(record => record.As<AccessKey>())
                // Nobody learns the name of a key that only some administrators see.
                .Where(key => key.StateOn(today) == AccessKeyState.Active && key.Classification < Classification.Confidential).Select(key => KeyPrincipals.Of(key, calendar)))
            .Concat(accounts)
            .Where(principal => principal.Holds(Least))
            .Select(principal => new Person(principal.Name, principal.Credential!, principal.Sight))
            .DistinctBy(person => person.Credential);
    }
}
