using System.Globalization;

namespace BangGiao.Values.Languages;

/// <summary>Language tags (BCP 47) for the languages of the registry.</summary>
public static class LanguageTags
{
    /// <summary>Every language, in the order in which texts fall back.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.En, Language.Vi, Language.Ar];

    /// <summary>Reads <c>en</c>, <c>vi</c> or <c>ar</c> in any case; further subtags are accepted and ignored: <c>vi-VN</c>.</summary>
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

    /// <summary>Whether the script runs from right to left.</summary>
    public static bool IsRightToLeft(this Language language) => language == Language.Ar;

    /// <summary>The value of HTML's <c>dir</c>: <c>rtl</c> or <c>ltr</c>.</summary>
    public static string Dir(this Language language) => language.IsRightToLeft() ? "rtl" : "ltr";

    /// <summary>The direction of the language's script.</summary>
    public static TextDirection Direction(this Language language) => language.IsRightToLeft() ? TextDirection.Rtl : TextDirection.Ltr;

    /// <summary>The culture whose collation and formats the language takes.</summary>
    public static CultureInfo Culture(this Language language) =>
        CultureInfo.GetCultureInfo(language == Language.Vi ? "vi-VN" : language.Tag());

    /// <summary>
    /// The language that a request prefers (RFC 9110, section 12.5.4): the highest weight, then the first named.
    /// English when the header is absent or names none of ours; what cannot be read in it is passed over.
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
