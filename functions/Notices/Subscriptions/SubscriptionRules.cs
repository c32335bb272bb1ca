using BangGiao.Records.Collections;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Subscriptions;

/// <summary>The rules of subscriptions.</summary>
public static class SubscriptionRules
{
    /// <summary>The earliest that anything is told: ten years before.</summary>
    public const int MostLeadDays = 3660;

    private const int MostEntries = 500;

    /// <summary>What is wrong with a subscription whose secret is sealed already, where it could be.</summary>
    /// <param name="subscription">As it is to be.</param>
    /// <param name="policy">What the settings allow.</param>
    /// <param name="writer">What its writer may see.</param>
    /// <param name="events">The events that there are.</param>
    public static IEnumerable<FieldError> Faults(
        Subscription subscription, SubscriptionPolicy policy, Classification writer, IReadOnlyList<string> events)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(events);
        if (SubscriptionTargets.Fault(subscription.Channel, subscription.Target, policy) is { } fault)
            yield return new("/target", fault);
        foreach (var secret in SecretFaults(subscription, policy))
            yield return secret;
        if (subscription.Clearance > writer)
            yield return new("/clearance", $"is higher than what you may see ({CodeName.Of(writer)}): who may not see something may not have it sent");
        foreach (var (index, code) in subscription.Events.Index())
        {
            if (!events.Contains(code))
                yield return new($"/events/{index}", $"must be one of {string.Join(", ", events)}");
        }
        foreach (var (index, days) in subscription.LeadDays.Index())
        {
            if (days is < 0 or > MostLeadDays || subscription.LeadDays.Take(index).Contains(days))
                yield return new($"/leadDays/{index}", $"must be a number of days from 0 to {MostLeadDays}, each once");
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
                yield return new("/secret", $"signs webhooks only; leave it out, or take it away with null, for {CodeName.Of(subscription.Channel)}");
            yield break;
        }
        if (!policy.Sealing.CanSeal)
            yield return new("/channel", "needs the setting Notifications__SecretKey, which keeps the secrets of webhooks, and it is missing here");
        else if (subscription.Secret is null)
            yield return new("/secret", $"is required for a webhook: it {WebhookSecret.Requirements.Split(';')[0]}");
        else if (!policy.Sealing.TryOpen(subscription.Id, subscription.Secret, out _))
            yield return new("/secret", WebhookSecret.Requirements);
    }

    private static IEnumerable<FieldError> FilterFaults(Subscription subscription)
    {
        var filter = subscription.Filter;
        var lists = new (string Name, IReadOnlyList<string> Entries)[]
        {
            ("countryIds", filter.CountryIds), ("regions", filter.Regions), ("levels", [.. filter.Levels.Select(level => CodeName.Of(level))]),
            ("classes", filter.Classes), ("agencyIds", filter.AgencyIds),
        };
        foreach (var (name, entries) in lists)
        {
            if (entries.Count > MostEntries)
                yield return new($"/filter/{name}", $"has {entries.Count} entries; at most {MostEntries} are taken");
            foreach (var fault in CommonRules.ListFaults($"/filter/{name}", entries, CommonRules.NameLength))
                yield return fault;
        }
        foreach (var fault in CommonRules.Repeats("/events", subscription.Events))
            yield return fault;
    }
}
