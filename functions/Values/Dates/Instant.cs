using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BangGiao.Values.Dates;

/// <summary>Parses and formats instants: ISO 8601 in UTC with <c>Z</c>, for example <c>2026-11-21T08:15:30.1234567Z</c>.</summary>
public static partial class Instant
{
    /// <summary>The form, as the predicate of an error message.</summary>
    public const string Requirements =
        "must be an instant in the form YYYY-MM-DDThh:mm:ss with at most 7 fraction digits, then Z or an offset such as +07:00";

    private const string Local = "yyyy-MM-dd'T'HH:mm:ss";
    private static readonly string[] Forms = [Local + ".FFFFFFF'Z'", Local + ".FFFFFFFzzz"];

    /// <summary>Parses an instant of RFC 3339 (upper-case T and Z, no leap second). The result is in UTC.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateTimeOffset instant)
    {
        instant = default;
        return text is not null && (TryParseStored(text, out instant) || (Form().IsMatch(text) && DateTimeOffset.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant)));
    }

    // The form of the instants that the registry writes, which are most of all that are read: UTC, and any number of digits of the fraction.
    private static bool TryParseStored(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length is < 20 or 21 or > 28 || text[^1] != 'Z' || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || (text.Length > 20 && text[19] != '.'))
            return false;
        var (year, month, day) = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10]));
        var (hour, minute, second) = (Digits(text[11..13]), Digits(text[14..16]), Digits(text[17..19]));
        var fraction = text.Length == 20 ? 0 : Digits(text[20..^1]);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || fraction < 0)
            return false;
        for (var digits = text.Length - 21; digits is > 0 and < 7; digits++)
            fraction *= 10;
        instant = new(new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).AddTicks(fraction), TimeSpan.Zero);
        return true;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
                return -1;
            number = (number * 10) + (digit - '0');
        }
        return number;
    }

    /// <summary>The text in UTC, without trailing zeros in the fraction.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString(Local + ".FFFFFFF'Z'", CultureInfo.InvariantCulture);

    // TryParseExact alone would also accept a dot without digits and an offset without a colon.
    [GeneratedRegex(@"^[0-9-]{10}T[0-9:]{8}(\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Form();
}
