using BangGiao.Notices.Events;
using BangGiao.Notices.Matching;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.News;

/// <summary>Collects what the changes of one write are to tell each subscription. It uses neither HTTP nor storage.</summary>
/// <param name="write">The id of the write.</param>
/// <param name="first">The version that its first change made.</param>
/// <param name="listeners">The subscriptions to events of change, by what they may see.</param>
/// <param name="rules">The rules by which changes become notifications.</param>
/// <param name="most">The number of notifications that a subscription gets of one event; above it one message tells how many.</param>
internal sealed class ChangeSet(string write, long first, IReadOnlyList<Listeners> listeners, NewsRules rules, int most)
{
    private readonly Dictionary<(string Subscription, string Event), Dictionary<string, Notification>> _found = [];
    private long _last;

    /// <summary>The id of the write.</summary>
    public string Write => write;

    /// <summary>Adds a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="before">The record's change before it; null when there is none.</param>
    public void Add(Change change, Change? before)
    {
        _last = change.Version;
        foreach (var alike in listeners)
        {
            var (after, then) = (alike.View.Seen(change), before is null ? null : alike.View.Seen(before));
            // A change that hides a record causes no notification, because even that would reveal something.
            if ((change.Body is null ? then : after) is not { } seen)
                continue;
            var operation = change.Operation == Operation.Update && then is null ? Operation.Create : change.Operation;
            var occasions = rules.Of(change, RecordOf(seen), then is null || change.Body is null ? null : RecordOf(then), operation, alike.View);
            foreach (var subscription in alike.Subscriptions.Where(one => rules.Hears(one, change)))
            {
                foreach (var occasion in occasions.Where(occasion => alike.Match.Includes(subscription, occasion)))
                    Add(subscription, occasion, change);
            }
        }
    }

    /// <summary>The notifications of the whole write: each of its own up to the bound of a subscription and event, above it one with the count.</summary>
    public IReadOnlyList<Notification> Close() =>
        [.. _found.Values.SelectMany(found => found.Count <= most ? found.Values : (IEnumerable<Notification>)[Many(found.Values.First())])];

    // One more than the bound is enough to know that there are too many.
    private void Add(Subscription subscription, Occasion occasion, Change change)
    {
        if (!_found.TryGetValue((subscription.Id, occasion.Event), out var found))
            _found[(subscription.Id, occasion.Event)] = found = [];
        if (found.Count <= most && Of(subscription, occasion, change) is var notification)
            found.TryAdd(notification.Id, notification);
    }

    private Notification Of(Subscription subscription, Occasion occasion, Change change) => new()
    {
        Id = IdOf(occasion, subscription, change),
        Event = occasion.Event,
        Subject = new(occasion.Subject.Collection, occasion.Subject.Id),
        OccursOn = occasion.Date,
        LeadDays = 0,
        DueOn = rules.DayOf(change),
        Late = rules.DayOf(change) < rules.Today,
        Number = occasion.Number,
        Changes = new(change.Version, change.Version, occasion.Operation ?? change.Operation),
        SubscriptionId = subscription.Id,
        Classification = occasion.Classification > Classification.Internal ? occasion.Classification : Classification.Internal,
    };

    private Notification Many(Notification one) => one with
    {
        Id = NotificationIds.OfChange(one.Event, new(Notification.Subscriptions, one.SubscriptionId!), write, _last, one.SubscriptionId!),
        Subject = new(Notification.Subscriptions, one.SubscriptionId!),
        OccursOn = one.DueOn,
        Number = null,
        Changes = new(first, _last, null),
        Classification = Classification.Internal,
    };

    private string IdOf(Occasion occasion, Subscription subscription, Change change) => occasion.Event == ChangeEvents.RecordChanged
        ? NotificationIds.OfChange(occasion.Event, occasion.Subject, write, change.Version, subscription.Id)
        : NotificationIds.OfNews(occasion.Event, occasion.Subject, occasion.Date, occasion.Slot, subscription.Id);

    private static StoredRecord RecordOf(Change change) => new(change.Key, change.Version, 0, change.Body!);
}

/// <summary>The subscriptions that may see the same.</summary>
/// <param name="View">The view of the subscriber.</param>
/// <param name="Match">Matches their filters.</param>
/// <param name="Subscriptions">The subscriptions.</param>
internal sealed record Listeners(RegistryView View, SubscriptionMatch Match, IReadOnlyList<Subscription> Subscriptions)
{
    /// <summary>Only some of them.</summary>
    public Listeners Of(IReadOnlySet<string?> ids) => this with { Subscriptions = [.. Subscriptions.Where(one => ids.Contains(one.Id))] };
}
