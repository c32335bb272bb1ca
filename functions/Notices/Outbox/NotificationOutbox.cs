using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Model;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Writing;
using BangGiao.Values.Json;

namespace BangGiao.Notices.Outbox;

/// <summary>The notifications in the registry, as the timers write them: many in one write.</summary>
public sealed class NotificationOutbox(RegistryWriter writer)
{
    /// <summary>The most that go into one write, all or nothing.</summary>
    public const int MostAtOnce = 500;

    /// <summary>Inserts those whose ids were never used; that others are there already is what a second run finds.</summary>
    /// <returns>How many were inserted.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not answer; whether they are in is then not known.</exception>
    public async Task<int> InsertAsync(IReadOnlyList<Notification> notifications, Author author, CancellationToken cancellationToken)
    {
        var inserted = 0;
        foreach (var some in notifications.Chunk(MostAtOnce))
        {
            var result = await writer.WriteAsync(
                new() { Author = author, Decide = snapshot => Insert(some, snapshot) }, cancellationToken);
            inserted += result.Changes.Count;
        }
        return inserted;
    }

    /// <summary>Writes what became of notifications that were sent, or given up.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer; whether it is written is then not known.</exception>
    public Task RecordAsync(IReadOnlyList<DeliveryUpdate> settlements, Author author, CancellationToken cancellationToken) =>
        writer.WriteAsync(new() { Author = author, Decide = snapshot => Record(settlements, snapshot) }, cancellationToken);

    private static WriteDecision Insert(IEnumerable<Notification> notifications, Snapshot snapshot)
    {
        var there = snapshot[NotificationCollection.PathName];
        return WriteDecision.Write([.. notifications
            .Where(notification => there.LastChangeOf(notification.Id) == 0)
            .Select(notification => Plan(NotificationCollection.PathName, notification, Operation.Create))]);
    }

    private static WriteDecision Record(IReadOnlyList<DeliveryUpdate> settlements, Snapshot snapshot)
    {
        var changes = new List<PlannedChange>();
        foreach (var settlement in settlements)
        {
            if (snapshot.Find(new(NotificationCollection.PathName, settlement.NotificationId))?.As<Notification>() is { } notification)
                changes.Add(Plan(NotificationCollection.PathName, settlement.Settle(notification), Operation.Update));
        }
        foreach (var gone in settlements.Select(settlement => settlement.GoneSubscription).OfType<GoneSubscription>().DistinctBy(gone => gone.Id))
        {
            if (snapshot.Find(new(SubscriptionCollection.PathName, gone.Id))?.As<Subscription>() is { Active: true } subscription && subscription.Target == gone.Target)
                changes.Add(Plan(SubscriptionCollection.PathName, subscription with { Active = false, GoneAt = gone.At }, Operation.Update));
        }
        return WriteDecision.Write(changes);
    }

    private static PlannedChange Plan(string collection, Record record, Operation operation) =>
        new(new(collection, record.Id), operation, RecordJson.ToBody(record), []);
}
