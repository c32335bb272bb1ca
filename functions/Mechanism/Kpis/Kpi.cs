namespace BangGiao.Mechanism.Kpis;

/// <summary>The figures of the mechanism. <see cref="KpiDefinition"/> defines what each of them counts.</summary>
public enum Kpi
{
    /// <summary>Commitments made in the period, of all made by the day.</summary>
    Signed,

    /// <summary>
    /// Commitments whose completion can be verified. Besides <see cref="Signed"/> the only figure with vague commitments in its
    /// denominator.
    /// </summary>
    Verifiable,

    /// <summary>Commitments with a review that shows work.</summary>
    Started,

    /// <summary>Complete commitments.</summary>
    Complete,

    /// <summary>Commitments completed by their due date, of those that were completed with a due date or are overdue.</summary>
    OnTime,

    /// <summary>Overdue commitments.</summary>
    Overdue,

    /// <summary>Commitments whose next review is due, of those with a review interval and a status that is not final.</summary>
    Silent,

    /// <summary>Overdue commitments whose completion is claimed and awaits assessment, of the overdue ones.</summary>
    OverdueClaimed,

    /// <summary>Commitments with a claim that awaits assessment, of those with a claim.</summary>
    Awaiting,

    /// <summary>Commitments whose newest assessment answers the newest claim with another status, of those where it answers it.</summary>
    Disputed,

    /// <summary>Commitments with an open obstacle.</summary>
    Obstructed,

    /// <summary>Commitments with a review that has evidence, of those with a review.</summary>
    Evidence,

    /// <summary>
    /// The median number of days from the making to the first review that shows work, of commitments whose day of making is known.
    /// </summary>
    DaysToFirstAction,

    /// <summary>Commitments whose first action was in the period. Of figures over time only.</summary>
    StartedInPeriod,

    /// <summary>Commitments that were completed in the period. Of figures over time only.</summary>
    CompletedInPeriod,
}
