using BangGiao.Notices.Events;
using BangGiao.Notices.News;
using BangGiao.Notices.Notifications;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Notices.Scan;

/// <summary>Messages about many facts at once. A fact that such a message has counted gets no notification of its own on its day.</summary>
/// <remarks>
/// A message counted the facts that its write recorded, up to its day. The log says which these are, whatever was written to the records
/// since. The log is read only if a scan would notify a subscription of a fact that got such a message on that day or later.
/// </remarks>
public sealed class Digests(NewsRules rules, RecordSteps steps)
{
    /// <summary>The notifications without those of facts that such a message has counted.</summary>
    public async Task<IReadOnlyList<Notification>> WithoutToldAsync(IReadOnlyList<Notification> due, Snapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(snapshot);
        var sent = snapshot[NotificationCollection.PathName]
            .Index("digests", record => record.As<Notification>() is { Changes: { Operation: null }, SubscriptionId: { } id } ? [id] : Array.Empty<string>());
        var writes = due.Where(one => ChangeEvents.News.Contains(one.Event) && one.SubscriptionId is not null)
            .SelectMany(one => sent[one.SubscriptionId!].Select(record => record.As<Notification>()).Where(digest => digest.Event == one.Event && digest.OccursOn >= one.OccursOn))
            .DistinctBy(digest => digest.Id)
            .GroupBy(digest => (digest.Changes!.First, digest.Changes.Last))
            .ToList();
        if (writes.Count == 0)
            return due;
        var (listeners, told) = (rules.ListenersIn(snapshot), new HashSet<string>(StringComparer.Ordinal));
        var subjects = due.Select(NotificationCollection.SubjectOf).ToHashSet();
        foreach (var write in writes)
        {
            var receivers = write.Select(digest => digest.SubscriptionId).ToHashSet();
            var set = new ChangeSet("", write.Key.First, [.. listeners.Select(alike => alike.Of(receivers))], rules, int.MaxValue);
            foreach (var step in await steps.OfWriteAsync(snapshot, write.Key.First, write.Key.Last, cancellationToken))
            {
                if (subjects.Contains(step.Change.Key))
                    set.Add(step.Change, step.Before);
            }
            told.UnionWith(set.Close().Select(one => one.Id));
        }
        return [.. due.Where(one => !told.Contains(one.Id))];
    }
}
