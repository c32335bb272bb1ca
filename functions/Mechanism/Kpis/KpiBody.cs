using BangGiao.Records.Codes;
using BangGiao.Records.Visibility;
using BangGiao.Values.Csv;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Writes the figures as JSON or CSV.</summary>
internal sealed class KpiBody(KpiTable table, KpiGrouping? grouping, KpiLinks links, RegistryView view, Vocabularies vocabularies, Language language)
{
    private static readonly Field[] Columns =
    [
        new("group", FieldKind.Text, typeof(string)), new("name", FieldKind.Text, typeof(string)), new("id", FieldKind.Text, typeof(string)),
        new("title", FieldKind.Text, typeof(string)), new("numerator", FieldKind.Integer, typeof(int)), new("denominator", FieldKind.Integer, typeof(int)),
        new("rate", FieldKind.Number, typeof(decimal)), new("medianDays", FieldKind.Number, typeof(decimal)), new("query", FieldKind.Text, typeof(string)),
        new("denominatorQuery", FieldKind.Text, typeof(string)),
    ];

    public JObject Write()
    {
        var body = new JObject
        {
            ["asOf"] = IsoDate.Text(view.AsOf),
            ["lang"] = language.Tag(),
            ["dir"] = language.Dir(),
            ["figures"] = Figures(table.Total, null),
        };
        if (grouping is not null)
            body[grouping.Member] = new JArray(Groups().Select(group => new JObject { [grouping.Subject] = Subject(group.Key), ["figures"] = group.Figures }));
        body["version"] = view.Version;
        return body;
    }

    /// <summary>CSV with one row for each figure: first the totals, then the groups with their id and name.</summary>
    public Task<byte[]> WriteTable()
    {
        var rows = Figures(table.Total, null).Cast<JObject>().Concat(Groups().SelectMany(group => group.Figures.Cast<JObject>().Select(figure =>
        {
            var subject = Subject(group.Key);
            (figure["group"], figure["name"]) = (subject["id"], subject["name"]);
            return figure;
        })));
        return CsvTable.RenderAsync(Columns, rows);
    }

    private IEnumerable<(string Key, JArray Figures)> Groups() => grouping is null
        ? []
        : table.Groups.Select(group => (group.Key, Figures(group.Figures, (grouping.Filter, group.Key))));

    private JArray Figures(IEnumerable<KpiFigure> figures, (string Filter, string Key)? group) => new(figures.Select(figure => Figure(figure, group)));

    private JObject Figure(KpiFigure figure, (string Filter, string Key)? group)
    {
        var code = CodeName.Of(figure.Definition.Kpi);
        var body = new JObject
        {
            ["id"] = code,
            ["title"] = vocabularies.Label("kpi", code).In(language),
            ["numerator"] = figure.Numerator,
            ["denominator"] = figure.Denominator,
            ["rate"] = figure.Rate,
        };
        if (figure.Definition.Kpi == Kpi.DaysToFirstAction)
            body["medianDays"] = figure.MedianDays;
        body["query"] = links.Numerator(figure.Definition, group);
        body["denominatorQuery"] = links.Denominator(figure.Definition, group);
        return body;
    }

    private JObject Subject(string key)
    {
        var subject = new JObject { ["id"] = key };
        if (grouping!.NameOf(view, key) is { } name)
            subject["name"] = name.In(language);
        return subject;
    }
}
