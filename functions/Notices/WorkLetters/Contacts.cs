using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.AccessKeys;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;

namespace BangGiao.Notices.WorkLetters;

/// <summary>Finds where a person is written to: the mailbox that he or she confirmed for subscriptions, or that of a key's owner.</summary>
public sealed class Contacts(SubscriptionSights sights, OwnerCalendar calendar)
{
    /// <summary>The contact of a person; null where none is known, or the person may not sign in any more.</summary>
    /// <param name="credential">What identifies the person.</param>
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

/// <summary>Where and how a person is written to.</summary>
/// <param name="Address">The mail address.</param>
/// <param name="Language">The language.</param>
/// <param name="Sight">What the person may see.</param>
/// <param name="Clearance">The highest classification of what a mail to this address says.</param>
public sealed record Contact(string Address, Language Language, Sight Sight, Classification Clearance);
