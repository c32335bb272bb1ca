using BangGiao.Mechanism.Counting;
using BangGiao.Values.Dates;
using BangGiao.Values.Periods;

namespace BangGiao.Mechanism.Kpis;

/// <summary>The definition of a figure: two queries of the list of commitments, whose totals are its numerator and denominator.</summary>
/// <param name="Kpi">The figure.</param>
/// <param name="Numerator">The query of the numerator.</param>
/// <param name="Denominator">The query of the denominator.</param>
internal sealed record KpiDefinition(Kpi Kpi, IReadOnlyList<KpiCondition> Numerator, IReadOnlyList<KpiCondition> Denominator)
{
    /// <summary>The condition that leaves vague commitments out.</summary>
    public static readonly KpiCondition Verifiable = new("verifiable", "true");

    // Every next review is on or before the last day of the calendar, so this matches all commitments that have one.
    private static readonly KpiCondition HasRhythm = new("reviewDueBy", "9999-12-31");

    private static readonly KpiCondition MadeOnADay = new("precision", "day");

    /// <summary>What the value of the figure is.</summary>
    public KpiMeasure Measure => Kpi switch
    {
        Kpi.Signed or Kpi.StartedInPeriod or Kpi.CompletedInPeriod => KpiMeasure.Count,
        Kpi.DaysToFirstAction => KpiMeasure.Days,
        _ => KpiMeasure.Share,
    };

    /// <summary>Whether the denominator ignores the period.</summary>
    public bool IsOfAllTime => Kpi == Kpi.Signed;

    /// <summary>
    /// The definitions for a day, in their order. Only <see cref="Kpi.Verifiable"/> and <see cref="Kpi.Signed"/> count vague commitments.
    /// </summary>
    public static IReadOnlyList<KpiDefinition> On(DateOnly asOf) =>
    [
        new(Kpi.Signed, [], []),
        new(Kpi.Verifiable, [Verifiable], []),
        new(Kpi.Started, [Verifiable, new("started", "true")], [Verifiable]),
        new(Kpi.Complete, [Verifiable, new("status", "complete")], [Verifiable]),
        new(Kpi.OnTime, [Verifiable, new("onTime", "true")], [Verifiable, new("timed", "true")]),
        new(Kpi.Overdue, [Verifiable, new("overdue", "true")], [Verifiable]),
        new(Kpi.Silent, [Verifiable, new("reviewDueBy", IsoDate.Text(asOf))], [Verifiable, HasRhythm]),
        new(Kpi.OverdueClaimed, [Verifiable, new("overdue", "true"), new("claimedComplete", "true")], [Verifiable, new("overdue", "true")]),
        new(Kpi.Awaiting, [Verifiable, new("awaiting", "true")], [Verifiable, new("claimed", "true")]),
        new(Kpi.Disputed, [Verifiable, new("disputed", "true")], [Verifiable, new("answered", "true")]),
        new(Kpi.Obstructed, [Verifiable, new("obstructed", "true")], [Verifiable]),
        new(Kpi.Evidence, [Verifiable, new("evidence", "true")], [Verifiable, new("reviewed", "true")]),
        new(Kpi.DaysToFirstAction, [Verifiable, MadeOnADay, new("started", "true")], [Verifiable, MadeOnADay]),
    ];

    /// <summary>Whether a figure counts events in a period.</summary>
    public static bool IsWithinPeriod(Kpi kpi) => kpi is Kpi.StartedInPeriod or Kpi.CompletedInPeriod;

    /// <summary>The definitions of figures of events in a period.</summary>
    public static IReadOnlyList<KpiDefinition> Within(ReportingPeriod period)
    {
        var (from, to) = (IsoDate.Text(period.From), IsoDate.Text(period.ClosesOn));
        return
        [
            new(Kpi.StartedInPeriod, [Verifiable, new("startedFrom", from), new("startedTo", to)], [Verifiable]),
            new(Kpi.CompletedInPeriod, [Verifiable, new("completedFrom", from), new("completedTo", to)], [Verifiable]),
        ];
    }
}

/// <summary>What the value of a figure is.</summary>
public enum KpiMeasure
{
    /// <summary>A number of commitments: the numerator.</summary>
    Count,

    /// <summary>A share: the rate.</summary>
    Share,

    /// <summary>A number of days: the median.</summary>
    Days,
}
