using BangGiao.Records.Visibility;
using BangGiao.Registry.Profiles;
using BangGiao.Relations.Partnerships;

namespace BangGiao.Relations.Countries;

/// <summary>The figures of relations and partnerships on a day. Only states are counted.</summary>
public sealed record SummaryFigures
{
    /// <summary>The number of states with which relations are established.</summary>
    public required int Countries { get; init; }

    /// <summary>The same number by region.</summary>
    public required IReadOnlyDictionary<string, int> ByRegion { get; init; }

    /// <summary>
    /// The number of states with a comprehensive partnership or higher, as the ministry counts: without special relations.
    /// </summary>
    public required int Frameworks { get; init; }

    /// <summary>The number of states by partnership level.</summary>
    public required IReadOnlyDictionary<string, int> ByLevel { get; init; }

    /// <summary>The number of states with sectoral partnerships only.</summary>
    public required int Sectoral { get; init; }

    /// <summary>Computes the figures for the day of a view.</summary>
    public static SummaryFigures Of(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var states = view.All<Country>(CountryCollection.PathName).Where(country => country.Kind == CountryKind.State && CountryNames.ExistsOn(country, view.AsOf)).ToList();
        var related = states.Where(state => RelationsLedger.StatusOn(state, view.AsOf) == RelationsStatus.Established).ToList();
        var partnerships = states.Select(state => PartnershipLadder.StateOn(PartnershipCollection.Of(state.Id, view), view.AsOf)).OfType<PartnershipState>().ToList();
        var levels = view.Owner.Profile.Levels.Where(level => level.Kind != LevelKind.Sectoral).ToList();
        var byLevel = levels.ToDictionary(level => level.Code, level => partnerships.Count(partnership => partnership.Level?.Code == level.Code));
        return new()
        {
            Countries = related.Count,
            ByRegion = related
                .GroupBy(state => state.Region ?? "")
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count()),
            Frameworks = levels.Where(level => level.Kind == LevelKind.Framework).Sum(level => byLevel[level.Code]),
            ByLevel = byLevel,
            Sectoral = partnerships.Count(partnership => partnership.Level is null),
        };
    }
}
