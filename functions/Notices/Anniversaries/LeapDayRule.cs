namespace BangGiao.Notices.Anniversaries;

/// <summary>When what happened on 29 February is kept in a year that has no such day.</summary>
public enum LeapDayRule
{
    /// <summary>On the last day of the same month.</summary>
    February28,

    /// <summary>On the day after.</summary>
    March1,
}
