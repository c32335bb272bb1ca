using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Model;

/// <summary>The key of a country. It is defined here because records of any collection may refer to countries.</summary>
public static class CountryKey
{
    /// <summary>The name of the collection of countries.</summary>
    public const string Collection = "countries";

    /// <summary>The key of the country with this id.</summary>
    public static RecordKey Of(string id) => new(Collection, id);
}
