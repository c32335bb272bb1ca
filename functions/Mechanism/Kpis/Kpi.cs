namespace BangGiao.Mechanism.Kpis;

/// <summary>The figures of the mechanism that signs and carries out commitments. What each counts is defined in <see cref="KpiDefinition"/>.</summary>
public enum Kpi
{
    /// <summary>Commitments made in the period, of all that were made by the day.</summary>
    Signed,

    /// <summary>Those of which can be told when they are carried out. The only figure with vague ones in its denominator.</summary>
    Verifiable,

    /// <summary>Those of which a review has shown work.</summary>
    Started,

    /// <summary>Those that are complete.</summary>
    Complete,

    /// <summary>Those that were complete by their due day, of the complete ones that had one and the late ones.</summary>
    OnTime,

    /// <summary>Those that are late.</summary>
    Overdue,

    /// <summary>Those whose next review is due, of all that have a rhythm and something left to be done.</summary>
    Silent,

    /// <summary>Those of which the lead agency and the ministry say different things, of those that both have spoken of.</summary>
    Disputed,

    /// <summary>Those with a review that names evidence, of the reviewed ones.</summary>
    Evidence,

    /// <summary>The median days from the making to the first review that shows work; of those whose day of making is known to the day.</summary>
    DaysToFirstAction,
}
