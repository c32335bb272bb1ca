using System.Globalization;
using BangGiao.Values.Dates;

namespace BangGiao.Values.Languages;

/// <summary>Formats dates for readers of each language, with the precision of the date.</summary>
internal static class WrittenDates
{
    public static string Text(PartialDate date, Language language) => date.Precision switch
    {
        DatePrecision.Day => Text(date.First, language),
        DatePrecision.Month when language == Language.Vi => string.Create(CultureInfo.InvariantCulture, $"tháng {date.Month}/{date.Year}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{Month(date.First, language)} {date.Year}"),
        DatePrecision.Year => date.Year.ToString(CultureInfo.InvariantCulture),
    };

    public static string Text(DateOnly day, Language language) => language == Language.Vi
        ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Month(day, language)} {day.Year}");

    /// <summary>A range of dates; a single date when the end is null or equal.</summary>
    public static string Text(PartialDate from, PartialDate? to, Language language) => to is { } end && end != from
        ? $"{Text(from, language)} – {Text(end, language)}"
        : Text(from, language);

    // The month names of some Arabic cultures belong to the Hijri calendar, so the Gregorian ones are listed here.
    private static string Month(DateOnly day, Language language) => language == Language.Ar
        ? ArabicMonths[day.Month - 1]
        : CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.GetMonthName(day.Month);

    private static readonly string[] ArabicMonths =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
}
