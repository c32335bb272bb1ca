using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Scan;

/// <summary>What is due to be told on a day, and to whom. Pure: knows neither HTTP nor storage.</summary>
/// <param name="collections">The collections.</param>
/// <param name="occasions">What falls on which day.</param>
/// <param name="calendar">The owner's days.</param>
public sealed class ScanPlan(CollectionRegistry collections, OccasionCalendar occasions, OwnerCalendar calendar)
{
    /// <summary>The notifications that are due on a day: of every occasion that lies as many days ahead as its subscriber wants to know.</summary>
    /// <param name="snapshot">The registry.</param>
    /// <param name="day">The day for which it is asked.</param>
    /// <param name="today">The day on which it is asked: what was due before is late.</param>
    public IReadOnlyList<Notification> DueOn(Snapshot snapshot, DateOnly day, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var subscriptions = snapshot[SubscriptionCollection.PathName].All.Select(record => record.As<Subscription>()).Where(one => Listens(one, day)).ToList();
        return [.. subscriptions
            .GroupBy(subscription => subscription.Clearance)
            .SelectMany(alike => Of(alike.ToList(), new(collections, snapshot, Sight.OfTheRegistry(alike.Key), day), day, today))
            .DistinctBy(notification => notification.Id)];
    }

    // Who subscribed on a day hears what is due from that day on.
    private bool Listens(Subscription subscription, DateOnly day) =>
        subscription.Active && !(day < subscription.PausedUntil) && day >= calendar.DayOf(subscription.CreatedAt);

    private IEnumerable<Notification> Of(List<Subscription> subscriptions, RegistryView view, DateOnly day, DateOnly today)
    {
        var leads = subscriptions.SelectMany(subscription => subscription.LeadDays)
            .Concat(occasions.Rules.Tiers.SelectMany(tier => tier.LeadDays))
            .Concat(OccasionEvents.Deadlines.SelectMany(occasions.Leads.Of));
        var match = new SubscriptionMatch(view);
        foreach (var lead in leads.Distinct().Where(lead => day.DayNumber + lead <= DateOnly.MaxValue.DayNumber))
        {
            var date = day.AddDays(lead);
            foreach (var occasion in occasions.Between(view, date, date))
            {
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
        Id = NotificationIds.Of(occasion.Event, occasion.Subject, occasion.Date, lead, subscription.Id),
        Event = occasion.Event,
        Subject = new(occasion.Subject.Collection, occasion.Subject.Id),
        OccursOn = occasion.Date,
        LeadDays = lead,
        DueOn = day,
        Late = day < today,
        Class = occasion.Class,
        Years = occasion.Years,
        SubscriptionId = subscription.Id,
        // Not below what the subscription itself is: it tells that somebody asked to hear of it.
        Classification = occasion.Classification > Classification.Internal ? occasion.Classification : Classification.Internal,
    };
}
