using BangGiao.Registry.Snapshots;
using BangGiao.Relations.AccessKeys;
using BangGiao.Relations.AgencyAccounts;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;

namespace BangGiao.Notices.Subscriptions;

/// <summary>Determines what a subscription may see at the moment.</summary>
/// <remarks>
/// A subscription that an editor made sees what its clearance allows. One that a person made for himself or herself never sees more than
/// that person: a key counts as the settings or the registry have it now, a token as it was when the person last changed the subscription,
/// and the agencies of both as they are mapped now. A token has no agencies of its own: one that is mapped to nothing any more sees none.
/// </remarks>
public sealed class SubscriptionSights(ApiKeys keys, OwnerCalendar calendar)
{
    /// <summary>The reading rights of a subscription; null when nothing may be sent to it: its owner's key is gone, revoked or has expired, or its address is not confirmed.</summary>
    public Sight? Of(Subscription subscription, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        if (subscription.Owner is not { } owner)
            return Sight.OfTheRegistry(subscription.Clearance);
        if (subscription.NeedsConfirmation || Now(owner, snapshot) is not { } principal)
            return null;
        var clearance = subscription.Clearance < principal.Clearance ? subscription.Clearance : principal.Clearance;
        return new Sight(principal.Role, clearance).With(AgencyPrincipals.Of(principal, snapshot, calendar.Today));
    }

    /// <summary>The sight of the owner of a subscription, whatever the clearance of the subscription; null where <see cref="Of"/> is null, and without an owner.</summary>
    public Sight? OfOwner(Subscription subscription, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return subscription is { Owner: { } owner, NeedsConfirmation: false } && Now(owner, snapshot) is { } principal ? principal.Sight : null;
    }

    private Principal? Now(SubscriptionOwner owner, Snapshot snapshot)
    {
        if (owner.Credential.StartsWith(ApiKeys.CredentialPrefix, StringComparison.Ordinal))
            return keys.FindCredential(owner.Credential) ?? KeyPrincipals.Find(owner.Credential, snapshot, calendar);
        return CodeName.TryParse<Role>(owner.Role, out var role)
            ? new(owner.Name, role, owner.Confidential) { Credential = owner.Credential, Memberships = owner.Memberships ?? [] }
            : null;
    }
}
