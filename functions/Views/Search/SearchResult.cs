using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;

namespace BangGiao.Views.Search;

/// <summary>The hits of a search, and how many there are of each collection and country.</summary>
/// <param name="Items">All that is wanted, the best first.</param>
/// <param name="ByCollection">Hits of each collection, whichever collections are wanted.</param>
/// <param name="ByCountry">Hits of each country, whichever countries are wanted; a hit of two counts in both.</param>
internal sealed record SearchResult(IReadOnlyList<SearchHit> Items, IReadOnlyList<(string Value, int Count)> ByCollection, IReadOnlyList<(string Value, int Count)> ByCountry)
{
    /// <summary>Chooses among hits what is wanted. A facet counts with all filters but its own, so it says what another choice would give.</summary>
    public static SearchResult Of(IReadOnlyList<SearchHit> hits, SearchRequest request, RegistryView view, CollectionRegistry collections)
    {
        // Who names a day as of which to look is not told of what became a fact after it, as in lists.
        if (request.Times.AsOf is { } day)
            hits = [.. hits.Where(hit => collections.Of(hit.Record).IsKnownOn(hit.Record, day))];
        var countries = request.Countries.In(view);
        var ofCountries = countries is null ? hits : [.. hits.Where(hit => hit.CountryIds.Any(countries.Contains))];
        var ofCollections = request.Collections.Count == 0 ? hits : [.. hits.Where(IsOfCollections)];
        return new(
            [.. ofCountries.Where(hit => request.Collections.Count == 0 || IsOfCollections(hit))],
            Count(ofCountries.Select(hit => hit.Record.Key.Collection)),
            Count(ofCollections.SelectMany(hit => hit.CountryIds)));

        bool IsOfCollections(SearchHit hit) => request.Collections.Contains(hit.Record.Key.Collection);
    }

    // The most frequent first; among equals in ordinal order.
    private static List<(string Value, int Count)> Count(IEnumerable<string> values) =>
    [
        .. values.CountBy(value => value)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, pair.Value)),
    ];
}
