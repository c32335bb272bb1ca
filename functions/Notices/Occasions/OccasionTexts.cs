using System.Globalization;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.Occasions;

/// <summary>What occasions are called, from <c>texts.json</c> beside this file.</summary>
internal static class OccasionTexts
{
    private const int FirstTeen = 11;
    private const int LastTeen = 13;

    private static readonly TextCatalogue Texts = TextCatalogue.Of("Occasions");

    /// <summary>The names of all texts.</summary>
    public static IEnumerable<string> Keys => Texts.Keys;

    /// <summary>The text as it stands, with its gaps.</summary>
    public static LocalizedText Of(string key) => Texts[key];

    /// <summary>A text in every language, its gaps filled in with what stands for each language.</summary>
    public static LocalizedText Title(string key, Func<Language, object[]> values)
    {
        return new() { En = In(Language.En), Vi = In(Language.Vi), Ar = In(Language.Ar) };

        string In(Language language) => Texts.Text(language, key, values(language));
    }

    /// <summary>How many years, as a language counts anniversaries: <c>50th</c> in English, the number in the others.</summary>
    public static string Years(int years, Language language)
    {
        var number = years.ToString(CultureInfo.InvariantCulture);
        if (language != Language.En)
            return number;
        return (years % 100 is >= FirstTeen and <= LastTeen ? 0 : years % 10) switch
        {
            1 => number + "st",
            2 => number + "nd",
            3 => number + "rd",
            _ => number + "th",
        };
    }
}
