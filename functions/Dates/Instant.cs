using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BangGiao.Dates;

/// <summary>The text form of an instant: ISO 8601 in UTC with <c>Z</c>, e.g. <c>2026-11-21T08:15:30.1234567Z</c>.</summary>
public static class Instant
{
    /// <summary>The rule, as the predicate of a sentence about a field.</summary>
    public const string Requirements = "must be an instant as YYYY-MM-DDThh:mm:ss with at most 7 fraction digits, then Z or an offset such as +07:00";

    private const string Local = "yyyy-MM-dd'T'HH:mm:ss";
    private static readonly string[] Forms =
        [Local + "'Z'", Local + ".FFFFFFF'Z'", Local + "zzz", Local + ".FFFFFFFzzz"];

    /// <summary>Reads an instant of RFC 3339 (upper-case T and Z, no leap second); the answer is in UTC.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateTimeOffset instant)
    {
        instant = default;
        // The forms' dot is read even where no digit follows it.
        if (text is null || text.Contains(".Z", StringComparison.Ordinal) || text.Contains(".+", StringComparison.Ordinal)
            || text.Contains(".-", StringComparison.Ordinal))
            return false;
        return DateTimeOffset.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);
    }

    /// <summary>The text in UTC; fraction digits only as far as they are not zero.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString(Local + ".FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
