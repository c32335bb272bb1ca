using System.Globalization;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.Channels;

/// <summary>The sentences of what is sent, in three languages, from <c>texts.json</c> of the folder.</summary>
public static class MessageTexts
{
    private static readonly TextCatalogue Texts = TextCatalogue.Of("Channels");

    /// <summary>A text in every language, with its gaps.</summary>
    public static LocalizedText Of(string key) => Texts[key];

    /// <summary>A text with its gaps filled in.</summary>
    public static string Of(Language language, string key, params object[] values) =>
        Texts.Text(language, key, values);

    /// <summary>A day as the language writes it.</summary>
    public static string Day(Language language, DateOnly day) => language switch
    {
        Language.En => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        Language.Vi => day.ToString("'ngày' d 'tháng' M 'năm' yyyy", CultureInfo.InvariantCulture),
        // Latin digits and the day first, as the ministry's own site has it; isolated, so that the line around it keeps its order.
        Language.Ar => $"⁨{day.ToString("d/M/yyyy", CultureInfo.InvariantCulture)}⁩",
    };

    /// <summary>How far ahead of a day another one lies.</summary>
    public static string Ahead(Language language, DateOnly today, DateOnly day) => (day.DayNumber - today.DayNumber) switch
    {
        0 => Of(language, "today"),
        1 => Of(language, "tomorrow"),
        > 1 and var days => Of(language, "inDays", days),
        var days => Of(language, "past", -days),
    };

    /// <summary>That it comes late.</summary>
    public static string? Late(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Late ? Of(message.Language, "late", Day(message.Language, message.OccursOn.AddDays(-message.LeadDays))) : null;
    }
}
