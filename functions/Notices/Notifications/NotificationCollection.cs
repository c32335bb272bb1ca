using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.AccessKeys;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Notifications;

/// <summary>The collection <c>notifications</c>. Only the timers write it.</summary>
public sealed class NotificationCollection : TypedCollection<Notification, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "notifications";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string? WrittenOnlyBy =>
        "Only the timers write notifications. POST /notifications/{id}/replay sends one again; PATCH /subscriptions/{id} changes what is sent.";

    /// <inheritdoc/>
    public override Role LeastReader => Role.Reader;

    /// <inheritdoc/>
    /// <remarks>A notification about a key names it, so only those who may read keys may read it. Whom a comment or an assignment is mailed to is nobody else's business.</remarks>
    public override Role LeastReaderOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var notification = record.As<Notification>();
        return notification.Subject.Collection == AccessKeyCollection.PathName || notification.Addressee?.Role == AddresseeRole.Colleague ? Role.Admin : LeastReader;
    }

    /// <inheritdoc/>
    public override IEnumerable<RecordKey> SubjectsOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var notification = record.As<Notification>();
        RecordKey? receiver = notification.SubscriptionId is { } subscription ? new(Notification.Subscriptions, subscription)
            : notification.Addressee?.AgencyId is { } agency ? new(AgencyCollection.PathName, agency)
            : null;
        return receiver is null ? [SubjectOf(notification)] : [SubjectOf(notification), receiver.Value];
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Only the owner of a subscription and editors see its notifications. If the subscription was deleted, only editors do, because nothing says whose it was.
    /// </remarks>
    public override bool IsShownTo(StoredRecord record, Sight sight, Snapshot registry)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(registry);
        if (sight.Role.Includes(Role.Editor) || record.As<Notification>().SubscriptionId is not { } id)
            return true;
        var owners = registry[Notification.Subscriptions].Index("idAndOwner", stored => (string[])[$"{stored.Key.Id} {OwnerOf(stored)}"]);
        return owners[$"{id} "].Any() || (sight.Caller.Length > 0 && owners[$"{id} {sight.Caller}"].Any());
    }

    /// <inheritdoc/>
    public override bool HasOwn(Sight sight, Snapshot registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return !sight.Role.Includes(Role.Editor) && sight.Caller.Length > 0 && registry[Notification.Subscriptions].Index("ownerCredential", stored => (string[])[OwnerOf(stored)])[sight.Caller].Any();
    }

    // The credential of the person who made a subscription for himself or herself; empty for a subscription of editors, and a value that
    // nobody has if the subscription cannot be read.
    private static string OwnerOf(StoredRecord subscription) => subscription.ToJson()["owner"] switch
    {
        null or { Type: JTokenType.Null } => "",
        JObject owner when (owner["credential"] as JValue)?.Value is string credential => credential,
        _ => "?",
    };

    /// <inheritdoc/>
    public override Classification DefaultClassification => Classification.Internal;

    /// <inheritdoc/>
    public override string DefaultSort => "-dueOn,occursOn";

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies =>
    [
        new("notificationStatus", typeof(NotificationStatus)), new("attemptOutcome", typeof(AttemptOutcome)), new("deadReason", typeof(DeadReason)),
        new("addresseeRole", typeof(AddresseeRole)),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("status", "Notifications with one of these statuses.", (record, _) => (NotificationStatus[])[record.As<Notification>().Status]),
        Filter.Code("reason", "Dead notifications with one of these reasons.", (record, _) => Given(record.As<Notification>().Reason)),
        Filter.Text("subscription", "Notifications of one of these subscriptions.", (record, _) => [record.As<Notification>().SubscriptionId]),
        Filter.Text("agency", "Letters about the reports of one of these agencies.", (record, _) => [record.As<Notification>().Addressee?.AgencyId]),
        Filter.Text("event", "Notifications of one of these events.", (record, _) => [record.As<Notification>().Event]),
        Filter.Text("subject", "Notifications about one of these records, for example countries/FR.", (record, _) => [SubjectOf(record.As<Notification>()).ToString()]),
        Filter.Flag("late", "true: notifications created after the day on which they were due; false: the others.", (record, _) => record.As<Notification>().Late),
        Filter.From("from", "Notifications that were due on or after the day.", Days),
        Filter.To("to", "Notifications that were due on or before the day.", Days),
    ];

    /// <summary>The notifications of a subscription.</summary>
    public static IEnumerable<Notification> Of(string subscriptionId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<Notification, string>(PathName, "subscription", notification => [notification.SubscriptionId ?? ""], subscriptionId);
    }

    /// <summary>The letters about a review cycle.</summary>
    public static IEnumerable<Notification> LettersAbout(RecordKey cycle, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<Notification, RecordKey>(PathName, "letters", notification => notification.Addressee is null ? [] : [SubjectOf(notification)], cycle);
    }

    /// <summary>The record that a notification is about.</summary>
    public static RecordKey SubjectOf(Notification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return new(notification.Subject.Collection, notification.Subject.Id);
    }

    /// <inheritdoc/>
    public override Nothing Derived(Notification record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Notification record) => null;

    private static IEnumerable<DeadReason> Given(DeadReason? reason) => reason is { } given ? [given] : [];

    private static readonly Func<StoredRecord, IEnumerable<PartialDate>> Days = record => [PartialDate.From(record.As<Notification>().DueOn)];
}
