using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Counting;
using BangGiao.Mechanism.SigningKpis;
using BangGiao.Records.Codes;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Writes the figures as JSON or as a table.</summary>
internal sealed class KpiBody(KpiTable table, SigningTable signing, KpiScope scope, KpiGrouping? grouping, KpiLinks links, RegistryView view, Vocabularies vocabularies, Language language)
{
    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<Field> Columns { get; } =
    [
        new("group", FieldKind.Text, typeof(string)), new("name", FieldKind.Text, typeof(string)), new("id", FieldKind.Text, typeof(string)),
        new("title", FieldKind.Text, typeof(string)), new("numerator", FieldKind.Integer, typeof(int)), new("denominator", FieldKind.Integer, typeof(int)),
        new("rate", FieldKind.Number, typeof(decimal)), new("medianDays", FieldKind.Number, typeof(decimal)), new("query", FieldKind.Text, typeof(string)),
        new("denominatorQuery", FieldKind.Text, typeof(string)),
    ];

    /// <summary>The totals, and the figures of each group when there is a grouping.</summary>
    public KpisAnswer Json() => new(
        view.AsOf,
        language,
        language.Direction(),
        scope.Period,
        Figures(table.Total, null),
        [.. Enum.GetValues<GovernmentStatus>().Select(Cell)],
        [.. Enum.GetValues<SettlementLevel>().Select(Level)],
        grouping == KpiGrouping.ByAgency ? [.. Groups().Select(group => new AgencyKpis(group.Subject, group.Figures))] : null,
        grouping == KpiGrouping.ByCountry ? [.. Groups().Select(group => new CountryKpis(group.Subject, group.Figures))] : null,
        grouping is null || grouping == KpiGrouping.ByAgency || grouping == KpiGrouping.ByCountry ? null : [.. Groups().Select(group => new GroupKpis(group.Subject, group.Figures))],
        table.Durations.Figures(conditions => links.Where(conditions)),
        signing.Of(view),
        view.Version);

    /// <summary>A table with one row for each figure: first the totals, then the groups with their id and name.</summary>
    public IEnumerable<JObject> Rows()
    {
        var rows = Figures(table.Total, null).Select(figure => Row(figure, null))
            .Concat(Groups().SelectMany(group => group.Figures.Select(figure => Row(figure, group.Subject))));
        return rows.Select(RecordJson.ToBody);
    }

    private GovernmentStatusFigure Cell(GovernmentStatus cell) => new(
        cell,
        vocabularies.Label("governmentStatus", CodeName.Of(cell)).In(language),
        table.Cells.In(cell),
        links.Where(new KpiCondition("governmentStatus", CodeName.Of(cell))));

    private ObstacleFigure Level(SettlementLevel level)
    {
        var (obstacles, commitments) = table.Cells.At(level);
        var title = vocabularies.Label("settlementLevel", CodeName.Of(level)).In(language);
        return new(level, title, obstacles, commitments, links.Where(new KpiCondition("obstacleLevel", CodeName.Of(level))));
    }

    private static object Row(KpiFigureItem figure, Named? group) => new
    {
        Group = group?.Id,
        group?.Name,
        figure.Id,
        figure.Title,
        figure.Numerator,
        figure.Denominator,
        figure.Rate,
        figure.MedianDays,
        figure.Query,
        figure.DenominatorQuery,
    };

    private IEnumerable<(Named Subject, IReadOnlyList<KpiFigureItem> Figures)> Groups() => grouping is null
        ? []
        : table.Groups.Select(group => (
            new Named(group.Key, grouping.NameOf(view, group.Key, language)),
            Figures(group.Figures, (grouping.Filter, group.Key))));

    private IReadOnlyList<KpiFigureItem> Figures(IEnumerable<KpiFigure> figures, (string Filter, string Key)? group) =>
        [.. figures.Select(figure => Figure(figure, group))];

    private KpiFigureItem Figure(KpiFigure figure, (string Filter, string Key)? group) => new(
        figure.Definition.Kpi,
        vocabularies.Label("kpi", CodeName.Of(figure.Definition.Kpi)).In(language),
        figure.Numerator,
        figure.Denominator,
        figure.Rate,
        figure.MedianDays,
        links.Numerator(figure.Definition, group),
        links.Denominator(figure.Definition, group));
}
