using BangGiao.Mechanism.Kpis;
using BangGiao.Values.Periods;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.KpiSeries;

/// <summary>What a request for a series asks for, beside the filters of commitments.</summary>
/// <param name="Span">The periods.</param>
/// <param name="Grouping">The grouping; null for totals only.</param>
/// <param name="MostGroups">The maximum number of groups: those with the most commitments.</param>
/// <param name="Figures">The figures; empty for all.</param>
internal sealed record SeriesQuery(SeriesSpan Span, KpiGrouping? Grouping, int MostGroups, IReadOnlySet<Kpi> Figures)
{
    /// <summary>The length and the calendar of the periods.</summary>
    public PeriodRow Row => Span.Row;

    /// <summary>Which commitments each point is about.</summary>
    public SeriesPopulation Population => Span.Population;

    /// <summary>Gives the number of the period that a period is compared with; null for no comparison.</summary>
    public Func<int, int>? ComparedWith => Span.ComparedWith;

    /// <summary>Reads the parameters.</summary>
    /// <param name="parameters">The parameters of the request.</param>
    /// <param name="asOf">The day of the figures.</param>
    /// <param name="rules">The owner's rules for official periods.</param>
    public static SeriesQuery Read(Parameters parameters, DateOnly asOf, PeriodRules rules)
    {
        var query = new SeriesQuery(
            SeriesSpan.Read(parameters, asOf, rules),
            KpiGrouping.Read(parameters, "group"),
            (int)parameters.Number("groups", SeriesSpan.GroupsByDefault, 1, SeriesSpan.MostGroups),
            parameters.Codes<Kpi>("figure").ToHashSet());
        query.CheckFigures(parameters);
        query.Span.CheckSize(parameters, query.Figures.Count == 0 ? Enum.GetValues<Kpi>().Length : query.Figures.Count, query.Grouping is null ? null : query.MostGroups);
        return query;
    }

    /// <summary>The definitions of a period's figures.</summary>
    public IReadOnlyList<KpiDefinition> DefinitionsOf(SeriesPeriod period)
    {
        IEnumerable<KpiDefinition> all = KpiDefinition.On(period.On);
        // Commitments made and started or completed in the same period are left out, because that only shows how early in the period they were made.
        if (Population == SeriesPopulation.All)
            all = all.Concat(KpiDefinition.Within(period.Period));
        return [.. all.Where(definition => Figures.Count == 0 || Figures.Contains(definition.Kpi))];
    }

    private void CheckFigures(Parameters parameters)
    {
        if (Population == SeriesPopulation.Made && Figures.Any(KpiDefinition.IsWithinPeriod))
            parameters.Fault("figure", "has what happened in a period, which of=made does not tell");
    }
}
