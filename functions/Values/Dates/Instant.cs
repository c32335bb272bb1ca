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
        return text is not null && Form().IsMatch(text) && DateTimeOffset.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);
    }

    /// <summary>The text in UTC, without trailing zeros in the fraction.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString(Local + ".FFFFFFF'Z'", CultureInfo.InvariantCulture);

    // TryParseExact alone would also accept a dot without digits and an offset without a colon.
    [GeneratedRegex(@"^[0-9-]{10}T[0-9:]{8}(\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Form();
}
