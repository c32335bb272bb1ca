using System.Globalization;

namespace BangGiao.Values.Languages;

/// <summary>Compares texts in the order that readers of a language expect.</summary>
/// <remarks>
/// Letters are compared first, then accents, then case. In Vietnamese <c>hoà</c> and <c>hòa</c> are the same word. Texts that are equal by these rules are ordered by code units, so the order is
/// total and deterministic.
/// </remarks>
public sealed class Collation : IComparer<string>
{
    private static readonly Collation[] ByLanguage = [.. LanguageTags.All.Select(language => new Collation(language))];

    private readonly CompareInfo _compareInfo;
    private readonly bool _settlesTones;

    private Collation(Language language) => (_compareInfo, _settlesTones) = (language.Culture().CompareInfo, language == Language.Vi);

    /// <summary>The collation of a language.</summary>
    public static Collation For(Language language) => ByLanguage[(int)language];

    /// <summary>Negative, zero (only for identical texts) or positive; null sorts first.</summary>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var byLanguage = _compareInfo.Compare(Settled(x), Settled(y), CompareOptions.None);
        return byLanguage != 0 ? byLanguage : string.CompareOrdinal(x, y);
    }

    /// <summary>A sort key. Keys compare byte by byte in the same order as <see cref="Compare"/>.</summary>
    public byte[] SortKey(string text)
    {
        // The culture's key ends with its only zero byte, so it is never a prefix of another one. Big-endian code units compare ordinally.
        var byLanguage = _compareInfo.GetSortKey(Settled(text), CompareOptions.None).KeyData;
        return [.. byLanguage, .. CodeUnits(text)];
    }

    private string Settled(string text) => _settlesTones ? VietnameseTones.Settle(text) : text;

    private static IEnumerable<byte> CodeUnits(string text) => text.SelectMany(unit => new[] { (byte)(unit >> 8), (byte)unit });
}
