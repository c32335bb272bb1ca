using System.Globalization;
using BangGiao.Notices.Jubilees;
using BangGiao.Records.Codes;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.Occasions;

/// <summary>The titles of occasions, from <c>texts.json</c> in this folder.</summary>
internal static class OccasionTexts
{
    private const int FirstTeen = 11;
    private const int LastTeen = 13;

    private static readonly TextCatalogue Texts = TextCatalogue.Of("Occasions");

    /// <summary>The keys of all texts.</summary>
    public static IEnumerable<string> Keys => Texts.Keys;

    /// <summary>A text template in every language, with its placeholders.</summary>
    public static LocalizedText Of(string key) => Texts[key];

    /// <summary>A title in every language.</summary>
    public static LocalizedText Title(string key, Func<Language, object[]> values)
    {
        return new() { En = In(Language.En), Vi = In(Language.Vi), Ar = In(Language.Ar) };

        string In(Language language) => Texts.Text(language, key, values(language));
    }

    /// <summary>The name of a task: its own title, otherwise that of the rule that asks for it, otherwise that of its kind.</summary>
    public static string NameOf(PlannedTask task, Language language) =>
        (task.Record?.Title ?? task.Rule?.Title ?? Vocabularies.LabelOf("jubileeTaskKind", task.Kind)).In(language);

    /// <summary>A number of years as an ordinal: <c>50th</c> in English, the plain number in Vietnamese and Arabic.</summary>
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
