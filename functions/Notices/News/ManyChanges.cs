using BangGiao.Notices.Events;
using BangGiao.Notices.Matching;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Notices.News;

/// <summary>Makes the occasion of many changes that one write made, from the part of the log that the write is.</summary>
public sealed class ManyChanges(RecordSteps steps, RecordChanges records, NewsRules rules, OccasionCalendar occasions)
{
    /// <summary>
    /// The occasion with the number of what a subscription may see now and is still so: of changed records those that stand as that write left
    /// them, of news the facts that it recorded; null when there are none.
    /// </summary>
    /// <param name="notification">The notification with the changes.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="view">The view of the subscription.</param>
    /// <param name="cancellationToken">Cancels the read of the log.</param>
    public async Task<Occasion?> OfAsync(Notification notification, Subscription subscription, RegistryView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        ArgumentNullException.ThrowIfNull(view);
        var (changes, match) = (notification.Changes!, new SubscriptionMatch(view));
        var written = await steps.OfWriteAsync(view.Snapshot, changes.First, changes.Last, cancellationToken);
        var told = written.Where(step => records.IsTold(step.Change.Key.Collection))
            .SelectMany(step => view.Find(step.Change.Key) is { } record ? Of(step, record, notification, view) : [])
            .Where(occasion => occasion.Event == notification.Event && match.Includes(subscription, occasion))
            .DistinctBy(occasion => (occasion.Subject, NewsRules.Fact(occasion)))
            .ToList();
        return told.Count == 0 ? null : Together(told, notification);
    }

    private IEnumerable<Occasion> Of(RecordStep step, StoredRecord record, Notification notification, RegistryView view)
    {
        if (notification.Event == ChangeEvents.RecordChanged)
        {
            return step.Change.Version == record.Sequence
                ? [records.Of(record, Operation.Update, record.Sequence, notification.OccursOn, notification.CreatedAt) with { Operation = null }]
                : [];
        }
        var recorded = FactsOf(step.Change, notification, view).Except(step.Before is { } before ? FactsOf(before, notification, view) : []).ToHashSet();
        return NewsOf(record, notification, view).Where(news => recorded.Contains(NewsRules.Fact(news)));
    }

    private IEnumerable<(string Event, DateOnly Date, string Slot)> FactsOf(Change change, Notification notification, RegistryView view) =>
        view.Seen(change) is { Body: { } body } ? NewsOf(new(change.Key, change.Version, 0, body), notification, view).Select(NewsRules.Fact) : [];

    private IReadOnlyList<Occasion> NewsOf(StoredRecord record, Notification notification, RegistryView view) =>
        occasions.NewsOf(record, view, notification.OccursOn.AddDays(-rules.Days), notification.OccursOn);

    private static Occasion Together(List<Occasion> told, Notification notification)
    {
        var listed = told.Select(occasion => occasion.Subject.Collection).Distinct().ToList();
        var key = notification.Event == ChangeEvents.RecordChanged ? ChangeEvents.RecordChanged + ".many" : "news.many";
        return told[0] with
        {
            Subject = NotificationCollection.SubjectOf(notification),
            Date = notification.OccursOn,
            Title = OccasionTexts.Title(key, _ => [told.Count]),
            CountryIds = [.. told.SelectMany(occasion => occasion.CountryIds).Distinct().Order(StringComparer.Ordinal)],
            AgencyIds = [.. told.SelectMany(occasion => occasion.AgencyIds).Distinct().Order(StringComparer.Ordinal)],
            Classification = told.Max(occasion => occasion.Classification),
            Source = null,
            Number = null,
            Count = told.Count,
            ListedIn = listed.Count == 1 ? listed[0] : null,
        };
    }
}
