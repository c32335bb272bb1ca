namespace BangGiao.Notices.Anniversaries;

/// <summary>The day that replaces 29 February in years that are not leap years.</summary>
public enum LeapDayRule
{
    /// <summary>28 February.</summary>
    February28,

    /// <summary>1 March.</summary>
    March1,
}
