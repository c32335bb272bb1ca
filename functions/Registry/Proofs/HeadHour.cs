using System.Globalization;

namespace BangGiao.Registry.Proofs;

/// <summary>The hour (UTC) in which a head was signed. There is at most one signed head for each hour.</summary>
/// <param name="Start">The start of the hour.</param>
public readonly record struct HeadHour(DateTime Start)
{
    /// <summary>The form of a month: <c>2026-11</c>.</summary>
    public const string MonthFormat = "yyyy-MM";

    private const string Format = "yyyy-MM-dd'T'HH";

    /// <summary>The hour of an instant.</summary>
    public static HeadHour Of(DateTimeOffset instant) => new(instant.UtcDateTime.Date.AddHours(instant.UtcDateTime.Hour));

    /// <summary>Reads the text of an hour; false for another text.</summary>
    public static bool TryParse(string text, out HeadHour hour)
    {
        var isHour = DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start);
        hour = new(start);
        return isHour;
    }

    /// <summary>Whether a text is a month.</summary>
    public static bool IsMonth(string text) => DateTime.TryParseExact(text, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The month of the hour.</summary>
    public string Month => Start.ToString(MonthFormat, CultureInfo.InvariantCulture);

    /// <summary>The text: <c>2026-11-28T22</c>.</summary>
    public override string ToString() => Start.ToString(Format, CultureInfo.InvariantCulture);
}
