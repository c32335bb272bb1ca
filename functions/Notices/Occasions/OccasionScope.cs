using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Partnerships;

namespace BangGiao.Notices.Occasions;

/// <summary>Which occasions somebody wants: those that every list lets through; a list that is empty lets all through.</summary>
/// <remarks>A round of all countries or agencies concerns each of them.</remarks>
public sealed record OccasionScope
{
    /// <summary>Codes of <see cref="OccasionEvents"/>.</summary>
    public IReadOnlyCollection<string> Events { get; init; } = [];

    /// <summary>Names of tiers; deadlines, which have none, are let through by an empty list only.</summary>
    public IReadOnlyCollection<string> Classes { get; init; } = [];

    /// <summary>Codes of countries.</summary>
    public IReadOnlyCollection<string> CountryIds { get; init; } = [];

    /// <summary>Names of regions (UN M49): of those in which a country that is concerned lies.</summary>
    public IReadOnlyCollection<string> Regions { get; init; } = [];

    /// <summary>Levels of partnership, sectoral marks included: of those that a country that is concerned has on the view's day.</summary>
    public IReadOnlyCollection<PartnershipLevel> Levels { get; init; } = [];

    /// <summary>Ids of agencies.</summary>
    public IReadOnlyCollection<string> AgencyIds { get; init; } = [];

    /// <summary>The occasions among some of a view that are wanted, in their order.</summary>
    public IEnumerable<Occasion> In(IEnumerable<Occasion> occasions, RegistryView view)
    {
        // Each country is looked at once, whatever the number of occasions.
        var countries = new CountryScope(CountryIds, Regions, Levels).In(view);
        return occasions.Where(occasion => Includes(occasion, countries));
    }

    private bool Includes(Occasion occasion, HashSet<string>? countries) =>
        (Events.Count == 0 || Events.Contains(occasion.Event))
        && (Classes.Count == 0 || (occasion.Class is { } tier && Classes.Contains(tier)))
        && (AgencyIds.Count == 0 || IsForAll(occasion, occasion.AgencyIds) || occasion.AgencyIds.Any(AgencyIds.Contains))
        && (countries is null || IsForAll(occasion, occasion.CountryIds) || occasion.CountryIds.Any(countries.Contains));

    private static bool IsForAll(Occasion occasion, IReadOnlyList<string> concerned) =>
        concerned.Count == 0 && (occasion.Event is OccasionEvents.ReviewCycleOpens or OccasionEvents.ReviewCycleDue);
}
