using BangGiao.Mechanism.Counting;
using BangGiao.Mechanism.KpiSeries;
using BangGiao.Mechanism.SigningKpis;
using BangGiao.Records.Codes;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.SigningSeries;

/// <summary>Writes the days from signing over time as JSON or as a table.</summary>
internal sealed class SigningSeriesBody(SigningSeriesTable table, SigningSeriesQuery query, CountScope scope, RegistryView view, Vocabularies vocabularies, Language language)
{
    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<Field> Columns { get; } =
    [
        Of<string>("group", FieldKind.Text), Of<string>("name", FieldKind.Text), Of<string>("id", FieldKind.Text), Of<string>("title", FieldKind.Text),
        Of<string>("period", FieldKind.Text), Of<DateOnly>("from", FieldKind.Date), Of<DateOnly>("to", FieldKind.Date), Of<DateOnly>("reportsDueOn", FieldKind.Date),
        Of<DateOnly>("on", FieldKind.Date), Of<int>("fromDays", FieldKind.Integer), Of<int>("toDays", FieldKind.Integer), Of<int>("count", FieldKind.Integer),
        Of<int>("of", FieldKind.Integer), Of<decimal>("medianDays", FieldKind.Number), Of<int>("mostDays", FieldKind.Integer), Of<string>("query", FieldKind.Text),
        Of<string>("comparedPeriod", FieldKind.Text), Of<int>("comparedCount", FieldKind.Integer), Of<int>("comparedOf", FieldKind.Integer),
        Of<decimal>("comparedMedianDays", FieldKind.Number), Of<string>("comparedQuery", FieldKind.Text), Of<decimal>("daysChange", FieldKind.Number),
    ];

    /// <summary>The totals, and the days of each group when there is a grouping.</summary>
    public SigningSeriesAnswer Json() => new(
        view.AsOf,
        language,
        language.Direction(),
        query.Span.Row.Length,
        query.Span.Row.Calendar,
        query.Span.Population,
        Steps(table.Total, []),
        query.Grouping is null ? null : [.. Groups()],
        query.Grouping is null ? null : table.GroupCount,
        view.Version);

    /// <summary>A table with a row for each point, and after it a row for each band: first the totals, then the groups.</summary>
    public IEnumerable<JObject> Rows()
    {
        var all = Groups().Select(group => (Group: (Named?)group.Group, group.Steps)).Prepend((null, Steps(table.Total, [])));
        return
            from one in all
            from step in one.Steps
            from point in step.Points
            from row in point.Bands.Select(band => Row(one.Group, step, point, band)).Prepend(Row(one.Group, step, point))
            select RecordJson.ToBody(row);
    }

    private static object Row(Named? group, SigningSeriesStep step, SigningSeriesPoint point) => new
    {
        Group = group?.Id,
        group?.Name,
        step.Id,
        step.Title,
        point.Period,
        point.From,
        point.To,
        point.ReportsDueOn,
        point.On,
        point.Count,
        point.Of,
        point.MedianDays,
        point.MostDays,
        point.Query,
        ComparedPeriod = point.Compared?.Period,
        ComparedCount = point.Compared?.Count,
        ComparedOf = point.Compared?.Of,
        ComparedMedianDays = point.Compared?.MedianDays,
        ComparedQuery = point.Compared?.Query,
        point.Compared?.DaysChange,
    };

    private static object Row(Named? group, SigningSeriesStep step, SigningSeriesPoint point, AgeBand band) => new
    {
        Group = group?.Id,
        group?.Name,
        step.Id,
        step.Title,
        point.Period,
        point.From,
        point.To,
        point.On,
        band.FromDays,
        band.ToDays,
        band.Count,
        band.Query,
    };

    private IEnumerable<SigningSeriesGroup> Groups() => query.Grouping is not { } grouping
        ? []
        : table.Largest(query.MostGroups).Select(group => new SigningSeriesGroup(
            new(group.Key, grouping.Groups.NameOf(view, group.Key, language)),
            Steps(group.At, [new(grouping.Groups.Filter, group.Key)])));

    private List<SigningSeriesStep> Steps(Func<int, SigningCount> at, IReadOnlyList<KpiCondition> group) =>
    [
        .. query.Steps.Select(step => new SigningSeriesStep(
            step,
            vocabularies.Label("signingStep", CodeName.Of(step)).In(language),
            [.. table.Shown.Select(place => Point(place, step, at, group))])),
    ];

    private SigningSeriesPoint Point(int place, SigningStep step, Func<int, SigningCount> at, IReadOnlyList<KpiCondition> group)
    {
        var (period, figure) = (table.Periods[place], Figure(place, step, at, group));
        return new(
            period.Period.Period,
            period.Period.From,
            period.Period.ClosesOn,
            period.Period.ReportsDueOn,
            period.On,
            figure.Count,
            figure.Of,
            figure.MedianDays,
            figure.MostDays,
            Link(period, [.. group, ReachedBy(step)]),
            Link(period, [.. group, new(SigningFilters.Dated, "true")]),
            figure.Bands,
            table.PlaceOfCompared(period) is { } other ? Compared(figure, other, step, at, group) : null);
    }

    private SigningSeriesComparison Compared(PeriodFigure now, int place, SigningStep step, Func<int, SigningCount> at, IReadOnlyList<KpiCondition> group)
    {
        var (period, then) = (table.Periods[place], Figure(place, step, at, group));
        return new(
            period.Period.Period,
            period.Period.From,
            period.Period.ClosesOn,
            period.On,
            then.Count,
            then.Of,
            then.MedianDays,
            Link(period, [.. group, ReachedBy(step)]),
            now.MedianDays - then.MedianDays);
    }

    private PeriodFigure Figure(int place, SigningStep step, Func<int, SigningCount> at, IReadOnlyList<KpiCondition> group) =>
        StepBands.FigureOf(step, at(place), conditions => Link(table.Periods[place], [.. group, .. conditions]));

    private string Link(SeriesPeriod period, IReadOnlyList<KpiCondition> conditions)
    {
        IReadOnlyList<KpiCondition> within = query.Span.Population == SeriesPopulation.All ? [] : [new("period", period.Period.Period)];
        if (within.Count > 0 && query.Span.Row.Calendar == PeriodCalendar.Official)
            within = [.. within, new("calendar", CodeName.Of(PeriodCalendar.Official))];
        return scope.Link(period.On, [.. conditions, .. within]);
    }

    private static KpiCondition ReachedBy(SigningStep step) => new(SigningFilters.Reached, CodeName.Of(step));

    private static Field Of<T>(string name, FieldKind kind) => new(name, kind, typeof(T));
}
