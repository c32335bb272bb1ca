using BangGiao.Notices.Events;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.News;

/// <summary>Decides which notifications a change of a record causes. It uses neither HTTP nor storage.</summary>
public sealed class NewsRules(
    CollectionRegistry collections, OccasionCalendar occasions, RecordChanges records, SubscriptionSights sights, OwnerCalendar calendar, IOptions<NotificationOptions> options)
{
    /// <summary>The number of notifications that one write may make for a subscription and event.</summary>
    internal int Most => options.Value.PerChangeSet;

    /// <summary>The age up to which a fact is news, in days.</summary>
    internal int Days => options.Value.NewsDays;

    /// <summary>The current day.</summary>
    internal DateOnly Today => calendar.Today;

    /// <summary>The day of a change.</summary>
    internal DateOnly DayOf(Change change) => calendar.DayOf(change.At);

    /// <summary>Whether a change can cause notifications: readers may read its collection, and it is not too old to be sent.</summary>
    internal bool IsTold(Change change) => records.IsTold(change.Key.Collection) && DayOf(change).AddDays(options.Value.MaxAgeDays) >= Today;

    /// <summary>The subscriptions to events of change, by what they may see.</summary>
    internal IReadOnlyList<Listeners> ListenersIn(Snapshot snapshot) =>
    [
        .. snapshot[SubscriptionCollection.PathName].All
            .Select(record => record.As<Subscription>())
            .Where(subscription => subscription.Active && subscription.Events.Any(ChangeEvents.All.Contains))
            .GroupBy(subscription => sights.Of(subscription, snapshot))
            .Where(alike => alike.Key is not null)
            .Select(alike => new RegistryView(collections, snapshot, alike.Key!.Value, Today) is var view ? new Listeners(view, new(view), [.. alike]) : null!),
    ];

    /// <summary>Whether a subscription was there and not paused at the time of a change.</summary>
    internal bool Hears(Subscription subscription, Change change) => subscription.CreatedAt <= change.At && !(DayOf(change) < subscription.PausedUntil);

    /// <summary>The events of a change: the change of the record itself, and the facts of the last days that the record did not have before.</summary>
    /// <remarks>An older fact is a correction of the past, and a later one gets its notification on its day.</remarks>
    internal IReadOnlyList<Occasion> Of(Change change, StoredRecord record, StoredRecord? before, Operation operation, RegistryView view)
    {
        var day = DayOf(change);
        var changed = records.Of(record, operation, change.Version, day, change.At);
        if (change.Body is null)
            return [changed];
        var from = day.AddDays(-Days);
        var known = before is null ? [] : occasions.NewsOf(before, view, from, day).Select(Fact).ToHashSet();
        return [changed, .. occasions.NewsOf(record, view, from, day).Where(news => !known.Contains(Fact(news)))];
    }

    /// <summary>The text that distinguishes a fact of a record from its others.</summary>
    internal static (string Event, DateOnly Date, string Slot) Fact(Occasion news) => (news.Event, news.Date, news.Slot);
}
