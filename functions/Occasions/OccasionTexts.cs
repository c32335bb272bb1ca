using System.Globalization;
using System.Reflection;
using BangGiao.Json;
using BangGiao.Languages;

namespace BangGiao.Occasions;

/// <summary>What occasions are called, from <c>texts.json</c> beside this file.</summary>
internal static class OccasionTexts
{
    private const int FirstTeen = 11;
    private const int LastTeen = 13;

    private static readonly Dictionary<string, LocalizedText> Texts = Read();

    /// <summary>The names of all texts.</summary>
    public static IEnumerable<string> Keys => Texts.Keys;

    /// <summary>The text as it stands, with its gaps.</summary>
    public static LocalizedText Of(string key) => Texts[key];

    /// <summary>A text in every language, its gaps filled in with what stands for each language.</summary>
    public static LocalizedText Title(string key, Func<Language, object[]> values)
    {
        return new() { En = In(Language.En), Vi = In(Language.Vi), Ar = In(Language.Ar) };

        string In(Language language) => string.Format(CultureInfo.InvariantCulture, Texts[key].In(language), values(language));
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

    private static Dictionary<string, LocalizedText> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith("Occasions.texts.json", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return RecordJson.Parse(reader.ReadToEnd()).ToObject<Dictionary<string, LocalizedText>>(RecordJson.Serializer)!;
    }
}
