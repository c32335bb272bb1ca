using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Search;

/// <summary>Finds the texts in which hits match a query.</summary>
/// <param name="collections">The collections.</param>
/// <param name="view">The caller.</param>
/// <param name="query">The query.</param>
/// <param name="language">The language whose texts come first.</param>
internal sealed class Fragments(CollectionRegistry collections, RegistryView view, SearchQuery query, Language language)
{
    private const int MostFragments = 3;

    /// <summary>The best fragments of a hit: first names, then titles, then other texts; in each group, those in the requested language first.</summary>
    public IReadOnlyList<SearchFragment> Of(SearchHit hit)
    {
        var collection = collections.Of(hit.Record);
        var own = SearchedTexts.Of(collection, hit.Record)
            .OrderBy(text => text.Role)
            .ThenBy(text => text.Language != language)
            .Select(text => FragmentCutter.Cut(text.Pointer, text.Language, text.Text, query.Required))
            .OfType<SearchFragment>();
        return [.. own.Concat(OfCountries(collection, hit)).DistinctBy(fragment => fragment.Text).Take(MostFragments)];
    }

    // The match may be the name of a country, of which the record has only the code.
    private IEnumerable<SearchFragment> OfCountries(Collection collection, SearchHit hit) =>
        from reference in collection.ReferenceFieldsOf(hit.Record)
        where reference.Key.Collection == CountryCollection.PathName
        let name = view.Find(reference.Key)?.As<Country>().Name
        where name is not null
        let fragment = LanguageTags.All
            .OrderBy(other => other != language)
            .Where(other => name.Exactly(other) is not null)
            .Select(other => FragmentCutter.Cut(reference.Pointer, other, name.Exactly(other)!, query.Required))
            .FirstOrDefault(fragment => fragment is not null)
        where fragment is not null
        select fragment;
}
