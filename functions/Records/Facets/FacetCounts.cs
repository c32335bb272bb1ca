using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;

namespace BangGiao.Records.Facets;

/// <summary>Counts records by the values that a filter compares, as the filter compares them.</summary>
internal static class FacetCounts
{
    /// <summary>A facet of some records.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="records">The records that meet all other filters.</param>
    /// <param name="view">The view that they are of.</param>
    /// <param name="limit">The maximum number of values.</param>
    public static ListFacet Of(Filter filter, IEnumerable<StoredRecord> records, RegistryView view, int limit)
    {
        // The filter takes texts for the same that differ in case or accents, so they are one value, in the spelling of the most records.
        var found = PlacesOf(filter, records, view)
            .GroupBy(pair => pair.Key, FoldedComparer.Instance)
            .Select(same => (Value: same.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key, Places: Joined([.. same.Select(pair => pair.Value)])))
            .ToList();
        var placesOf = found.ToDictionary(value => value.Value, value => value.Places, FoldedComparer.Instance);
        var values = found
            .Select(value => new ListFacetValue(value.Value, CountOf(value.Value, placesOf)))
            .OrderByDescending(value => value.Count)
            .ThenBy(value => value.Value, StringComparer.Ordinal);
        return new(filter.Name, [.. values.Take(limit)], found.Count);
    }

    // Of each spelling of a value, the places in the list of the records that have it.
    private static Dictionary<string, List<int>> PlacesOf(Filter filter, IEnumerable<StoredRecord> records, RegistryView view)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (place, record) in records.Index())
        {
            foreach (var value in filter.ValuesOf!(record, view))
            {
                if (!places.TryGetValue(value, out var having))
                    places.Add(value, having = []);
                // A record may have a value twice.
                if (having.Count == 0 || having[^1] != place)
                    having.Add(place);
            }
        }
        return places;
    }

    private static List<int> Joined(List<List<int>> spellings) => spellings is [{ } only] ? only : [.. spellings.SelectMany(places => places).Distinct()];

    // A comma stands between several values of a filter, so a value with one finds the records of its parts as well.
    private static int CountOf(string value, Dictionary<string, List<int>> placesOf) => value.Contains(',', StringComparison.Ordinal)
        ? value.Split(',').Append(value).SelectMany(part => placesOf.GetValueOrDefault(part) ?? []).Distinct().Count()
        : placesOf[value].Count;
}
