using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Partnerships;

namespace BangGiao.Relations.Countries;

/// <summary>The regions and the levels of partnership of the countries that a record names.</summary>
public static class CountryGroups
{
    // A view is immutable and of one request and one day. Figures ask for the levels of one country for each of its commitments.
    private static readonly ConditionalWeakTable<RegistryView, ConcurrentDictionary<string, IReadOnlyList<PartnershipLevel>>> Known = [];

    /// <summary>The regions (UN M49) of countries, each once. A country that the view does not have is of none.</summary>
    public static IEnumerable<string> RegionsOf(IEnumerable<string> countryIds, RegistryView view) => countryIds
        .Select(id => view.Find(new(CountryCollection.PathName, id))?.As<Country>().Region)
        .OfType<string>()
        .Distinct();

    /// <summary>The levels of partnership of countries on the view's day, each once.</summary>
    public static IEnumerable<PartnershipLevel> LevelsOf(IEnumerable<string> countryIds, RegistryView view) => countryIds
        .SelectMany(id => LevelsOf(id, view))
        .Distinct();

    /// <summary>The level of a country on the view's day; and sectoral, which a country can be in addition. A state that has ended has none.</summary>
    public static IReadOnlyList<PartnershipLevel> LevelsOf(string countryId, RegistryView view) =>
        Known.GetOrCreateValue(view).GetOrAdd(countryId, static (id, view) => [.. FindLevels(id, view)], view);

    private static IEnumerable<PartnershipLevel> FindLevels(string countryId, RegistryView view)
    {
        if (view.Find(new(CountryCollection.PathName, countryId)) is not { } country || !CountryNames.ExistsOn(country.As<Country>(), view.AsOf))
            yield break;
        var state = PartnershipLadder.StateOn(PartnershipCollection.Of(countryId, view), view.AsOf);
        if (state?.Level is { } level)
            yield return level;
        foreach (var sectoral in (state?.Sectoral ?? []).Select(mark => mark.Level).Distinct())
            yield return sectoral;
    }
}
