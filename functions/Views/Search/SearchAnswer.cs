using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Newtonsoft.Json.Linq;

namespace BangGiao.Views.Search;

/// <summary>A search's result as JSON.</summary>
/// <param name="collections">The collections.</param>
/// <param name="view">Who asks.</param>
/// <param name="request">What was asked.</param>
internal sealed class SearchAnswer(CollectionRegistry collections, RegistryView view, SearchRequest request)
{
    private readonly Fragments _fragments = new(collections, view, request.Query, request.Language);

    /// <summary>One page with the facets of the whole.</summary>
    public JObject Body(SearchResult result, IEnumerable<SearchHit> page, string? next)
    {
        var body = new JObject
        {
            ["items"] = new JArray(page.Select(Item)),
            ["total"] = result.Items.Count,
            ["facets"] = new JObject
            {
                ["collection"] = new JArray(result.ByCollection.Select(facet => Facet(facet))),
                ["country"] = new JArray(result.ByCountry.Select(CountryFacet)),
            },
            ["version"] = view.Version,
        };
        if (next is not null)
            body["next"] = next;
        return body;
    }

    private JObject Item(SearchHit hit)
    {
        var key = hit.Record.Key;
        var item = new JObject { ["collection"] = key.Collection, ["id"] = key.Id };
        if (collections.Of(hit.Record).TitleOf(hit.Record) is { } title)
            item["title"] = RecordJson.ToBody(title);
        item["countryIds"] = new JArray(hit.CountryIds);
        item["score"] = hit.Score;
        item["fragments"] = new JArray(_fragments.Of(hit).Select(Fragment));
        item["version"] = hit.Record.Version;
        item["href"] = $"/{Api.Base}{key}";
        return item;
    }

    private static JObject Fragment(SearchFragment fragment)
    {
        var item = new JObject { ["field"] = fragment.Field };
        if (fragment.Language is { } language)
            item["language"] = language.Tag();
        item["text"] = fragment.Text;
        item["highlights"] = new JArray(fragment.Highlights.Select(part => new JObject { ["start"] = part.Start, ["length"] = part.Length }));
        return item;
    }

    // Of a country that is hidden from the view, its code is told and no more: the record that names it tells as much.
    private JObject CountryFacet((string Value, int Count) facet) =>
        Facet(facet, view.Find(new(CountryCollection.PathName, facet.Value))?.As<Country>().Name);

    private static JObject Facet((string Value, int Count) facet, LocalizedText? title = null)
    {
        var item = new JObject { ["value"] = facet.Value, ["count"] = facet.Count };
        if (title is not null)
            item["title"] = RecordJson.ToBody(title);
        return item;
    }
}
