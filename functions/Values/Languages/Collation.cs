using System.Globalization;

namespace BangGiao.Values.Languages;

/// <summary>The order in which people who read a language expect names.</summary>
/// <remarks>
/// Letters count first, then accents, then case. Texts that the language holds equal are ordered by their code units,
/// so the order is total and the same in every run.
/// </remarks>
public sealed class Collation : IComparer<string>
{
    private static readonly Collation[] ByLanguage = [.. LanguageTags.All.Select(language => new Collation(language))];

    private readonly CompareInfo _compareInfo;

    private Collation(Language language) => _compareInfo = language.Culture().CompareInfo;

    /// <summary>The one collation of that language.</summary>
    public static Collation For(Language language) => ByLanguage[(int)language];

    /// <summary>Negative, zero (only for identical texts) or positive; null sorts first.</summary>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var byLanguage = _compareInfo.Compare(x, y, CompareOptions.None);
        return byLanguage != 0 ? byLanguage : string.CompareOrdinal(x, y);
    }

    /// <summary>Bytes whose order, compared one by one, is that of <see cref="Compare"/>.</summary>
    public byte[] SortKey(string text)
    {
        // The first part ends with a zero byte and has none elsewhere, so no key's first part begins another's.
        // Big-endian code units compare as the text does ordinally.
        var byLanguage = _compareInfo.GetSortKey(text, CompareOptions.None).KeyData;
        return [.. byLanguage, .. CodeUnits(text)];
    }

    private static IEnumerable<byte> CodeUnits(string text) => text.SelectMany(unit => new[] { (byte)(unit >> 8), (byte)unit });
}
