using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;
using BangGiao.Web.Http;

namespace BangGiao.Views.Search;

/// <summary>Builds the answer with one page of hits.</summary>
/// <param name="collections">The collections.</param>
/// <param name="view">The view that is searched.</param>
/// <param name="request">The request.</param>
internal sealed class SearchPage(CollectionRegistry collections, RegistryView view, SearchRequest request)
{
    private readonly Fragments _fragments = new(collections, view, request.Query, request.Language);

    /// <summary>A page, with the facets of all hits.</summary>
    public SearchListAnswer Of(SearchResult result, IEnumerable<SearchHit> page, string? next) => new(
        [.. page.Select(Item)],
        result.Items.Count,
        new([.. result.ByCollection.Select(facet => new Facet(facet.Value, facet.Count))], [.. result.ByCountry.Select(CountryFacet)]),
        view.Version,
        next);

    private SearchHitAnswer Item(SearchHit hit)
    {
        var key = hit.Record.Key;
        var title = collections.Of(hit.Record).TitleOf(hit.Record);
        return new(key.Collection, key.Id, title, hit.CountryIds, hit.Score, [.. _fragments.Of(hit)], hit.Record.Version, $"/{Api.Base}{key}");
    }

    // A country that the caller may not see appears with its code and without a name, because the visible record has the code too.
    private Facet CountryFacet((string Value, int Count) facet) =>
        new(facet.Value, facet.Count, view.Find(new(CountryCollection.PathName, facet.Value))?.As<Country>().Name);
}
