using BangGiao.Notices.Events;
using BangGiao.Notices.Matching;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.News;

/// <summary>Makes the occasions of changed records: of one, and of many that one write changed.</summary>
public sealed class RecordChanges(CollectionRegistry collections, OccasionCalendar occasions)
{
    private static readonly TextCatalogue Names = TextCatalogue.Of("Tables");

    /// <summary>Whether changes of a collection are told: of what readers read, and not of the messages themselves.</summary>
    public bool IsTold(string collection) =>
        collection != NotificationCollection.PathName && collections.TryFind(collection, out var of) && Role.Reader.Includes(of.LeastReader);

    /// <summary>The occasion of one changed record.</summary>
    /// <param name="record">The record as the subscriber sees it; of a deleted one, its last state.</param>
    /// <param name="operation">What was done.</param>
    /// <param name="version">The version that the change made.</param>
    /// <param name="day">The day of the change.</param>
    /// <param name="at">The instant of the change.</param>
    public Occasion Of(StoredRecord record, Operation operation, long version, DateOnly day, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(record);
        var collection = collections.Of(record);
        var title = collection.TitleOf(record);
        return new()
        {
            Event = ChangeEvents.RecordChanged,
            Subject = record.Key,
            Date = day,
            Title = OccasionTexts.Title(TextOf(operation), language => [title?.In(language) ?? record.Key.Id, CollectionName(record.Key, language)]),
            CountryIds = collections.CountriesOf(record),
            AgencyIds = [.. collection.ReferencesOf(record).Where(key => key.Collection == AgencyCollection.PathName).Select(key => key.Id).Distinct()],
            Classification = collection.ClassificationOf(record),
            LeadDays = [0],
            Version = version,
            ChangedAt = at,
            Operation = operation,
        };
    }

    /// <summary>What was done to a record, in a sentence.</summary>
    /// <param name="key">The record.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="operation">What was done.</param>
    /// <param name="language">The language.</param>
    public static string TitleOf(RecordKey key, string name, Operation operation, Language language) =>
        OccasionTexts.Title(TextOf(operation), _ => [name, CollectionName(key, language)]).In(language);

    private static string TextOf(Operation operation) => ChangeEvents.RecordChanged + (operation == Operation.Update ? "" : $".{CodeName.Of(operation)}");

    private static string CollectionName(RecordKey key, Language language) => Names[$"collection.{key.Collection}"].In(language);

    /// <summary>
    /// The occasion of many changes that one write made, with the number of records that a subscription may see now and that still stand as
    /// that write left them; null when there are none.
    /// </summary>
    /// <param name="notification">The notification with the changes.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="view">What it may see.</param>
    /// <param name="newsDays">The age up to which a fact is news, in days.</param>
    public Occasion? Many(Notification notification, Subscription subscription, RegistryView view, int newsDays)
    {
        ArgumentNullException.ThrowIfNull(notification);
        ArgumentNullException.ThrowIfNull(view);
        var (changes, match) = (notification.Changes!, new SubscriptionMatch(view));
        var told = collections.All.Where(collection => IsTold(collection.Name))
            .SelectMany(collection => view.All(collection.Name))
            .Where(record => changes.First <= record.Version && record.Version <= changes.Last)
            .SelectMany(record => notification.Event == ChangeEvents.RecordChanged
                ? [Of(record, Operation.Update, record.Version, notification.OccursOn, notification.CreatedAt) with { Operation = null }]
                : occasions.NewsOf(record, view, notification.OccursOn.AddDays(-newsDays), notification.OccursOn))
            .Where(occasion => occasion.Event == notification.Event && match.Includes(subscription, occasion))
            .ToList();
        if (told.Count == 0)
            return null;
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
