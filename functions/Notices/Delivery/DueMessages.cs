using BangGiao.Notices.Channels;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Outbox;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Delivery;

/// <summary>Finds what is to be sent, and judges it at that moment: who is told, and whether what is told is still so and for his eyes.</summary>
public sealed class DueMessages(CollectionRegistry collections, OccasionCalendar occasions, OwnerCalendar calendar, IOptions<NotificationOptions> options)
{
    /// <summary>What is due.</summary>
    /// <param name="snapshot">The registry.</param>
    /// <param name="now">The instant.</param>
    /// <param name="most">At most how many notifications.</param>
    /// <param name="isPassedOver">Subscriptions to which nothing is sent in this run any more.</param>
    public DueList Of(Snapshot snapshot, DateTimeOffset now, int most, Func<Subscription, bool> isPassedOver)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(isPassedOver);
        var messages = new List<Message>();
        var settlements = new List<DeliveryUpdate>();
        var known = new Dictionary<(Classification, DateOnly), ILookup<(string, RecordKey), Occasion>>();
        foreach (var notification in Pending(snapshot, now))
        {
            var subscription = snapshot.Find(new(SubscriptionCollection.PathName, notification.SubscriptionId))?.As<Subscription>();
            if (subscription is not null && (IsPaused(subscription) || isPassedOver(subscription)))
                continue;
            if (Judge(notification, subscription, snapshot, known, out var occasion) is { } reason)
                settlements.Add(new(notification.Id, one => RetrySchedule.Dead(one, reason)));
            else
                messages.Add(Message.Of(notification, subscription!, occasion!));
            if (messages.Count + settlements.Count == most)
                break;
        }
        return new(messages, settlements);
    }

    private static IEnumerable<Notification> Pending(Snapshot snapshot, DateTimeOffset now) =>
        snapshot[NotificationCollection.PathName].Index("pending", record => record.As<Notification>().Status == NotificationStatus.Pending ? (bool[])[true] : [])[true]
            .Select(record => record.As<Notification>())
            .Where(notification => !(notification.NextAttemptAt > now))
            .OrderBy(notification => notification.NextAttemptAt);

    private bool IsPaused(Subscription subscription) => subscription.Active && calendar.Today < subscription.PausedUntil;

    private DeadReason? Judge(
        Notification notification,
        Subscription? subscription,
        Snapshot snapshot,
        Dictionary<(Classification, DateOnly), ILookup<(string, RecordKey), Occasion>> known,
        out Occasion? occasion)
    {
        occasion = null;
        if (subscription is not { Active: true })
            return DeadReason.SubscriptionEnded;
        if (notification.ReplayedAt is null && notification.DueOn.AddDays(options.Value.MaxAgeDays) < calendar.Today)
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

/// <summary>What is due.</summary>
/// <param name="Messages">What is to be sent.</param>
/// <param name="Settlements">What is given up unsent.</param>
public sealed record DueList(IReadOnlyList<Message> Messages, IReadOnlyList<DeliveryUpdate> Settlements);
