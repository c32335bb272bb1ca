using System.Globalization;
using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Visibility;

namespace BangGiao.Notices.AnniversaryList;

/// <summary>Counts anniversaries by region or by year, for plans of several years.</summary>
/// <remarks>An agreement with parties in several regions counts in each of them, so the sum of the groups can exceed the total.</remarks>
internal sealed class AnniversaryGroups(AnniversaryRules rules, RegistryView view)
{
    /// <summary>The values of the parameter <c>by</c>: no groups, groups by region of the countries concerned, or groups by year.</summary>
    public static IReadOnlyList<string> Choices { get; } = ["none", "region", "year"];

    /// <summary>
    /// The groups in name order. Each has its counts by class, and by year (in region groups) or by region (in year groups).
    /// </summary>
    public IReadOnlyList<AnniversaryGroup> Of(IEnumerable<Occasion> occasions, string by)
    {
        var isRegion = by == "region";
        return [.. Grouped(occasions, isRegion ? RegionsOf : YearOf).Select(group => new AnniversaryGroup(
            group.Key,
            group.Items.Count,
            rules.Tiers.ToDictionary(tier => tier.Name, tier => group.Items.Count(occasion => occasion.Class == tier.Name)),
            ByYear: isRegion ? Counts(group.Items, YearOf) : null,
            ByRegion: isRegion ? null : Counts(group.Items, RegionsOf)))];
    }

    private static Dictionary<string, int> Counts(IEnumerable<Occasion> occasions, Func<Occasion, IEnumerable<string>> keys) =>
        Grouped(occasions, keys).ToDictionary(group => group.Key, group => group.Items.Count);

    private static IEnumerable<(string Key, List<Occasion> Items)> Grouped(IEnumerable<Occasion> occasions, Func<Occasion, IEnumerable<string>> keys) => occasions
        .SelectMany(occasion => keys(occasion).Select(key => (key, occasion)))
        .GroupBy(pair => pair.key, pair => pair.occasion)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.ToList()));

    private static IEnumerable<string> YearOf(Occasion occasion) => [occasion.Date.Year.ToString("0000", CultureInfo.InvariantCulture)];

    // Occasions without a region count under the empty name.
    private IEnumerable<string> RegionsOf(Occasion occasion) => occasion.CountryIds
        .Select(id => OccasionCountries.Find(view, id)?.Region ?? "")
        .DefaultIfEmpty("")
        .Distinct();
}
