using BangGiao.Values.Json;
using BangGiao.Values.Periods;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.KpiSeries;

/// <summary>The periods that a request for figures over time asks for, and those with which it compares them.</summary>
/// <param name="Row">The length and the calendar of the periods.</param>
/// <param name="Population">What each point is about.</param>
/// <param name="Periods">The periods that are shown, oldest first.</param>
/// <param name="ComparedWith">Gives the number of the period that a period is compared with; null for no comparison.</param>
internal sealed record SeriesSpan(PeriodRow Row, SeriesPopulation Population, IReadOnlyList<SeriesPeriod> Periods, Func<int, int>? ComparedWith)
{
    /// <summary>The maximum number of periods.</summary>
    public const int MostPeriods = 40;

    /// <summary>The maximum number of groups.</summary>
    public const int MostGroups = 60;

    /// <summary>The number of groups where the request names none.</summary>
    public const int GroupsByDefault = 20;

    /// <summary>The maximum number of points: periods, shown and compared with, times groups and the total, times figures.</summary>
    public const int MostPoints = 10_000;

    private const int PeriodsByDefault = 8;
    private const string LastParameter = "period";
    private const string CompareParameter = "compareTo";

    /// <summary>Reads the parameters.</summary>
    /// <param name="parameters">The parameters of the request.</param>
    /// <param name="asOf">The day of the figures.</param>
    /// <param name="rules">The owner's rules for official periods.</param>
    public static SeriesSpan Read(Parameters parameters, DateOnly asOf, PeriodRules rules)
    {
        var row = new PeriodRow(
            Code<PeriodLength>(parameters.Choice("by", "quarter", "month", "half", "year")),
            Code<PeriodCalendar>(parameters.Choice("calendar", "civil", "official")),
            rules);
        var population = Code<SeriesPopulation>(parameters.Choice("of", "all", "made"));
        var count = (int)parameters.Number("periods", PeriodsByDefault, 1, MostPeriods);
        var last = LastOf(parameters, row, asOf);
        var periods = Enumerable.Range(last - count + 1, count)
            .Select(number => SeriesPeriod.Of(number, row, population, asOf))
            .OfType<SeriesPeriod>()
            .ToList();
        if (periods.Count == 0)
            parameters.Fault("calendar", rules.All.Count == 0 ? rules.Unfit : $"has no days for these periods: the first rule for official periods applies from {rules.All[0].From}");
        return new(row, population, periods, ComparisonOf(parameters, row, asOf));
    }

    /// <summary>All periods that are counted, oldest first: those shown and those compared with.</summary>
    /// <param name="asOf">The day of the figures.</param>
    public IReadOnlyList<SeriesPeriod> All(DateOnly asOf)
    {
        var compared = ComparedWith is { } with
            ? Periods.Select(period => SeriesPeriod.Of(with(period.Number), Row, Population, asOf)).OfType<SeriesPeriod>()
            : [];
        return [.. Periods.Concat(compared).DistinctBy(period => period.Number).OrderBy(period => period.Number)];
    }

    /// <summary>Refuses a request for too many points.</summary>
    /// <param name="parameters">The parameters of the request.</param>
    /// <param name="figures">The number of figures.</param>
    /// <param name="groups">The maximum number of groups; null for totals only.</param>
    public void CheckSize(Parameters parameters, int figures, int? groups)
    {
        var shown = Periods.Select(period => period.Number);
        var periods = (ComparedWith is { } with ? shown.Union(Periods.Select(period => with(period.Number))) : shown).Count();
        var points = periods * figures * ((groups ?? 0) + 1);
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
    } + (row.Calendar == PeriodCalendar.Official && row.Rules.All.Count > 0 ? $", from {row.Rules.All[0].From}" : "");

    private static T Code<T>(string code)
        where T : struct, Enum => CodeName.TryParse<T>(code, out var value) ? value : default;
}
