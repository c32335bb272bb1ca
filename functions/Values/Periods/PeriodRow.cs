using System.Globalization;

namespace BangGiao.Values.Periods;

/// <summary>The reporting periods of one length and one calendar, in order and without gaps, each with a number.</summary>
/// <param name="Length">Their length.</param>
/// <param name="Calendar">How their days are counted.</param>
/// <param name="Rules">The owner's rules for official periods.</param>
public sealed record PeriodRow(PeriodLength Length, PeriodCalendar Calendar, PeriodRules Rules)
{
    private const int MonthsOfYear = 12;

    /// <summary>The number of them in a year.</summary>
    public int PerYear => Length switch
    {
        PeriodLength.Month => MonthsOfYear,
        PeriodLength.Quarter => 4,
        PeriodLength.Half => 2,
        PeriodLength.Year => 1,
    };

    /// <summary>The period with a number; null for one that has no days in the calendar.</summary>
    public ReportingPeriod? At(int number)
    {
        var (year, place) = (number / PerYear, number % PerYear + 1);
        var yearText = year.ToString("0000", CultureInfo.InvariantCulture);
        var text = Length switch
        {
            PeriodLength.Month => yearText + place.ToString("-00", CultureInfo.InvariantCulture),
            PeriodLength.Quarter => yearText + place.ToString("-Q0", CultureInfo.InvariantCulture),
            PeriodLength.Half => yearText + place.ToString("-H0", CultureInfo.InvariantCulture),
            PeriodLength.Year => yearText,
        };
        return number >= 0 && ReportingPeriod.TryParse(text, Calendar, Rules, out var period) ? period : null;
    }

    /// <summary>The number of the period that a day lies in.</summary>
    public int NumberOn(DateOnly day)
    {
        var isAfterClosing = Calendar == PeriodCalendar.Official && day.Day > (Rules.On(day) ?? (Rules.All is [var first, ..] ? first : null))?.ClosesOnDay;
        var months = day.Year * MonthsOfYear + day.Month - 1 + (isAfterClosing ? 1 : 0);
        return months / (MonthsOfYear / PerYear);
    }

    /// <summary>The number of a period that is written as in <see cref="ReportingPeriod.Period"/>; null when it is none of these periods.</summary>
    public int? NumberOf(string text)
    {
        // The last day of a period lies in it in either calendar.
        if (!ReportingPeriod.TryParse(text, Calendar, Rules, out var period))
            return null;
        var number = NumberOn(period.ClosesOn);
        return At(number)?.Period == text ? number : null;
    }
}
