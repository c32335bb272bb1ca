using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.AccessKeys;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;

namespace BangGiao.Notices.WorkLetters;

/// <summary>Finds the mailbox of a person: the one that the person confirmed for subscriptions, or that of a key's owner.</summary>
public sealed class Contacts(SubscriptionSights sights, OwnerCalendar calendar)
{
    /// <summary>The contact of a person; null if none is known, or if the person may not sign in any more.</summary>
    /// <param name="credential">The credential of the person.</param>
    /// <param name="snapshot">The registry.</param>
    public Contact? Of(string credential, Snapshot snapshot) => OfSubscription(credential, snapshot) ?? OfKey(credential, snapshot);

    private Contact? OfSubscription(string credential, Snapshot snapshot)
    {
        var newest = SubscriptionCollection.OfOwner(credential, snapshot).Select(record => record.As<Subscription>())
            .Where(own => own is { Channel: Channel.Email, Active: true, ConfirmedAt: not null } && !(calendar.Today < own.PausedUntil))
            .MaxBy(own => own.ConfirmedAt);
        return newest is not null && sights.OfOwner(newest, snapshot) is { } sight ? new(newest.Target, newest.Language, sight, newest.Clearance) : null;
    }

    private Contact? OfKey(string credential, Snapshot snapshot)
    {
        if (KeyPrincipals.Find(credential, snapshot, calendar) is not { } principal)
            return null;
        var key = snapshot.Find(new(AccessKeyCollection.PathName, credential[ApiKeys.CredentialPrefix.Length..]))?.As<AccessKey>();
        return key is { Email: { Length: > 0 } address } ? new(address, key.Language ?? Language.En, principal.Sight, Classification.Internal) : null;
    }
}

/// <summary>The mailbox of a person and how to write to it.</summary>
/// <param name="Address">The mail address.</param>
/// <param name="Language">The language.</param>
/// <param name="Sight">The sight of the person.</param>
/// <param name="Clearance">The highest classification that a mail to this address may contain.</param>
public sealed record Contact(string Address, Language Language, Sight Sight, Classification Clearance);
