using System.Globalization;

namespace BangGiao.Values.Languages;

/// <summary>Language tags (BCP 47) of the registry's languages.</summary>
public static class LanguageTags
{
    /// <summary>The languages, in the order of fallback.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.En, Language.Vi, Language.Ar];

    /// <summary>Parses <c>en</c>, <c>vi</c> or <c>ar</c> in any case. Further subtags are ignored, as in <c>vi-VN</c>.</summary>
    public static bool TryParse(string? tag, out Language language)
    {
        language = Language.En;
        if (tag is null)
            return false;
        var subtags = tag.Split('-');
        return Array.TrueForAll(subtags, IsSubtag) && TryParsePrimary(subtags[0], out language);
    }

    /// <summary>The tag for <c>lang</c> attributes and <c>Content-Language</c>.</summary>
    public static string Tag(this Language language) => language switch
    {
        Language.En => "en",
        Language.Vi => "vi",
        Language.Ar => "ar",
    };

    /// <summary>Whether the script is written from right to left.</summary>
    public static bool IsRightToLeft(this Language language) => language == Language.Ar;

    /// <summary>The value of the HTML attribute <c>dir</c>: <c>rtl</c> or <c>ltr</c>.</summary>
    public static string Dir(this Language language) => language.IsRightToLeft() ? "rtl" : "ltr";

    /// <summary>The direction of the language's script.</summary>
    public static TextDirection Direction(this Language language) => language.IsRightToLeft() ? TextDirection.Rtl : TextDirection.Ltr;

    /// <summary>The culture for collation and formats.</summary>
    public static CultureInfo Culture(this Language language) =>
        CultureInfo.GetCultureInfo(language == Language.Vi ? "vi-VN" : language.Tag());

    /// <summary>
    /// The preferred language of an Accept-Language header (RFC 9110 section 12.5.4): the one with the highest weight, then the first one.
    /// English when the header is absent or has no supported language. Invalid elements are ignored.
    /// </summary>
    public static Language FromAcceptLanguage(string? header) => AcceptLanguage.Choose(header);

    private static bool TryParsePrimary(string subtag, out Language language)
    {
        foreach (var candidate in All)
        {
            language = candidate;
            if (subtag.Equals(candidate.Tag(), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        language = Language.En;
        return false;
    }

    private static bool IsSubtag(string subtag) => subtag.Length is >= 1 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit);
}
