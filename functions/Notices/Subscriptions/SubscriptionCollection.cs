using BangGiao.Notices.Events;
using BangGiao.Notices.Notifications;
using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Profiles;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Partnerships;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Subscriptions;

/// <summary>The collection <c>subscriptions</c>.</summary>
/// <remarks>Subscriptions contain addresses of people, so only editors may read them.</remarks>
/// <param name="policy">The limits that the settings set; null for the strictest policy.</param>
/// <param name="owner">The registry's own state, whose profile has the levels; null for Viet Nam's.</param>
public sealed class SubscriptionCollection(SubscriptionPolicy? policy = null, OwnerState? owner = null) : TypedCollection<Subscription, SubscriptionState>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = Notification.Subscriptions;

    private readonly SubscriptionPolicy _policy = policy ?? SubscriptionPolicy.Strict;

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> WriteOnlyMembers => ["secret", "formerSecrets"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeptMembers => ["formerSecrets", "goneAt", "owner", "confirmedAt"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> DerivedPaths => ["statistics"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> MovingPaths => ["statistics"];

    /// <inheritdoc/>
    public override bool IsRegistryWide => true;

    /// <inheritdoc/>
    public override Role LeastReader => Role.Editor;

    /// <inheritdoc/>
    public override Classification DefaultClassification => Classification.Internal;

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies => [new("channel", typeof(Channel)), new("language", typeof(Language))];

    /// <inheritdoc/>
    public override IReadOnlyList<string>? CodesOf(Type type) => type == typeof(PartnershipLevel) ? (owner?.Profile ?? OwnerProfiles.Default).LevelCodes : null;

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("channel", "Subscriptions with one of these channels.", (record, _) => (Channel[])[record.As<Subscription>().Channel]),
        Filter.Text("target", "Subscriptions with one of these targets.", (record, _) => [record.As<Subscription>().Target]),
        Filter.Text("event", "Subscriptions to one of these events; a subscription without events is to all of them.", (record, _) => EventsOf(record.As<Subscription>())),
        Filter.Text("country", "Subscriptions whose filter names one of these countries.", (record, _) => record.As<Subscription>().Filter.CountryIds),
        Filter.Text("agency", "Subscriptions whose filter names one of these agencies.", (record, _) => record.As<Subscription>().Filter.AgencyIds),
        Filter.Flag("active", "true: active subscriptions; false: the others.", (record, _) => record.As<Subscription>().Active),
    ];

    /// <summary>The subscriptions that somebody made for himself or herself, by id.</summary>
    /// <param name="credential">The credential of the person, see <see cref="SubscriptionOwner"/>.</param>
    /// <param name="registry">The registry.</param>
    public static IEnumerable<StoredRecord> OfOwner(string credential, Snapshot registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry[PathName].Index("owner", record => Readable(record)?.Owner is { } owner ? [owner.Credential] : Array.Empty<string>())[credential];
    }

    /// <summary>A stored subscription; null for one that this version of the app cannot read.</summary>
    internal static Subscription? Readable(StoredRecord? record)
    {
        try
        {
            return record?.As<Subscription>();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override SubscriptionState Derived(Subscription record, RegistryView view)
    {
        var all = NotificationCollection.Of(record.Id, view).ToList();
        return new(new(
            all.Count(notification => notification.Status == NotificationStatus.Pending),
            all.Count(notification => notification.Status == NotificationStatus.Delivered),
            all.Count(notification => notification.Status == NotificationStatus.Dead),
            all.Max(notification => notification.DeliveredAt)));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> ShownOnceMembers => ["secret"];

    /// <inheritdoc/>
    public override JObject? ShownOnce(StoredRecord record, JObject sent)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(sent);
        var wasGenerated = sent["secret"] is null or { Type: JTokenType.Null };
        return wasGenerated && _policy.Encryption.TryDecrypt(record.Key.Id, record.As<Subscription>().Secret, out var secret)
            ? new JObject { ["secret"] = secret }
            : null;
    }

    /// <inheritdoc/>
    protected override LocalizedText? Title(Subscription record) => record.Title;

    /// <inheritdoc/>
    /// <remarks>Encrypts a secret in plain text before it is stored. A secret that equals the stored one keeps its ciphertext.</remarks>
    protected override Subscription Complete(Subscription record, Subscription? before)
    {
        var secret = record.Secret is null && before is null && record.Channel == Channel.Webhook ? WebhookSecret.New() : record.Secret;
        if (_policy.Encryption.CanEncrypt && WebhookSecret.TryRead(secret, out _))
        {
            var isSame = before is not null && _policy.Encryption.TryDecrypt(before.Id, before.Secret, out var current) && current == secret;
            secret = isSame ? before!.Secret : _policy.Encryption.Encrypt(record.Id, secret!);
        }
        return record with
        {
            Secret = secret,
            GoneAt = record.Active ? null : record.GoneAt,
            // Another address is another mailbox, whoever writes it.
            ConfirmedAt = before is null || (before.Channel == record.Channel && before.Target == record.Target) ? record.ConfirmedAt : null,
        };
    }

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Subscription record, Subscription? before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return SubscriptionRules.Faults(record, before, _policy, view.Clearance, OccasionEvents.Codes);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Subscription record) =>
    [
        .. record.Filter.CountryIds.Select((id, i) => new Reference($"/filter/countryIds/{i}", new(CountryCollection.PathName, id))),
        .. record.Filter.AgencyIds.Select((id, i) => new Reference($"/filter/agencyIds/{i}", new(AgencyCollection.PathName, id))),
    ];

    private static IEnumerable<string> EventsOf(Subscription subscription) => subscription.Events.Count == 0 ? OccasionEvents.All : subscription.Events;
}
