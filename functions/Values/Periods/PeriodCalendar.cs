namespace BangGiao.Values.Periods;

/// <summary>How the days of a reporting period are counted.</summary>
public enum PeriodCalendar
{
    /// <summary>From the first to the last day of its months.</summary>
    Civil,

    /// <summary>As official reports count, by the rules of the owner's profile: from a day of the month before its first month to the day before that day of its last month.</summary>
    Official,
}
