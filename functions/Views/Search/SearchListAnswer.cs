using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Search;

/// <summary>A page of the hits of a search, with the facets of all hits.</summary>
/// <param name="Items">The hits, best matches first.</param>
/// <param name="Total">The number of hits on all pages.</param>
/// <param name="Facets">The number of hits of each collection and country.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Next">The next page; absent on the last one.</param>
public sealed record SearchListAnswer(
    IReadOnlyList<SearchHitAnswer> Items, [Count] int Total, SearchFacets Facets, [Count] long Version, [TextFormat("uri-reference")] string? Next);

/// <summary>A record that a search found.</summary>
/// <param name="Collection">Its collection.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="CountryIds">The countries that it is about.</param>
/// <param name="Score">The score; higher is better.</param>
/// <param name="Fragments">The texts that contain words of the search.</param>
/// <param name="Version">Its version.</param>
/// <param name="Href">Its path.</param>
public sealed record SearchHitAnswer(
    string Collection,
    string Id,
    LocalizedText? Title,
    IReadOnlyList<string> CountryIds,
    [Count] int Score,
    IReadOnlyList<SearchFragment> Fragments,
    [Count] long Version,
    [TextFormat("uri-reference")] string Href);

/// <summary>The facets of a search.</summary>
/// <param name="Collection">Hits of each collection.</param>
/// <param name="Country">Hits of each country.</param>
public sealed record SearchFacets(IReadOnlyList<Facet> Collection, IReadOnlyList<Facet> Country);

/// <summary>The number of hits with a value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">The number of hits with it, given all filters except the facet's own.</param>
/// <param name="Title">What the value is called.</param>
public sealed record Facet(string Value, [Count] int Count, LocalizedText? Title = null);
