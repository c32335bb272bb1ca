using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;

namespace BangGiao.Mechanism.Kpis;

/// <summary>What a figure counts: two queries of the list of commitments. The figure is what they find, so that each can be looked into.</summary>
/// <param name="Kpi">The figure.</param>
/// <param name="Numerator">What is counted.</param>
/// <param name="Denominator">Of what.</param>
internal sealed record KpiDefinition(Kpi Kpi, IReadOnlyList<KpiCondition> Numerator, IReadOnlyList<KpiCondition> Denominator)
{
    private static readonly KpiCondition Verifiable = new("verifiable", "true");

    // Every day of review to come lies before the end of the calendar.
    private static readonly KpiCondition HasRhythm = new("reviewDueBy", "9999-12-31");

    private static readonly KpiCondition MadeOnADay = new("precision", "day");

    /// <summary>Whether the denominator takes no notice of the period.</summary>
    public bool IsOfAllTime => Kpi == Kpi.Signed;

    /// <summary>The figures as of a day, in their order. Vague commitments are in no denominator but that of <see cref="Kpi.Verifiable"/> and <see cref="Kpi.Signed"/>.</summary>
    public static IReadOnlyList<KpiDefinition> On(DateOnly asOf) =>
    [
        new(Kpi.Signed, [], []),
        new(Kpi.Verifiable, [Verifiable], []),
        new(Kpi.Started, [Verifiable, new("started", "true")], [Verifiable]),
        new(Kpi.Complete, [Verifiable, new("status", "complete")], [Verifiable]),
        new(Kpi.OnTime, [Verifiable, new("onTime", "true")], [Verifiable, new("timed", "true")]),
        new(Kpi.Overdue, [Verifiable, new("overdue", "true")], [Verifiable]),
        new(Kpi.Silent, [Verifiable, new("reviewDueBy", IsoDate.Text(asOf))], [Verifiable, HasRhythm]),
        new(Kpi.Disputed, [Verifiable, new("disputed", "true")], [Verifiable, new("claimed", "true"), new("assessed", "true")]),
        new(Kpi.Evidence, [Verifiable, new("evidence", "true")], [Verifiable, new("reviewed", "true")]),
        new(Kpi.DaysToFirstAction, [Verifiable, MadeOnADay, new("started", "true")], [Verifiable, MadeOnADay]),
    ];
}

/// <summary>A filter of the list of commitments and its value.</summary>
/// <param name="Filter">The parameter.</param>
/// <param name="Value">Its value.</param>
internal sealed record KpiCondition(string Filter, string Value)
{
    /// <summary>The condition as the list itself judges it.</summary>
    public Func<StoredRecord, RegistryView, bool> Read() =>
        CommitmentFilters.All.Single(filter => filter.Name == Filter).TryRead(Value, out var accepts)
            ? accepts
            : throw new InvalidOperationException($"The list of commitments has no {Filter}={Value}.");
}
