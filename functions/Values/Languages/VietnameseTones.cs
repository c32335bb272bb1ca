using System.Text;
using System.Text.RegularExpressions;

namespace BangGiao.Values.Languages;

/// <summary>The two places of the tone mark in Vietnamese: <c>hòa</c> and <c>hoà</c>, <c>thúy</c> and <c>thuý</c> are one word.</summary>
internal static partial class VietnameseTones
{
    /// <summary>The text with each mark on the first vowel of <c>oa</c>, <c>oe</c> and <c>uy</c> at the end of a syllable.</summary>
    public static string Settle(string text) => Ascii.IsValid(text) ? text : Late().Replace(text, Settled);

    private static string Settled(Match match)
    {
        var marked = match.ValueSpan[1..].ToString().Normalize(NormalizationForm.FormD);
        return $"{match.ValueSpan[0]}{marked[1..]}{marked[0]}".Normalize(NormalizationForm.FormC);
    }

    // In "quý" the u belongs to the consonant.
    [GeneratedRegex(@"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![\p{L}\p{M}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Late();
}
