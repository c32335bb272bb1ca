namespace BangGiao.Values.Tables;

/// <summary>The order of day and month in dates such as 03/04/2024.</summary>
public enum DateOrder
{
    /// <summary>Found by the other rows of the column.</summary>
    Auto,

    /// <summary>Day, month, year, as in Vietnam and most of the world.</summary>
    Dmy,

    /// <summary>Month, day, year, as in the United States.</summary>
    Mdy,
}
