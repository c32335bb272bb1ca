using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Countries;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Occasions;

/// <summary>The countries that occasions name, as a view has them.</summary>
/// <remarks>Of a country that is hidden from the view, its code is told and no more: the record that names it tells as much.</remarks>
internal static class OccasionCountries
{
    /// <summary>The partners among some countries: each once, the registry's own state left out.</summary>
    public static IReadOnlyList<string> Partners(IEnumerable<string> ids, OwnerState owner) => [.. ids.Where(id => id != owner.Code).Distinct()];

    /// <summary>The country, where the view has it.</summary>
    public static Country? Find(RegistryView view, string id) => view.Find(new(CountryCollection.PathName, id))?.As<Country>();

    /// <summary>Its name, else its code.</summary>
    public static string Name(Country? country, string id, Language language) => country?.Name.In(language) is { Length: > 0 } name ? name : id;

    /// <summary>An occasion that tells of a country beside its own record.</summary>
    public static Occasion Message(this Occasion occasion, Country? country) => country is null ? occasion : occasion with
    {
        Classification = country.Classification > occasion.Classification ? country.Classification : occasion.Classification,
        ChangedAt = country.UpdatedAt > occasion.ChangedAt ? country.UpdatedAt : occasion.ChangedAt,
    };
}
