using BangGiao.Notices.Events;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Partnerships;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Matching;

/// <summary>Decides which occasions match a subscription, in one view. Regions and levels of countries are cached.</summary>
public sealed class SubscriptionMatch(RegistryView view)
{
    private readonly Dictionary<string, (string? Region, IReadOnlyList<PartnershipLevel> Levels)> _countries = new(StringComparer.Ordinal);

    /// <summary>Whether an occasion matches the subscription's events and filter.</summary>
    public bool Includes(Subscription subscription, Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(occasion);
        var filter = subscription.Filter;
        return MayBeTold(subscription, occasion)
            && (subscription.Events.Contains(occasion.Event) || (subscription.Events.Count == 0 && !occasion.IsOfChange))
            && IsOfRecords(filter, occasion)
            && (filter.Classes.Count == 0 || (occasion.Class is { } tier && filter.Classes.Contains(tier)))
            && !(occasion.Importance < (subscription.Events.Contains(occasion.Event) ? filter.Importance : filter.LeastFor(subscription.Channel)))
            && (filter.AgencyIds.Count == 0 || OccasionScope.IsForEveryAgency(occasion) || occasion.AgencyIds.Any(filter.AgencyIds.Contains))
            && (OccasionScope.IsForEveryCountry(occasion) || IsOfCountries(filter, occasion));
    }

    /// <summary>
    /// Whether a subscription may receive an occasion at all. Editors make subscriptions for the whole registry and read them, so occasions
    /// for administrators only go to subscriptions that a person owns, within that person's own sight.
    /// </summary>
    public static bool MayBeTold(Subscription subscription, Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(occasion);
        return occasion.Event != OccasionEvents.AccessKeyExpires || subscription.Owner is not null;
    }

    /// <summary>Whether a subscription is notified that number of days before an occasion.</summary>
    public static bool HasLead(Subscription subscription, Occasion occasion, int days)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(occasion);
        return (subscription.LeadDays.Count > 0 && !occasion.IsOfChange ? subscription.LeadDays : occasion.LeadDays).Contains(days);
    }

    private static bool IsOfRecords(SubscriptionFilter filter, Occasion occasion) =>
        (filter.Collections.Count == 0 || filter.Collections.Contains(occasion.Subject.Collection))
        && (filter.Records.Count == 0 || filter.Records.Contains(occasion.Subject.ToString()))
        && (filter.Operations.Count == 0 || occasion.Operation is not { } done || filter.Operations.Contains(done))
        && (filter.Classifications.Count == 0 || filter.Classifications.Contains(occasion.Classification));

    private bool IsOfCountries(SubscriptionFilter filter, Occasion occasion) =>
        (filter.CountryIds.Count == 0 || occasion.CountryIds.Any(filter.CountryIds.Contains))
        && (filter.Regions.Count == 0 || occasion.CountryIds.Any(id => Of(id).Region is { } region && filter.Regions.Contains(region, FoldedComparer.Instance)))
        && (filter.Levels.Count == 0 || occasion.CountryIds.Any(id => Of(id).Levels.Any(filter.Levels.Contains)));

    private (string? Region, IReadOnlyList<PartnershipLevel> Levels) Of(string countryId)
    {
        if (_countries.TryGetValue(countryId, out var known))
            return known;
        var region = view.Find(new(CountryCollection.PathName, countryId))?.As<Country>().Region;
        return _countries[countryId] = (region, LevelsOf(countryId));
    }

    private List<PartnershipLevel> LevelsOf(string countryId)
    {
        var state = PartnershipLadder.StateOn(PartnershipCollection.Of(countryId, view), view.AsOf);
        List<PartnershipLevel> levels = state?.Level is { } level ? [level] : [];
        return [.. levels, .. (state?.Sectoral ?? []).Select(mark => mark.Level).Distinct()];
    }
}
