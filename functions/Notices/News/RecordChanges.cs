using BangGiao.Notices.Events;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.News;

/// <summary>Makes the occasions of changed records.</summary>
public sealed class RecordChanges(CollectionRegistry collections)
{
    private static readonly TextCatalogue Names = TextCatalogue.Of("Tables");

    /// <summary>Whether changes of a collection cause notifications: those of collections that readers may read, except the messages themselves.</summary>
    public bool IsTold(string collection) =>
        collection != NotificationCollection.PathName && collections.TryFind(collection, out var of) && !of.IsOfPeople && Role.Reader.Includes(of.LeastReader);

    /// <summary>The occasion of one changed record.</summary>
    /// <param name="record">The record as the subscriber sees it; of a deleted one, its last state.</param>
    /// <param name="operation">The operation.</param>
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

    /// <summary>A sentence that says how a record was changed.</summary>
    /// <param name="key">The record.</param>
    /// <param name="name">The title.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="language">The language.</param>
    public static string TitleOf(RecordKey key, string name, Operation operation, Language language) =>
        OccasionTexts.Title(TextOf(operation), _ => [name, CollectionName(key, language)]).In(language);

    private static string TextOf(Operation operation) => ChangeEvents.RecordChanged + (operation == Operation.Update ? "" : $".{CodeName.Of(operation)}");

    private static string CollectionName(RecordKey key, Language language) => Names[$"collection.{key.Collection}"].In(language);
}
