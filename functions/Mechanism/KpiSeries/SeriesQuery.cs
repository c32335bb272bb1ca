using BangGiao.Mechanism.Kpis;
using BangGiao.Values.Json;
using BangGiao.Values.Periods;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.KpiSeries;

/// <summary>What a request for a series asks for, beside the filters of commitments.</summary>
/// <param name="Row">The length and the calendar of the periods.</param>
/// <param name="Population">Which commitments each point is about.</param>
/// <param name="Periods">The periods that are shown, oldest first.</param>
/// <param name="ComparedWith">Gives the number of the period that a period is compared with; null for no comparison.</param>
/// <param name="Grouping">The grouping; null for totals only.</param>
/// <param name="MostGroups">The maximum number of groups: those with the most commitments.</param>
/// <param name="Figures">The figures; empty for all.</param>
internal sealed record SeriesQuery(
    PeriodRow Row,
    SeriesPopulation Population,
    IReadOnlyList<SeriesPeriod> Periods,
    Func<int, int>? ComparedWith,
    KpiGrouping? Grouping,
    int MostGroups,
    IReadOnlySet<Kpi> Figures)
{
    /// <summary>The maximum number of periods.</summary>
    public const int MostPeriods = 40;

    /// <summary>The maximum number of groups.</summary>
    public const int MostGroupsOfAll = 60;

    /// <summary>The maximum number of points: periods, shown and compared with, times groups and the total, times figures.</summary>
    public const int MostPoints = 10_000;

    private const int PeriodsByDefault = 8;
    private const int GroupsByDefault = 20;
    private const string LastParameter = "period";
    private const string CompareParameter = "compareTo";

    /// <summary>Reads the parameters.</summary>
    /// <param name="parameters">The parameters of the request.</param>
    /// <param name="asOf">The day of the figures.</param>
    public static SeriesQuery Read(Parameters parameters, DateOnly asOf)
    {
        var row = new PeriodRow(
            Code<PeriodLength>(parameters.Choice("by", "quarter", "month", "half", "year")),
            Code<PeriodCalendar>(parameters.Choice("calendar", "civil", "official")));
        var population = Code<SeriesPopulation>(parameters.Choice("of", "all", "made"));
        var count = (int)parameters.Number("periods", PeriodsByDefault, 1, MostPeriods);
        var last = LastOf(parameters, row, asOf);
        var periods = Enumerable.Range(last - count + 1, count)
            .Select(number => SeriesPeriod.Of(number, row, population, asOf))
            .OfType<SeriesPeriod>()
            .ToList();
        if (periods.Count == 0)
            parameters.Fault("calendar", $"has no days for these periods: the first rule for official periods applies from {PeriodRule.All[0].From}");
        var query = new SeriesQuery(
            row,
            population,
            periods,
            ComparisonOf(parameters, row, asOf),
            KpiGrouping.Read(parameters, "group"),
            (int)parameters.Number("groups", GroupsByDefault, 1, MostGroupsOfAll),
            parameters.Codes<Kpi>("figure").ToHashSet());
        query.CheckFigures(parameters);
        query.CheckSize(parameters);
        return query;
    }

    /// <summary>The definitions of a period's figures.</summary>
    public IReadOnlyList<KpiDefinition> DefinitionsOf(SeriesPeriod period)
    {
        IEnumerable<KpiDefinition> all = KpiDefinition.On(period.On);
        // What was made in the period and started or completed in it is of no use: it says how early in the period it was made.
        if (Population == SeriesPopulation.All)
            all = all.Concat(KpiDefinition.Within(period.Period));
        return [.. all.Where(definition => Figures.Count == 0 || Figures.Contains(definition.Kpi))];
    }

    private void CheckFigures(Parameters parameters)
    {
        if (Population == SeriesPopulation.Made && Figures.Any(KpiDefinition.IsWithinPeriod))
            parameters.Fault("figure", "has what happened in a period, which of=made does not tell");
    }

    private void CheckSize(Parameters parameters)
    {
        var shown = Periods.Select(period => period.Number);
        var periods = (ComparedWith is { } with ? shown.Union(Periods.Select(period => with(period.Number))) : shown).Count();
        var figures = Figures.Count == 0 ? Enum.GetValues<Kpi>().Length : Figures.Count;
        var points = periods * figures * (Grouping is null ? 1 : MostGroups + 1);
        if (points > MostPoints)
            parameters.Fault("periods", $"asks with groups and figure for {points} points; at most {MostPoints} are allowed");
    }

    private static int LastOf(Parameters parameters, PeriodRow row, DateOnly asOf)
    {
        var present = row.NumberOn(asOf);
        if (parameters.Text(LastParameter) is not { } text)
            return present;
        if (row.NumberOf(text) is not { } last)
            parameters.Fault(LastParameter, Unfit(row));
        else if (last > present)
            parameters.Fault(LastParameter, $"must not be after {row.At(present)?.Period}, in which the day of the figures lies");
        else
            return last;
        return present;
    }

    private static Func<int, int>? ComparisonOf(Parameters parameters, PeriodRow row, DateOnly asOf)
    {
        switch (parameters.Text(CompareParameter))
        {
            case null:
                return null;
            case "previous":
                return number => number - 1;
            case "year_before":
                return number => number - row.PerYear;
            case var text when row.NumberOf(text) is { } one && one <= row.NumberOn(asOf):
                return _ => one;
            default:
                parameters.Fault(CompareParameter, $"must be previous, year_before, or a period that is not after the day of the figures: it {Unfit(row)}");
                return null;
        }
    }

    private static string Unfit(PeriodRow row) => row.Length switch
    {
        PeriodLength.Month => "must be a month such as 2026-03",
        PeriodLength.Quarter => "must be a quarter such as 2026-Q1",
        PeriodLength.Half => "must be a half-year such as 2026-H1",
        PeriodLength.Year => "must be a year such as 2026",
    } + (row.Calendar == PeriodCalendar.Official ? $", from {PeriodRule.All[0].From}" : "");

    private static T Code<T>(string code)
        where T : struct, Enum => CodeName.TryParse<T>(code, out var value) ? value : default;
}
