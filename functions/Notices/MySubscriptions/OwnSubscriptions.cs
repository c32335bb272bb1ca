using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.AgencyAccounts;
using BangGiao.Relations.Countries;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.MySubscriptions;

/// <summary>Decides what people write of their own subscriptions, on a snapshot. Those of others do not exist for them.</summary>
public sealed class OwnSubscriptions(CollectionRegistry collections, ConfirmationLetters letters, OwnerCalendar calendar, IOptions<NotificationOptions> options)
{
    /// <summary>The number of requests to confirm an address that a person can cause in a day.</summary>
    public const int MostLettersADay = 10;

    private static readonly Channel[] ForEverybody = [Channel.Webhook, Channel.Email];

    /// <summary>The collection.</summary>
    public Collection Collection => collections.TryFind(SubscriptionCollection.PathName, out var found) ? found : throw new InvalidOperationException("There are no subscriptions.");

    /// <summary>The subscriptions that a principal made for himself or herself, by id.</summary>
    public static IReadOnlyList<StoredRecord> Of(Snapshot snapshot, Principal principal)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(principal);
        return [.. SubscriptionCollection.OfOwner(principal.Credential ?? "", snapshot)];
    }

    /// <summary>One of them; null when there is none, or it is another's.</summary>
    public static StoredRecord? Find(Snapshot snapshot, Principal principal, string id) => Of(snapshot, principal).FirstOrDefault(record => record.Key.Id == id);

    /// <summary>A view with the principal's own subscriptions in it, which roles below editor do not see. Nothing else is read in it.</summary>
    public RegistryView ViewOf(Snapshot snapshot, Principal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        var clearance = principal.Clearance > Classification.Internal ? principal.Clearance : Classification.Internal;
        return new(collections, snapshot, new(Role.Editor, clearance), calendar.Today);
    }

    /// <summary>Creates a subscription.</summary>
    public WriteDecision Create(Snapshot snapshot, Principal principal, JObject sent, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if (sent["id"] is { Type: not JTokenType.Null })
            return Invalid(new FieldError("/id", "is made by the registry: leave it out"));
        if (Of(snapshot, principal).Count >= options.Value.OwnSubscriptions)
            return WriteDecision.Refuse(new(RefusalKind.Conflict, $"You have as many subscriptions as one person can have: {options.Value.OwnSubscriptions}. Delete one first."));
        return Finish(snapshot, principal, Decisions(snapshot, principal, Precondition.None).Create(Collection, sent), null, now);
    }

    /// <summary>Changes a subscription with a merge patch.</summary>
    public WriteDecision Patch(Snapshot snapshot, Principal principal, string id, JObject sent, Precondition precondition, DateTimeOffset now) =>
        Find(snapshot, principal, id) is { } before
            ? Finish(snapshot, principal, Decisions(snapshot, principal, precondition).Patch(Collection, id, sent), before.As<Subscription>(), now)
            : NotFound(id);

    /// <summary>Deletes a subscription.</summary>
    public WriteDecision Delete(Snapshot snapshot, Principal principal, string id, Precondition precondition) =>
        Find(snapshot, principal, id) is null ? NotFound(id) : Decisions(snapshot, principal, precondition).Delete(Collection, id);

    /// <summary>Has the mail that asks for confirmation sent again.</summary>
    public WriteDecision Ask(Snapshot snapshot, Principal principal, string id, DateTimeOffset now)
    {
        if (Find(snapshot, principal, id) is not { } record)
            return NotFound(id);
        var subscription = record.As<Subscription>();
        if (!subscription.NeedsConfirmation)
            return WriteDecision.Refuse(new(RefusalKind.Conflict, "Its address needs no confirmation."));
        return Refused(snapshot, principal, now) is { } refusal ? WriteDecision.Refuse(refusal) : WriteDecision.Write(Letter(snapshot, principal, subscription, now));
    }

    private RecordDecisions Decisions(Snapshot snapshot, Principal principal, Precondition precondition) =>
        new(collections, snapshot, ViewOf(snapshot, principal), precondition);

    // Adds the owner, whose rights count as they are now, and asks for confirmation of a new mail address.
    private WriteDecision Finish(Snapshot snapshot, Principal principal, WriteDecision decision, Subscription? before, DateTimeOffset now)
    {
        if (decision.Refusal is not null || decision.Changes is not [{ Body: { } body } change])
            return decision;
        // The decision has checked it, and has kept what a newer version of the app wrote.
        var stored = new StoredRecord(change.Key, 0, 0, RecordJson.Write(body));
        var made = stored.As<Subscription>();
        var view = new RegistryView(collections, snapshot, principal.Sight, calendar.Today);
        if (Faults(made, before, principal, view) is { Count: > 0 } faults)
            return Invalid(faults);
        var owner = new SubscriptionOwner(principal.Credential!, principal.Name, CodeName.Of(principal.Role), principal.Confidential, principal.AgencyIds)
        {
            Memberships = AgencyPrincipals.MappedOf(principal, snapshot, calendar.Today) is { Count: > 0 } mapped ? mapped : null,
        };
        var owned = made with { Owner = owner };
        if (owned.NeedsConfirmation && principal.IsEmailVerified && string.Equals(principal.Email, owned.Target, StringComparison.OrdinalIgnoreCase))
            owned = owned with { ConfirmedAt = now };
        var written = change with { Body = StoredBodies.Of(owned, stored) };
        if (!owned.NeedsConfirmation || (before is { NeedsConfirmation: true } && before.Target == owned.Target))
            return WriteDecision.Write(written);
        return Refused(snapshot, principal, now) is { } refusal ? WriteDecision.Refuse(refusal) : WriteDecision.Write(written, Letter(snapshot, principal, owned, now));
    }

    private Refusal? Refused(Snapshot snapshot, Principal principal, DateTimeOffset now)
    {
        if (!letters.CanAsk)
            return new(RefusalKind.Conflict, "A mail address cannot be confirmed on this server: the setting Notifications__SecretKey or Web__PublicAddress is missing.");
        var asked = Asked(snapshot, principal).Count(record => record.As<Notification>().CreatedAt > now.AddDays(-1));
        return asked < MostLettersADay ? null : new(RefusalKind.Conflict, $"You have asked for {MostLettersADay} confirmations within a day. Try again tomorrow.");
    }

    // The requests to confirm that a principal caused, also for subscriptions that were deleted since.
    private static IEnumerable<StoredRecord> Asked(Snapshot snapshot, Principal principal) => snapshot[NotificationCollection.PathName]
        .Index("confirmations", record => record.As<Notification>() is { Event: ConfirmationLetters.Event, CreatedBy: var by } ? [by] : Array.Empty<string>())[principal.Name];

    private PlannedChange Letter(Snapshot snapshot, Principal principal, Subscription subscription, DateTimeOffset now)
    {
        var notification = ConfirmationLetters.Ask(subscription, Asked(snapshot, principal).Count(), calendar.Today, now);
        return new(new(NotificationCollection.PathName, notification.Id), Operation.Create, RecordJson.ToBody(notification), []);
    }

    // References and clearance are checked against what the person may see: the decision itself was made in a wider view. What stays as it is
    // is not checked again: an error would reveal that a record was hidden, and keep the person from turning the subscription off.
    private static List<FieldError> Faults(Subscription made, Subscription? before, Principal principal, RegistryView view)
    {
        var faults = new List<FieldError>();
        if (made.Classification != Classification.Internal)
            faults.Add(new("/classification", "must be internal, as for every subscription of one's own: leave it out"));
        if (made.Channel != before?.Channel && !principal.Holds(Role.Editor) && !ForEverybody.Contains(made.Channel))
            faults.Add(new("/channel", "must be webhook or email: queues are for editors"));
        if (made.Clearance != before?.Clearance && made.Clearance > principal.Clearance)
            faults.Add(new("/clearance", $"must not be above your own clearance, {CodeName.Of(principal.Clearance)}"));
        var known = before is null ? [] : Named(before.Filter).Select(reference => reference.Key).ToHashSet();
        faults.AddRange(Named(made.Filter)
            .Where(reference => !known.Contains(reference.Key) && view.Find(reference.Key) is null)
            .Select(reference => new FieldError(reference.Pointer, $"refers to {reference.Key}, which does not exist")));
        return faults;
    }

    private static IEnumerable<Reference> Named(SubscriptionFilter filter) =>
        filter.CountryIds.Select((id, i) => new Reference($"/filter/countryIds/{i}", new(CountryCollection.PathName, id)))
            .Concat(filter.AgencyIds.Select((id, i) => new Reference($"/filter/agencyIds/{i}", new(AgencyCollection.PathName, id))));

    private static WriteDecision NotFound(string id) => WriteDecision.Refuse(Refusals.NotFound(new(MySubscriptionEndpoints.Path, id)));

    private static WriteDecision Invalid(params IReadOnlyList<FieldError> faults) => WriteDecision.Refuse(Refusals.Invalid(faults));
}
