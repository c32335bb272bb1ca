using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BangGiao.Values.Dates;

/// <summary>The text form of a full calendar day, <c>YYYY-MM-DD</c>, under the same rules as <see cref="PartialDate"/>.</summary>
public static class IsoDate
{
    /// <summary>The rule, as the predicate of a sentence about a field.</summary>
    public const string Requirements = "must be a calendar day as YYYY-MM-DD, from the year 1000 to 9999";

    /// <summary>Reads the text exactly: ASCII digits, no white space, no other form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateOnly day)
    {
        var isDay = PartialDate.TryParse(text, out var date) && date.Precision == DatePrecision.Day;
        day = isDay ? date.First : default;
        return isDay;
    }

    /// <summary>The text, whatever the culture.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
