namespace BangGiao.Values.Sheets;

/// <summary>Converts between calendar days and the serial numbers of spreadsheets (ECMA-376 part 1, 18.17.4).</summary>
/// <remarks>
/// Day 1 is 1900-01-01, and 60 is 1900-02-29, a day that never was: the first spreadsheet took 1900 for a leap year, and all others
/// count as it did. Before that day the numbers are one less than the days between, so days before March 1900 have no number here.
/// Workbooks of old Macintosh programs count from 1904-01-01 as 0.
/// </remarks>
public static class SheetDates
{
    private const int DaysFrom1900To1904 = 1462;
    private const int FirstSerial = 61;

    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly double LastSerial = DateOnly.MaxValue.DayNumber - DayZero.DayNumber;

    /// <summary>The serial number of a day; null before 1900-03-01.</summary>
    public static double? SerialOf(DateOnly day)
    {
        var serial = day.DayNumber - DayZero.DayNumber;
        return serial >= FirstSerial ? serial : null;
    }

    /// <summary>The day of a serial number, whose fraction is a time of day; null when it is no day.</summary>
    /// <param name="serial">The number.</param>
    /// <param name="countsFrom1904">Whether the workbook counts from 1904.</param>
    public static DateOnly? DayOf(double serial, bool countsFrom1904 = false)
    {
        var days = Math.Floor(serial + (countsFrom1904 ? DaysFrom1900To1904 : 0));
        return days switch
        {
            60 => null,
            >= 1 and < 60 => DayZero.AddDays((int)days + 1),
            >= FirstSerial when days <= LastSerial => DayZero.AddDays((int)days),
            _ => null,
        };
    }

    /// <summary>Whether a format code shows a number as a date: it has a letter for year, month or day outside of quotes and brackets.</summary>
    public static bool IsDateFormat(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        for (var at = 0; at < code.Length; at++)
        {
            switch (char.ToLowerInvariant(code[at]))
            {
                case '"':
                    at = EndOf(code, at, '"');
                    break;
                case '[':
                    at = EndOf(code, at, ']');
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case 'y' or 'd' or 'm':
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether a built-in format (ECMA-376 part 1, 18.8.30, with those of East Asian languages) shows a number as a date.</summary>
    public static bool IsDateFormat(uint number) => number is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    private static int EndOf(string code, int at, char closing)
    {
        var end = code.IndexOf(closing, at + 1);
        return end < 0 ? code.Length : end;
    }
}
