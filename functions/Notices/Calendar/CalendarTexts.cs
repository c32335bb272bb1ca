using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.Calendar;

/// <summary>The texts of the calendar feed, from <c>texts.json</c> in this folder.</summary>
internal static class CalendarTexts
{
    private static readonly TextCatalogue Texts = TextCatalogue.Of("Calendar");

    /// <summary>The text templates with their placeholders.</summary>
    public static IEnumerable<LocalizedText> All => Texts.All;

    /// <summary>A text with its placeholders filled in.</summary>
    public static string Of(Language language, string key, params object[] values) =>
        Texts.Text(language, key, values);
}
