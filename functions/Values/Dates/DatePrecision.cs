namespace BangGiao.Values.Dates;

/// <summary>The precision of a date, from the lowest to the highest.</summary>
public enum DatePrecision
{
    /// <summary>Only the year is known.</summary>
    Year,

    /// <summary>The year and the month are known.</summary>
    Month,

    /// <summary>The calendar day is known.</summary>
    Day,
}
