using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Newtonsoft.Json;

namespace BangGiao.Values.Dates;

/// <summary>
/// A date with the precision of its source: <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, from the year 1000 to 9999.
/// </summary>
/// <remarks>
/// Dates are ordered by the first possible day, then by the last: <c>1973-04-12</c> comes before <c>1973-05</c>, and
/// <c>1973-01-01</c> before <c>1973-01</c> before <c>1973</c>. The default value is the year 1000, so every value is valid.
/// </remarks>
[JsonConverter(typeof(PartialDateConverter))]
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>The form, as the predicate of an error message.</summary>
    public const string Requirements = "must be a date in the form YYYY, YYYY-MM or YYYY-MM-DD, from the year 1000 to 9999";

    private const int FirstYear = 1000;

    // The year is stored relative to the first one, and 0 means an unknown month or day, so that default(PartialDate) is valid.
    private readonly short _yearsAfterFirst;
    private readonly byte _month;
    private readonly byte _day;

    private PartialDate(int year, int month, int day)
    {
        _yearsAfterFirst = (short)(year - FirstYear);
        _month = (byte)month;
        _day = (byte)day;
    }

    /// <summary>The year, which is always known.</summary>
    public int Year => FirstYear + _yearsAfterFirst;

    /// <summary>The month, 1 to 12; null when only the year is known.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>The day of the month, 1 to 31; null when it is not known.</summary>
    public int? Day => _day == 0 ? null : _day;

    /// <summary>The precision.</summary>
    public DatePrecision Precision => _day != 0 ? DatePrecision.Day : _month != 0 ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>The first possible day.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last possible day, inclusive.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Day => First,
        DatePrecision.Month => new DateOnly(Year, _month, DateTime.DaysInMonth(Year, _month)),
        DatePrecision.Year => new DateOnly(Year, 12, 31),
    };

    /// <summary>Makes a date from a calendar day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is before 1000.</exception>
    public static PartialDate From(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day.Year, FirstYear, nameof(day));
        return new(day.Year, day.Month, day.Day);
    }

    /// <summary>Parses the exact form: ASCII digits, no white space.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10) || !HasDashes(text))
            return false;
        var year = Number(text, 0, 4);
        var month = text.Length >= 7 ? Number(text, 5, 2) : 1;
        var day = text.Length == 10 ? Number(text, 8, 2) : 1;
        if (year < FirstYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new(year, text.Length >= 7 ? month : 0, text.Length == 10 ? day : 0);
        return true;
    }

    /// <summary>Parses a text that is known to be valid.</summary>
    /// <exception cref="FormatException">The text is not a date in one of the three forms.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' {Requirements}.");

    /// <inheritdoc/>
    public int CompareTo(PartialDate other)
    {
        var byFirst = First.CompareTo(other.First);
        return byFirst != 0 ? byFirst : Last.CompareTo(other.Last);
    }

    /// <summary>The date as text, in the form of its precision.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{_month:00}-{_day:00}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{_month:00}"),
        DatePrecision.Year => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>Whether the left date sorts before the right one.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left date sorts after the right one.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left date sorts before the right one or is the same.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left date sorts after the right one or is the same.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static bool HasDashes(string text) =>
        (text.Length < 7 || text[4] == '-') && (text.Length < 10 || text[7] == '-');

    private static int Number(string text, int start, int length)
    {
        var number = 0;
        foreach (var c in text.AsSpan(start, length))
        {
            if (!char.IsAsciiDigit(c))
                return -1;
            number = number * 10 + (c - '0');
        }

        return number;
    }
}
