using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Notices.Scan;

/// <summary>The messages that told of many changes at once: what such a message counted is not told again on its day.</summary>
internal sealed class Digests(Snapshot snapshot)
{
    /// <summary>Whether a message to a subscription counted the change that last wrote the record of news.</summary>
    public bool HaveTold(Subscription subscription, Occasion occasion) => occasion.IsOfChange && snapshot[NotificationCollection.PathName]
        .Index("digests", record => record.As<Notification>() is { Changes: { Operation: null }, SubscriptionId: { } id } ? [id] : Array.Empty<string>())[subscription.Id]
        .Select(record => record.As<Notification>())
        .Any(digest => digest.Event == occasion.Event && digest.Changes!.First <= occasion.Version && occasion.Version <= digest.Changes.Last);
}
