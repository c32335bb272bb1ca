using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BangGiao.Values.Dates;

/// <summary>Parses and formats calendar days, <c>YYYY-MM-DD</c>, with the same rules as <see cref="PartialDate"/>.</summary>
public static class IsoDate
{
    /// <summary>The form, as the predicate of an error message.</summary>
    public const string Requirements = "must be a calendar day in the form YYYY-MM-DD, from the year 1000 to 9999";

    /// <summary>Parses the exact form: ASCII digits, no white space.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateOnly day)
    {
        var isDay = PartialDate.TryParse(text, out var date) && date.Precision == DatePrecision.Day;
        day = isDay ? date.First : default;
        return isDay;
    }

    /// <summary>The text, independent of the culture.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
