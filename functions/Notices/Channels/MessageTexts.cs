using System.Globalization;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.Channels;

/// <summary>The texts of messages in three languages, from <c>texts.json</c> in this folder.</summary>
public static class MessageTexts
{
    private static readonly TextCatalogue Texts = TextCatalogue.Of("Channels");

    /// <summary>A text template in every language, with its placeholders.</summary>
    public static LocalizedText Of(string key) => Texts[key];

    /// <summary>A text with its placeholders filled in.</summary>
    public static string Of(Language language, string key, params object[] values) =>
        Texts.Text(language, key, values);

    /// <summary>A day in the date format of the language.</summary>
    public static string Day(Language language, DateOnly day) => language switch
    {
        Language.En => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        Language.Vi => day.ToString("'ngày' d 'tháng' M 'năm' yyyy", CultureInfo.InvariantCulture),
        // Latin digits with the day first, as on the ministry's Arabic site. The Unicode isolates keep the order of the surrounding line.
        Language.Ar => $"⁨{day.ToString("d/M/yyyy", CultureInfo.InvariantCulture)}⁩",
    };

    /// <summary>The distance from one day to another in words.</summary>
    public static string Ahead(Language language, DateOnly today, DateOnly day) => (day.DayNumber - today.DayNumber) switch
    {
        -1 => Of(language, "yesterday"),
        0 => Of(language, "today"),
        1 => Of(language, "tomorrow"),
        > 1 and var days => Of(language, "inDays", days),
        var days => Of(language, "past", -days),
    };

    /// <summary>The note that a message is late; null when it is not.</summary>
    public static string? Late(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Late ? Of(message.Language, "late", Day(message.Language, message.DueOn ?? message.OccursOn.AddDays(-message.LeadDays))) : null;
    }
}
