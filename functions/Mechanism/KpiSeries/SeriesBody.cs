using BangGiao.Mechanism.Kpis;
using BangGiao.Records.Codes;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.KpiSeries;

/// <summary>Writes the figures over time as JSON or as a table.</summary>
internal sealed class SeriesBody(SeriesTable table, SeriesQuery query, SeriesLinks links, RegistryView view, Vocabularies vocabularies, Language language)
{
    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<Field> Columns { get; } =
    [
        Text("group"), Text("name"), Text("id"), Text("title"), Text("period"), Day("from"), Day("to"), Day("reportsDueOn"), Day("on"),
        Count("numerator"), Count("denominator"), Number("rate"), Number("medianDays"), Text("query"), Text("denominatorQuery"),
        Text("comparedPeriod"), Count("comparedNumerator"), Count("comparedDenominator"), Number("comparedRate"), Number("comparedMedianDays"), Text("comparedQuery"),
        Count("change"), Number("rateChange"), Number("daysChange"),
    ];

    /// <summary>The totals, and the figures of each group when there is a grouping.</summary>
    public SeriesAnswer Json() => new(
        view.AsOf,
        language,
        language.Direction(),
        query.Row.Length,
        query.Row.Calendar,
        query.Population,
        Figures(table.Total, null),
        query.Grouping is null ? null : [.. Groups()],
        query.Grouping is null ? null : table.GroupCount,
        view.Version);

    /// <summary>A table with one row for each point: first the totals, then the groups with their id and name.</summary>
    public IEnumerable<JObject> Rows()
    {
        var all = Groups().Select(group => (Group: (Named?)group.Group, group.Figures)).Prepend((null, Figures(table.Total, null)));
        return
            from one in all
            from figure in one.Figures
            from point in figure.Points
            select RecordJson.ToBody(Row(one.Group, figure, point));
    }

    private static object Row(Named? group, SeriesFigure figure, SeriesPoint point) => new
    {
        Group = group?.Id,
        group?.Name,
        figure.Id,
        figure.Title,
        point.Period,
        point.From,
        point.To,
        point.ReportsDueOn,
        point.On,
        point.Numerator,
        point.Denominator,
        point.Rate,
        point.MedianDays,
        point.Query,
        point.DenominatorQuery,
        ComparedPeriod = point.Compared?.Period,
        ComparedNumerator = point.Compared?.Numerator,
        ComparedDenominator = point.Compared?.Denominator,
        ComparedRate = point.Compared?.Rate,
        ComparedMedianDays = point.Compared?.MedianDays,
        ComparedQuery = point.Compared?.Query,
        point.Compared?.Change,
        point.Compared?.RateChange,
        point.Compared?.DaysChange,
    };

    private IEnumerable<SeriesGroup> Groups() => query.Grouping is not { } grouping
        ? []
        : table.Largest(query.MostGroups).Select(group => new SeriesGroup(
            new(group.Key, grouping.NameOf(view, group.Key, language)),
            Figures(group.Counts, (grouping.Filter, group.Key))));

    private List<SeriesFigure> Figures(SeriesCounts counts, (string Filter, string Key)? group)
    {
        var periods = table.Clock.Periods.Select((_, place) => counts.At(place)).ToList();
        return [.. table.Clock.Definitions[^1].Select((definition, figure) => new SeriesFigure(
            definition.Kpi,
            vocabularies.Label("kpi", CodeName.Of(definition.Kpi)).In(language),
            definition.Measure,
            [.. table.Clock.Shown.Select(place => Point(place, periods, figure, group))]))];
    }

    private SeriesPoint Point(int place, List<IReadOnlyList<KpiFigure>> periods, int figure, (string Filter, string Key)? group)
    {
        var (period, value) = (table.Clock.Periods[place], periods[place][figure]);
        return new(
            period.Period.Period,
            period.Period.From,
            period.Period.ClosesOn,
            period.Period.ReportsDueOn,
            period.On,
            value.Numerator,
            value.Denominator,
            value.Rate,
            value.MedianDays,
            links.Numerator(period, value.Definition, group),
            links.Denominator(period, value.Definition, group),
            ComparedPlace(period) is { } other ? Compared(value, table.Clock.Periods[other], periods[other][figure], group) : null);
    }

    private int? ComparedPlace(SeriesPeriod period) => query.ComparedWith is { } with ? table.Clock.PlaceOf(with(period.Number)) : null;

    private SeriesComparison Compared(KpiFigure now, SeriesPeriod period, KpiFigure then, (string Filter, string Key)? group) => new(
        period.Period.Period,
        period.Period.From,
        period.Period.ClosesOn,
        period.On,
        then.Numerator,
        then.Denominator,
        then.Rate,
        then.MedianDays,
        links.Numerator(period, then.Definition, group),
        now.Numerator - then.Numerator,
        now.Rate - then.Rate,
        now.MedianDays - then.MedianDays);

    private static Field Text(string name) => new(name, FieldKind.Text, typeof(string));

    private static Field Day(string name) => new(name, FieldKind.Date, typeof(DateOnly));

    private static Field Count(string name) => new(name, FieldKind.Integer, typeof(int));

    private static Field Number(string name) => new(name, FieldKind.Number, typeof(decimal));
}
