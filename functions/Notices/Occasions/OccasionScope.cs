using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Events;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Partnerships;

namespace BangGiao.Notices.Occasions;

/// <summary>A filter of occasions: every list must match; an empty list matches everything.</summary>
/// <remarks>A review cycle of all countries or agencies matches each of them, and a yearly report of all agencies each agency.</remarks>
public sealed record OccasionScope
{
    /// <summary>Codes of <see cref="OccasionEvents"/>.</summary>
    public IReadOnlyCollection<string> Events { get; init; } = [];

    /// <summary>Names of tiers. Deadlines have no tier and match an empty list only.</summary>
    public IReadOnlyCollection<string> Classes { get; init; } = [];

    /// <summary>The least importance of anniversaries; null for any. Deadlines have none and match always.</summary>
    public Importance? Least { get; init; }

    /// <summary>Codes of countries.</summary>
    public IReadOnlyCollection<string> CountryIds { get; init; } = [];

    /// <summary>Names of UN M49 regions: one of the countries concerned is in one of them.</summary>
    public IReadOnlyCollection<string> Regions { get; init; } = [];

    /// <summary>Partnership levels, sectoral included: one of the countries concerned has one of them on the day of the view.</summary>
    public IReadOnlyCollection<PartnershipLevel> Levels { get; init; } = [];

    /// <summary>Ids of agencies.</summary>
    public IReadOnlyCollection<string> AgencyIds { get; init; } = [];

    /// <summary>The occasions that match, in their order.</summary>
    public IEnumerable<Occasion> In(IEnumerable<Occasion> occasions, RegistryView view)
    {
        // The matching countries are computed once for all occasions.
        var countries = new CountryScope(CountryIds, Regions, Levels).In(view);
        return occasions.Where(occasion => Includes(occasion, countries));
    }

    /// <summary>Whether an occasion names no agency because it concerns each: a round without scope, a yearly report of all.</summary>
    public static bool IsForEveryAgency(Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        return occasion.AgencyIds.Count == 0 && (IsOfRound(occasion) || occasion.Event == OccasionEvents.ReportDue);
    }

    /// <summary>Whether an occasion names no country because it concerns each: a round without scope.</summary>
    public static bool IsForEveryCountry(Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        return occasion.CountryIds.Count == 0 && IsOfRound(occasion);
    }

    private bool Includes(Occasion occasion, HashSet<string>? countries) =>
        (Events.Count == 0 || Events.Contains(occasion.Event))
        && (Classes.Count == 0 || (occasion.Class is { } tier && Classes.Contains(tier)))
        && !(occasion.Importance < Least)
        && (AgencyIds.Count == 0 || IsForEveryAgency(occasion) || occasion.AgencyIds.Any(AgencyIds.Contains))
        && (countries is null || IsForEveryCountry(occasion) || occasion.CountryIds.Any(countries.Contains));

    private static bool IsOfRound(Occasion occasion) => occasion.Event is OccasionEvents.ReviewCycleOpens or OccasionEvents.ReviewCycleDue;
}
