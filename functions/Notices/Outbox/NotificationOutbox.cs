using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Model;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Writing;
using Microsoft.Extensions.Logging;

namespace BangGiao.Notices.Outbox;

/// <summary>Writes notifications to the registry for the timers, many in one write.</summary>
public sealed partial class NotificationOutbox(RegistryWriter writer, DeliveryMeter meter, TimeProvider clock, ILogger<NotificationOutbox> logger)
{
    /// <summary>The maximum number of notifications in one write. A write succeeds or fails as a whole.</summary>
    public const int MaxBatchSize = 500;

    /// <summary>
    /// Whether the results of this instance can be stored; otherwise its runs do nothing, and leave the work to instances of a newer version.
    /// A message that is sent and whose result is not recorded would be sent again and again.
    /// </summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer.</exception>
    public async Task<bool> IsOpenAsync(CancellationToken cancellationToken)
    {
        if (await writer.CanWriteAsync(cancellationToken))
            return true;
        Log.Closed(logger);
        return false;
    }

    /// <summary>Inserts the notifications whose ids were never used. The others exist already, for example from an earlier run.</summary>
    /// <returns>The number of inserted notifications.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not answer; the notifications may or may not be stored.</exception>
    public async Task<int> InsertAsync(IReadOnlyList<Notification> notifications, Author author, CancellationToken cancellationToken)
    {
        var inserted = 0;
        foreach (var batch in notifications.Chunk(MaxBatchSize))
        {
            var result = await writer.WriteAsync(
                new() { Author = author, Decide = snapshot => Insert(batch, snapshot) }, cancellationToken);
            inserted += result.Changes.Count;
        }
        return inserted;
    }

    /// <summary>Inserts notifications that are to be sent at once, see <see cref="InsertAsync"/>.</summary>
    public Task<int> InsertDueAsync(IReadOnlyList<Notification> notifications, Author author, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return InsertAsync([.. notifications.Select(notification => notification with { NextAttemptAt = now })], author, cancellationToken);
    }

    /// <summary>Stores the results of attempts, and what else changes a notification. One that its update returns as it is, is not written.</summary>
    /// <returns>The number of notifications that were given up, so that nobody sends them any more.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not answer; the results may or may not be stored.</exception>
    public async Task<int> RecordAsync(IReadOnlyList<DeliveryUpdate> updates, Author author, CancellationToken cancellationToken)
    {
        var result = await writer.WriteAsync(new() { Author = author, Decide = snapshot => Record(updates, snapshot) }, cancellationToken);
        var reasons = result.Changes
            .Where(change => change.Key.Collection == NotificationCollection.PathName)
            .Select(change => result.After.Find(change.Key)?.As<Notification>())
            .Where(notification => notification is { Status: NotificationStatus.Dead })
            .Select(notification => notification!.Reason)
            .ToList();
        foreach (var reason in reasons.OfType<DeadReason>())
            meter.GivenUp(reason);
        return reasons.Count;
    }

    private static WriteDecision Insert(IEnumerable<Notification> notifications, Snapshot snapshot)
    {
        var existing = snapshot[NotificationCollection.PathName];
        return WriteDecision.Write([.. notifications
            .Where(notification => existing.LastChangeOf(notification.Id) == 0)
            .Select(notification => new PlannedChange(new(NotificationCollection.PathName, notification.Id), Operation.Create, StoredBodies.Of(notification, null), []))]);
    }

    private static WriteDecision Record(IReadOnlyList<DeliveryUpdate> updates, Snapshot snapshot)
    {
        var changes = new List<PlannedChange>();
        foreach (var update in updates)
        {
            if (snapshot.Find(new(NotificationCollection.PathName, update.NotificationId)) is { } stored && stored.As<Notification>() is var notification
                && update.Apply(notification) is var updated && !ReferenceEquals(updated, notification))
                changes.Add(Update(stored, updated));
        }
        foreach (var gone in updates.Select(update => update.GoneSubscription).OfType<GoneSubscription>().DistinctBy(gone => gone.Id))
        {
            if (snapshot.Find(new(SubscriptionCollection.PathName, gone.Id)) is { } stored && stored.As<Subscription>() is { Active: true } subscription && subscription.Target == gone.Target)
                changes.Add(Update(stored, subscription with { Active = false, GoneAt = gone.At }));
        }
        return WriteDecision.Write(changes);
    }

    private static PlannedChange Update(StoredRecord before, Record record) => new(before.Key, Operation.Update, StoredBodies.Of(record, before), []);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The registry was raised to a format that this instance cannot write, so it creates and sends no notifications. Update this instance.")]
        public static partial void Closed(ILogger logger);
    }
}
