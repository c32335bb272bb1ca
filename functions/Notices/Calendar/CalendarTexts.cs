using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.Calendar;

/// <summary>What a feed says beside what the occasions are called, from <c>texts.json</c> beside this file.</summary>
internal static class CalendarTexts
{
    private static readonly TextCatalogue Texts = TextCatalogue.Of("Calendar");

    /// <summary>The texts as they stand, with their gaps.</summary>
    public static IEnumerable<LocalizedText> All => Texts.All;

    /// <summary>A text with its gaps filled in.</summary>
    public static string Of(Language language, string key, params object[] values) =>
        Texts.Text(language, key, values);
}
