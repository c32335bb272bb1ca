using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Search;

/// <summary>Says where hits have what was searched for.</summary>
/// <param name="collections">The collections.</param>
/// <param name="view">Who asks.</param>
/// <param name="query">What is searched for.</param>
/// <param name="language">Whose texts are shown before those of other languages.</param>
internal sealed class Fragments(CollectionRegistry collections, RegistryView view, SearchQuery query, Language language)
{
    private const int MostFragments = 3;

    /// <summary>The best fragments of a hit: of names before titles before other texts, in the asked language before others.</summary>
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

    // What answers may be the name of a country that the record only names by its code.
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
