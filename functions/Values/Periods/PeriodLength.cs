namespace BangGiao.Values.Periods;

/// <summary>The lengths of reporting periods.</summary>
public enum PeriodLength
{
    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A half-year.</summary>
    Half,

    /// <summary>A year.</summary>
    Year,
}
