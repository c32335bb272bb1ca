using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Countries;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Occasions;

/// <summary>The countries of occasions, as a view has them.</summary>
/// <remarks>For a country that the view hides, only the code is given, which the record itself contains too.</remarks>
internal static class OccasionCountries
{
    /// <summary>The partners among some countries: each once, without the registry's own state.</summary>
    public static IReadOnlyList<string> Partners(IEnumerable<string> ids, OwnerState owner) => [.. ids.Where(id => id != owner.Code).Distinct()];

    /// <summary>The country; null when the view does not have it.</summary>
    public static Country? Find(RegistryView view, string id) => view.Find(new(CountryCollection.PathName, id))?.As<Country>();

    /// <summary>The name of the country, or its code when there is no name.</summary>
    public static string Name(Country? country, string id, Language language) => country?.Name.In(language) is { Length: > 0 } name ? name : id;

    /// <summary>
    /// An occasion that contains facts of a country: with the country's classification if higher, and its last change if later.
    /// </summary>
    public static Occasion WithFactsOf(this Occasion occasion, Country? country) => country is null ? occasion : occasion with
    {
        Classification = country.Classification > occasion.Classification ? country.Classification : occasion.Classification,
        ChangedAt = country.UpdatedAt > occasion.ChangedAt ? country.UpdatedAt : occasion.ChangedAt,
    };
}
