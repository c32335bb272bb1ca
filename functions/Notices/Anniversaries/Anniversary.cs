namespace BangGiao.Notices.Anniversaries;

/// <summary>One anniversary of a date.</summary>
/// <param name="Date">The day on which it is celebrated.</param>
/// <param name="OriginalDate">The date of the original event.</param>
/// <param name="Years">The number of years since the original event; at least 1.</param>
/// <param name="Tier">The tier of that number of years.</param>
public sealed record Anniversary(DateOnly Date, DateOnly OriginalDate, int Years, AnniversaryTier Tier)
{
    /// <summary>
    /// True when it is celebrated on another calendar day than the original one: 29 February in a year that is not a leap year.
    /// </summary>
    public bool IsMoved => Date.Day != OriginalDate.Day;
}
