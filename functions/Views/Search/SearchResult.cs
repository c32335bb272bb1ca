using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;

namespace BangGiao.Views.Search;

/// <summary>The hits of a search, and their numbers by collection and country.</summary>
/// <param name="Items">The hits that match all filters, best matches first.</param>
/// <param name="ByCollection">The number of hits by collection, without the filter of collections.</param>
/// <param name="ByCountry">The number of hits by country, without the filter of countries. A hit about two countries counts for both.</param>
internal sealed record SearchResult(IReadOnlyList<SearchHit> Items, IReadOnlyList<(string Value, int Count)> ByCollection, IReadOnlyList<(string Value, int Count)> ByCountry)
{
    /// <summary>Filters the hits. A facet counts with all filters except its own, so it shows the result of another choice.</summary>
    public static SearchResult Of(IReadOnlyList<SearchHit> hits, SearchRequest request, RegistryView view, CollectionRegistry collections)
    {
        // With asOf, facts after that day are left out, as in lists.
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

    // The most frequent first, then in ordinal order.
    private static List<(string Value, int Count)> Count(IEnumerable<string> values) =>
    [
        .. values.CountBy(value => value)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, pair.Value)),
    ];
}
