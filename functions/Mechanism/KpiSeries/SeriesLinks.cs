using BangGiao.Mechanism.Kpis;
using BangGiao.Values.Json;
using BangGiao.Values.Periods;

namespace BangGiao.Mechanism.KpiSeries;

/// <summary>Links into the list of commitments that select exactly the commitments of a figure in a period.</summary>
/// <param name="scope">The filter of the figures.</param>
/// <param name="query">The periods.</param>
/// <param name="knownAt">The requested version or instant; null for the current version.</param>
internal sealed class SeriesLinks(KpiScope scope, SeriesQuery query, string? knownAt)
{
    /// <summary>The link to the numerator of a group, or of the total for null.</summary>
    public string Numerator(SeriesPeriod period, KpiDefinition definition, (string Filter, string Key)? group) =>
        Of(period).Link(definition.Numerator, Days(period, isMadeIn: definition.IsOfAllTime), group);

    /// <summary>The link to the denominator of a group, or of the total for null.</summary>
    public string Denominator(SeriesPeriod period, KpiDefinition definition, (string Filter, string Key)? group) =>
        Of(period).Link(definition.Denominator, definition.IsOfAllTime ? [] : Days(period, isMadeIn: false), group);

    private KpiLinks Of(SeriesPeriod period) => new(scope, period.On, knownAt);

    private IEnumerable<KeyValuePair<string, string>> Days(SeriesPeriod period, bool isMadeIn)
    {
        if (!isMadeIn && query.Population == SeriesPopulation.All)
            return scope.PeriodFilters;
        IEnumerable<KeyValuePair<string, string>> within = [new("period", period.Period.Period)];
        if (query.Row.Calendar == PeriodCalendar.Official)
            within = within.Append(new("calendar", CodeName.Of(PeriodCalendar.Official)));
        return scope.PeriodFilters.Concat(within);
    }
}
