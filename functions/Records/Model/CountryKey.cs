using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Model;

/// <summary>The key of a country. Records of every collection may be about countries, so every room can name one.</summary>
public static class CountryKey
{
    /// <summary>The path name of the countries' collection.</summary>
    public const string Collection = "countries";

    /// <summary>The key of the country with that id.</summary>
    public static RecordKey Of(string id) => new(Collection, id);
}
