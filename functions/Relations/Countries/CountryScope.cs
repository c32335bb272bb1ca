using BangGiao.Records.Visibility;
using BangGiao.Relations.Partnerships;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Countries;

/// <summary>A filter of countries: every list must match; an empty list matches everything.</summary>
/// <param name="CountryIds">Codes of countries, in any case.</param>
/// <param name="Regions">Names of regions (UN M49).</param>
/// <param name="Levels">Partnership levels on the day of the view, sectoral included.</param>
public sealed record CountryScope(
    IReadOnlyCollection<string> CountryIds, IReadOnlyCollection<string> Regions, IReadOnlyCollection<PartnershipLevel> Levels)
{
    /// <summary>The codes of the matching countries in a view; null when every country matches.</summary>
    public HashSet<string>? In(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (Regions.Count == 0 && Levels.Count == 0)
            return CountryIds.Count == 0 ? null : new(CountryIds, FoldedComparer.Instance);
        return [.. view.All<Country>(CountryCollection.PathName)
            .Where(country => CountryIds.Count == 0 || CountryIds.Contains(country.Id))
            .Where(country => Regions.Count == 0 || (country.Region is { } region && Regions.Contains(region)))
            .Where(country => Levels.Count == 0 || CountryGroups.LevelsOf(country.Id, view).Any(Levels.Contains))
            .Select(country => country.Id)];
    }
}
