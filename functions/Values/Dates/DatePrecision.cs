namespace BangGiao.Values.Dates;

/// <summary>How much of a date its source tells, from the least to the most.</summary>
public enum DatePrecision
{
    /// <summary>The year alone: it has no month and no day, and is never given one.</summary>
    Year,

    /// <summary>The year and the month.</summary>
    Month,

    /// <summary>A calendar day.</summary>
    Day,
}
