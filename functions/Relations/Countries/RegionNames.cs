using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Relations.Countries;

/// <summary>What regions are called. Records have the English names of the UN M49 standard (https://unstats.un.org/unsd/methodology/m49/).</summary>
public static class RegionNames
{
    private static readonly TextCatalogue Texts = TextCatalogue.Of("Countries");

    /// <summary>The regions and sub-regions that have names in every language.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. Texts.Keys];

    /// <summary>The name of a region or sub-region in a language. One that the standard lacks keeps the words of the record.</summary>
    public static string In(string region, Language language) => Known.Contains(region) ? Texts[region].In(language) : region;
}
