namespace BangGiao.Notices.Anniversaries;

/// <summary>One return of a day.</summary>
/// <param name="Date">The day on which it is kept.</param>
/// <param name="OriginalDate">The day that returns.</param>
/// <param name="Years">How many years lie between the two; at least 1.</param>
/// <param name="Tier">The tier that its number of years belongs to.</param>
public sealed record Anniversary(DateOnly Date, DateOnly OriginalDate, int Years, AnniversaryTier Tier)
{
    /// <summary>Whether it is kept on another day of the calendar than the one that returns: of 29 February, where a year has none.</summary>
    public bool IsMoved => Date.Day != OriginalDate.Day;
}
