using BangGiao.Records.Collections;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Subscriptions;

/// <summary>The validation rules of subscriptions.</summary>
public static class SubscriptionRules
{
    /// <summary>The maximum number of lead days: ten years.</summary>
    public const int MostLeadDays = 3660;

    /// <summary>The maximum number of lead times: each of them is a look at all occasions of another day in every scan.</summary>
    public const int MostLeads = 12;

    private const int MostEntries = 500;

    /// <summary>The errors of a subscription. Its secret is encrypted already, if that was possible.</summary>
    /// <param name="subscription">The subscription as it is to be stored.</param>
    /// <param name="before">The stored subscription; null for a new one.</param>
    /// <param name="policy">The limits that the settings set.</param>
    /// <param name="writer">The clearance of the principal who writes it.</param>
    /// <param name="events">All event codes.</param>
    public static IEnumerable<FieldError> Faults(
        Subscription subscription, Subscription? before, SubscriptionPolicy policy, Classification writer, IReadOnlyList<string> events)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(events);
        if (SubscriptionTargets.Fault(subscription.Channel, subscription.Target, policy) is { } fault)
            yield return new("/target", fault);
        foreach (var secret in SecretFaults(subscription, policy))
            yield return secret;
        if (subscription.Clearance > writer)
            yield return new("/clearance", $"must not be above your own clearance, {CodeName.Of(writer)}");
        if (subscription.Handshake && subscription.Channel != Channel.Webhook)
            yield return new("/handshake", $"is for the channel webhook only, not for {CodeName.Of(subscription.Channel)}: leave it out");
        foreach (var (index, code) in subscription.Events.Index())
        {
            if (!events.Contains(code))
                yield return new($"/events/{index}", $"must be one of {string.Join(", ", events)}");
        }
        // One that was stored before there was a maximum can be changed otherwise.
        if (subscription.LeadDays.Count > MostLeads && before?.LeadDays.SequenceEqual(subscription.LeadDays) != true)
            yield return new("/leadDays", $"has {subscription.LeadDays.Count} entries; at most {MostLeads} are allowed");
        foreach (var (index, days) in subscription.LeadDays.Index())
        {
            if (days is < 0 or > MostLeadDays || subscription.LeadDays.Take(index).Contains(days))
                yield return new($"/leadDays/{index}", $"must be a number of days from 0 to {MostLeadDays}, and must not be repeated");
        }
        foreach (var list in FilterFaults(subscription))
            yield return list;
        foreach (var title in CommonRules.LengthFaults("/title", subscription.Title, CommonRules.TitleLength))
            yield return title;
    }

    private static IEnumerable<FieldError> SecretFaults(Subscription subscription, SubscriptionPolicy policy)
    {
        if (subscription.Channel != Channel.Webhook)
        {
            if (subscription.Secret is not null)
                yield return new("/secret", $"is allowed for the channel webhook only, not for {CodeName.Of(subscription.Channel)}: leave it out, or remove it with null");
            yield break;
        }
        if (!policy.Encryption.CanEncrypt)
            yield return new("/channel", "cannot be webhook: the setting Notifications__SecretKey, which encrypts webhook secrets, is missing on this server");
        else if (subscription.Secret is null)
            yield return new("/secret", $"is required for the channel webhook; it {WebhookSecret.Requirements.Split(';')[0]}");
        else if (!policy.Encryption.TryDecrypt(subscription.Id, subscription.Secret, out _))
            yield return new("/secret", WebhookSecret.Requirements);
    }

    private static IEnumerable<FieldError> FilterFaults(Subscription subscription)
    {
        var filter = subscription.Filter;
        var lists = new (string Name, IReadOnlyList<string> Entries)[]
        {
            ("countryIds", filter.CountryIds), ("regions", filter.Regions), ("levels", [.. filter.Levels.Select(level => level.Code)]),
            ("classes", filter.Classes), ("agencyIds", filter.AgencyIds), ("collections", filter.Collections), ("records", filter.Records),
            ("operations", [.. filter.Operations.Select(done => CodeName.Of(done))]),
            ("classifications", [.. filter.Classifications.Select(one => CodeName.Of(one))]),
        };
        foreach (var (name, entries) in lists)
        {
            if (entries.Count > MostEntries)
                yield return new($"/filter/{name}", $"has {entries.Count} entries; at most {MostEntries} are allowed");
            foreach (var fault in CommonRules.ListFaults($"/filter/{name}", entries, CommonRules.NameLength))
                yield return fault;
        }
        foreach (var (index, record) in filter.Records.Index())
        {
            if (record.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
                yield return new($"/filter/records/{index}", "must be a collection and an id, such as agreements/evfta");
        }
        foreach (var fault in CommonRules.Repeats("/events", subscription.Events))
            yield return fault;
    }
}
