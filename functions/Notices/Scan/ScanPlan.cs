using BangGiao.Notices.Events;
using BangGiao.Notices.Matching;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Scan;

/// <summary>Computes the notifications that are due on a day. It uses neither HTTP nor storage.</summary>
/// <param name="collections">The collections.</param>
/// <param name="occasions">Finds the occasions of a day.</param>
/// <param name="calendar">The owner's calendar.</param>
/// <param name="sights">The sight of each subscription.</param>
public sealed class ScanPlan(CollectionRegistry collections, OccasionCalendar occasions, OwnerCalendar calendar, SubscriptionSights sights)
{
    /// <summary>
    /// The notifications that are due on a day: one for each occasion that is exactly a lead time of the subscription away.
    /// </summary>
    /// <param name="snapshot">The content of the registry.</param>
    /// <param name="day">The day on which the notifications are due.</param>
    /// <param name="today">The current day. Notifications that were due before it are late.</param>
    /// <param name="followed">The version up to which the log was followed. News that were written later are found by following it on.</param>
    public IReadOnlyList<Notification> DueOn(Snapshot snapshot, DateOnly day, DateOnly today, long followed)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var subscriptions = snapshot[SubscriptionCollection.PathName].All.Select(record => record.As<Subscription>()).Where(one => IsActiveOn(one, day)).ToList();
        return [.. subscriptions
            .GroupBy(subscription => sights.Of(subscription, snapshot))
            .Where(alike => alike.Key is not null)
            .SelectMany(alike => Of(alike.ToList(), new(collections, snapshot, alike.Key!.Value, day), day, today, followed))
            .DistinctBy(notification => notification.Id)];
    }

    // A subscription receives what is due on the day of its creation or later.
    private bool IsActiveOn(Subscription subscription, DateOnly day) =>
        subscription.Active && !(day < subscription.PausedUntil) && day >= calendar.DayOf(subscription.CreatedAt);

    private IEnumerable<Notification> Of(List<Subscription> subscriptions, RegistryView view, DateOnly day, DateOnly today, long followed)
    {
        var leads = subscriptions.SelectMany(subscription => subscription.LeadDays)
            .Concat(occasions.Rules.Tiers.SelectMany(tier => tier.LeadDays))
            .Concat(OccasionEvents.Deadlines.SelectMany(occasions.Leads.Of));
        var match = new SubscriptionMatch(view);
        foreach (var lead in leads.Append(0).Distinct().Where(lead => day.DayNumber + lead <= DateOnly.MaxValue.DayNumber))
        {
            var date = day.AddDays(lead);
            foreach (var occasion in lead == 0 ? occasions.ToldOn(view, date) : occasions.Between(view, date, date))
            {
                if (occasion.IsOfChange && occasion.Version > followed)
                    continue;
                foreach (var subscription in subscriptions)
                {
                    if (SubscriptionMatch.HasLead(subscription, occasion, lead) && match.Includes(subscription, occasion))
                        yield return Of(occasion, subscription, lead, day, today);
                }
            }
        }
    }

    private static Notification Of(Occasion occasion, Subscription subscription, int lead, DateOnly day, DateOnly today) => new()
    {
        Id = occasion.IsOfChange
            ? NotificationIds.OfNews(occasion.Event, occasion.Subject, occasion.Date, occasion.Slot, subscription.Id)
            : NotificationIds.Of(occasion.Event, occasion.Subject, occasion.Date, lead, subscription.Id),
        Event = occasion.Event,
        Subject = new(occasion.Subject.Collection, occasion.Subject.Id),
        OccursOn = occasion.Date,
        LeadDays = lead,
        DueOn = day,
        Late = day < today,
        Class = occasion.Class,
        Years = occasion.Years,
        Number = occasion.Number,
        SubscriptionId = subscription.Id,
        // At least internal, like the subscription: the notification reveals that the subscription exists.
        Classification = occasion.Classification > Classification.Internal ? occasion.Classification : Classification.Internal,
    };
}
