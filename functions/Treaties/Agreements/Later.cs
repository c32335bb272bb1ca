namespace BangGiao.Treaties.Agreements;

/// <summary>Adds periods to days without leaving the calendar.</summary>
internal static class Later
{
    private const int MonthsAYear = 12;

    /// <summary>The day a number of months and then days later; the last day of the calendar when it would be after the year 9999.</summary>
    /// <remarks>The last day of a shorter month stands for a day that the month lacks: one month after 31 January is 28 February.</remarks>
    public static DateOnly Than(DateOnly day, int? months, int? days)
    {
        var monthsLeft = ((DateOnly.MaxValue.Year - day.Year) * MonthsAYear) + MonthsAYear - day.Month;
        if (months > monthsLeft)
            return DateOnly.MaxValue;
        var moved = day.AddMonths(months ?? 0);
        return days > DateOnly.MaxValue.DayNumber - moved.DayNumber ? DateOnly.MaxValue : moved.AddDays(days ?? 0);
    }
}
