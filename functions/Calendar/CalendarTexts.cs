using System.Globalization;
using System.Reflection;
using BangGiao.Json;
using BangGiao.Languages;

namespace BangGiao.Calendar;

/// <summary>What a feed says beside what the occasions are called, from <c>texts.json</c> beside this file.</summary>
internal static class CalendarTexts
{
    private static readonly Dictionary<string, LocalizedText> Texts = Read();

    /// <summary>The texts as they stand, with their gaps.</summary>
    public static IReadOnlyDictionary<string, LocalizedText> All => Texts;

    /// <summary>A text with its gaps filled in.</summary>
    public static string Of(Language language, string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts[key].In(language), values);

    private static Dictionary<string, LocalizedText> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith("Calendar.texts.json", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return RecordJson.Parse(reader.ReadToEnd()).ToObject<Dictionary<string, LocalizedText>>(RecordJson.Serializer)!;
    }
}
