using BangGiao.Notices.Channels;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Outbox;
using BangGiao.Notices.RoundLetters;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Delivery;

/// <summary>
/// Finds the due notifications and checks each again: whether its subscription is active, and its occasion still exists and is visible to
/// it.
/// </summary>
public sealed class DueMessages(CollectionRegistry collections, OccasionCalendar occasions, DueLetters letters, OwnerCalendar calendar, IOptions<NotificationOptions> options)
{
    /// <summary>The due notifications.</summary>
    /// <param name="snapshot">The registry.</param>
    /// <param name="now">The current instant.</param>
    /// <param name="most">The maximum number of notifications.</param>
    /// <param name="isSkipped">Whether this run sends nothing more to a subscription.</param>
    public DueList Of(Snapshot snapshot, DateTimeOffset now, int most, Func<Subscription, bool> isSkipped)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(isSkipped);
        var messages = new List<Message>();
        var updates = new List<DeliveryUpdate>();
        var known = new Dictionary<(Classification, DateOnly), ILookup<(string, RecordKey), Occasion>>();
        var letterOf = letters.Of(snapshot, calendar.Today);
        foreach (var notification in Pending(snapshot, now))
        {
            var (message, reason) = notification.SubscriptionId is { } id
                ? ToSubscription(notification, snapshot.Find(new(SubscriptionCollection.PathName, id))?.As<Subscription>(), isSkipped, snapshot, known)
                : ToPerson(notification, letterOf, isSkipped);
            if (message is not null)
                messages.Add(message);
            else if (reason is { } dead)
                updates.Add(new(notification.Id, one => RetrySchedule.Dead(one, dead)));
            if (messages.Count + updates.Count == most)
                break;
        }
        return new(messages, updates);
    }

    private (Message? Message, DeadReason? Reason) ToSubscription(
        Notification notification,
        Subscription? subscription,
        Func<Subscription, bool> isSkipped,
        Snapshot snapshot,
        Dictionary<(Classification, DateOnly), ILookup<(string, RecordKey), Occasion>> known)
    {
        if (subscription is not null && (IsPaused(subscription) || isSkipped(subscription)))
            return default;
        return ReasonToAbandon(notification, subscription, snapshot, known, out var occasion) is { } reason
            ? (null, reason)
            : (Message.Of(notification, subscription!, occasion!), null);
    }

    private (Message? Message, DeadReason? Reason) ToPerson(Notification notification, Func<Notification, Message?> letterOf, Func<Subscription, bool> isSkipped)
    {
        if (IsTooOld(notification))
            return (null, DeadReason.TooOld);
        if (!letters.AreOn)
            return default;
        return letterOf(notification) switch
        {
            null => (null, DeadReason.NoLongerSo),
            var message when isSkipped(message.Subscription) => default,
            var message => (message, null),
        };
    }

    private static IEnumerable<Notification> Pending(Snapshot snapshot, DateTimeOffset now) =>
        snapshot[NotificationCollection.PathName].Index("pending", record => record.As<Notification>().Status == NotificationStatus.Pending ? (bool[])[true] : [])[true]
            .Select(record => record.As<Notification>())
            .Where(notification => !(notification.NextAttemptAt > now))
            .OrderBy(notification => notification.NextAttemptAt);

    private bool IsTooOld(Notification notification) => notification.ReplayedAt is null && notification.DueOn.AddDays(options.Value.MaxAgeDays) < calendar.Today;

    private bool IsPaused(Subscription subscription) => subscription.Active && calendar.Today < subscription.PausedUntil;

    private DeadReason? ReasonToAbandon(
        Notification notification,
        Subscription? subscription,
        Snapshot snapshot,
        Dictionary<(Classification, DateOnly), ILookup<(string, RecordKey), Occasion>> known,
        out Occasion? occasion)
    {
        occasion = null;
        if (subscription is not { Active: true })
            return DeadReason.SubscriptionEnded;
        if (IsTooOld(notification))
            return DeadReason.TooOld;
        var key = (subscription.Clearance, notification.OccursOn);
        if (!known.TryGetValue(key, out var ofDay))
        {
            var view = new RegistryView(collections, snapshot, Sight.OfTheRegistry(subscription.Clearance), calendar.Today);
            known[key] = ofDay = occasions.Between(view, notification.OccursOn, notification.OccursOn).ToLookup(one => (one.Event, one.Subject));
        }
        occasion = ofDay[(notification.Event, NotificationCollection.SubjectOf(notification))].FirstOrDefault();
        return occasion is null ? DeadReason.NoLongerSo : null;
    }
}

/// <summary>The due notifications.</summary>
/// <param name="Messages">The messages to send.</param>
/// <param name="Abandoned">Updates that mark notifications as dead without an attempt.</param>
public sealed record DueList(IReadOnlyList<Message> Messages, IReadOnlyList<DeliveryUpdate> Abandoned);
