using BangGiao.Notices.Events;
using BangGiao.Notices.Matching;
using BangGiao.Notices.News;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Delivery;

/// <summary>Finds the occasions of notifications when they are sent, in their state at that time and as the subscription may see them.</summary>
public sealed class ToldOccasions(
    CollectionRegistry collections, OccasionCalendar occasions, RecordChanges records, ManyChanges many, RegistryHistory history, OwnerCalendar calendar)
{
    /// <summary>Those of one snapshot.</summary>
    public ToldIn In(Snapshot snapshot) => new(this, snapshot);

    /// <summary>The occasions of notifications in one snapshot. Days and views are computed once.</summary>
    public sealed class ToldIn
    {
        private readonly ToldOccasions _of;
        private readonly Snapshot _snapshot;
        private readonly Dictionary<Sight, RegistryView> _views = [];
        private readonly Dictionary<(Sight, DateOnly), ILookup<(string, RecordKey), Occasion>> _days = [];

        internal ToldIn(ToldOccasions of, Snapshot snapshot) => (_of, _snapshot) = (of, snapshot);

        /// <summary>The registry.</summary>
        public Snapshot Snapshot => _snapshot;

        /// <summary>The view of a subscription.</summary>
        public RegistryView ViewOf(Sight sight)
        {
            if (!_views.TryGetValue(sight, out var view))
                _views[sight] = view = new(_of.Collections, _snapshot, sight, _of.Today);
            return view;
        }

        /// <summary>The occasion of a notification; null when it no longer exists, or the subscription may no longer see it.</summary>
        public async Task<Occasion?> FindAsync(Notification notification, Subscription subscription, Sight sight, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(notification);
            var view = ViewOf(sight);
            if (notification.Changes is { Operation: null })
                return await _of.Many.OfAsync(notification, subscription, view, cancellationToken);
            if (notification is { Event: ChangeEvents.RecordChanged, Changes: { } changes })
                return await _of.ChangedAsync(notification, changes, view, cancellationToken);
            var key = (sight, notification.OccursOn);
            if (!_days.TryGetValue(key, out var ofDay))
                _days[key] = ofDay = _of.On(view, notification.OccursOn);
            return ofDay[(notification.Event, NotificationCollection.SubjectOf(notification))].FirstOrDefault(one => one.Number == notification.Number && SubscriptionMatch.MayBeTold(subscription, one));
        }
    }

    private CollectionRegistry Collections => collections;

    private DateOnly Today => calendar.Today;

    private ManyChanges Many => many;

    private ILookup<(string, RecordKey), Occasion> On(RegistryView view, DateOnly day) =>
        occasions.ToldOn(view, day).ToLookup(one => (one.Event, one.Subject));

    private async Task<Occasion?> ChangedAsync(Notification notification, NotificationChanges changes, RegistryView view, CancellationToken cancellationToken)
    {
        var key = NotificationCollection.SubjectOf(notification);
        var record = changes.Operation == Operation.Delete ? await DeletedAsync(key, changes.Last, view, cancellationToken) : view.Find(key);
        return record is null ? null : records.Of(record, changes.Operation!.Value, changes.Last, notification.OccursOn, notification.CreatedAt);
    }

    // The last state of a record that is still deleted.
    private async Task<StoredRecord?> DeletedAsync(RecordKey key, long version, RegistryView view, CancellationToken cancellationToken)
    {
        if (view.Snapshot.Find(key) is not null || await history.FindAsync(version, cancellationToken) is not { } deletion)
            return null;
        return await history.FindAsync(deletion.Previous, cancellationToken) is { } last && view.Seen(last) is { Body: { } body }
            ? new(key, last.Version, 0, body)
            : null;
    }
}
