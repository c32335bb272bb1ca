using BangGiao.Mechanism.KpiSeries;
using BangGiao.Mechanism.SigningKpis;
using BangGiao.Values.Periods;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.SigningSeries;

/// <summary>What a request for the days from signing over time asks for, beside the filters of agreements.</summary>
/// <param name="Span">The periods.</param>
/// <param name="Grouping">The grouping; null for totals only.</param>
/// <param name="MostGroups">The maximum number of groups: those with the most agreements.</param>
/// <param name="Steps">The steps.</param>
internal sealed record SigningSeriesQuery(SeriesSpan Span, SigningGrouping? Grouping, int MostGroups, IReadOnlyList<SigningStep> Steps)
{
    /// <summary>Reads the parameters.</summary>
    /// <param name="parameters">The parameters of the request.</param>
    /// <param name="asOf">The day of the figures.</param>
    /// <param name="rules">The owner's rules for official periods.</param>
    public static SigningSeriesQuery Read(Parameters parameters, DateOnly asOf, PeriodRules rules)
    {
        var asked = parameters.Codes<SigningStep>("step").ToHashSet();
        var query = new SigningSeriesQuery(
            SeriesSpan.Read(parameters, asOf, rules),
            SigningGrouping.Read(parameters),
            (int)parameters.Number("groups", SeriesSpan.GroupsByDefault, 1, SeriesSpan.MostGroups),
            [.. Enum.GetValues<SigningStep>().Where(step => asked.Count == 0 || asked.Contains(step))]);
        query.Span.CheckSize(parameters, query.Steps.Count, query.Grouping is null ? null : query.MostGroups);
        return query;
    }
}
