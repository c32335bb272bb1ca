namespace BangGiao.Values.Periods;

/// <summary>How the days of a reporting period are counted.</summary>
public enum PeriodCalendar
{
    /// <summary>From the first to the last day of its months.</summary>
    Civil,

    /// <summary>As official reports count: from the 15th of the month before its first month to the 14th of its last month.</summary>
    Official,
}
