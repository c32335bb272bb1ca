using BangGiao.Values.Languages;

namespace BangGiao.Relations.Countries;

/// <summary>Tells the name of a country on a day.</summary>
public static class CountryNames
{
    /// <summary>The name of the day: the former names whose last day is recorded, and the usual name in the other languages.</summary>
    public static LocalizedText On(Country country, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(country);
        var name = country.Name;
        foreach (var former in country.OtherNames.Where(other => other.Kind == OtherNameKind.Former && day <= other.Until?.Last && !(day < other.From?.First)))
        {
            name = former.Language switch
            {
                "vi" => name with { Vi = former.Name },
                "ar" => name with { Ar = former.Name },
                "en" or null => name with { En = former.Name },
                _ => name,
            };
        }
        return name;
    }

    /// <summary>Whether the country exists on a day.</summary>
    public static bool ExistsOn(Country country, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(country);
        return !(day < country.ExistsFrom?.First) && !(day > country.ExistsUntil?.Last);
    }
}
