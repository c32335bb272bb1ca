using BangGiao.Mechanism.Counting;
using BangGiao.Records.Codes;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;
using BangGiao.Values.Texts;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.NamedCounts;

/// <summary>Counts under each definition, and writes the counts as JSON or as a table.</summary>
/// <param name="scopes">What is counted, by collection.</param>
/// <param name="whole">The same without any filter, of which published figures are; null where they are not shown.</param>
/// <param name="span">The days.</param>
/// <param name="view">The view.</param>
/// <param name="vocabularies">The titles.</param>
/// <param name="language">The language of the texts.</param>
internal sealed class CountsBody(
    IReadOnlyDictionary<string, CountScope> scopes, IReadOnlyDictionary<string, CountScope>? whole, CountSpan span, RegistryView view, Vocabularies vocabularies, Language language)
{
    private static readonly TextCatalogue Texts = TextCatalogue.Of("NamedCounts");

    private readonly Dictionary<string, IReadOnlyList<StoredRecord>> _records = scopes.ToDictionary(pair => pair.Key, pair => pair.Value.In(view));

    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<Field> Columns { get; } =
    [
        new("id", FieldKind.Text, typeof(string)), new("title", FieldKind.Text, typeof(string)), new("definition", FieldKind.Text, typeof(string)),
        new("level", FieldKind.Text, typeof(string)), new("name", FieldKind.Text, typeof(string)), new("from", FieldKind.Date, typeof(DateOnly)),
        new("to", FieldKind.Date, typeof(DateOnly)), new("asOf", FieldKind.Date, typeof(DateOnly)), new("count", FieldKind.Integer, typeof(int)), new("query", FieldKind.Text, typeof(string)),
    ];

    /// <summary>The counts.</summary>
    public CountsAnswer Json() => new(
        view.AsOf,
        language,
        language.Direction(),
        span.From,
        span.To,
        span.Period,
        [.. CountDefinition.All.Select(Count)],
        whole is null ? null : [.. PublishedFigure.All.Select(figure => Published(figure, whole[figure.Definition.Collection]))],
        view.Version);

    /// <summary>A table with a row for each count, and after it a row for each level.</summary>
    public IEnumerable<JObject> Rows() => CountDefinition.All.Select(Count)
        .SelectMany(count => (count.ByLevel ?? []).Select(level => Row(count, level)).Prepend(Row(count, null)))
        .Select(RecordJson.ToBody);

    private object Row(NamedCount count, LevelCount? level) => new
    {
        count.Id,
        count.Title,
        count.Definition,
        level?.Level,
        Name = level?.Title,
        span.From,
        span.To,
        view.AsOf,
        Count = level?.Count ?? count.Count,
        Query = level?.Query ?? count.Query,
    };

    private NamedCount Count(CountDefinition definition)
    {
        var scope = scopes[definition.Collection];
        var conditions = definition.Conditions.Select(scope.Read).ToList();
        var counted = _records[definition.Collection].Where(record => conditions.All(accepts => accepts(record, view))).ToList();
        var code = CodeName.Of(definition.Name);
        return new(
            definition.Name,
            vocabularies.Label("countName", code).In(language),
            Texts.Text(language, code),
            counted.Count,
            scope.Link(view.AsOf, definition.Conditions),
            definition.LevelFilter is { } filter ? [.. Enum.GetValues<AgreementLevel>().Select(level => Level(definition, filter, level, counted))] : null);
    }

    private PublishedCount Published(PublishedFigure figure, CountScope scope)
    {
        var conditions = figure.Conditions.Select(scope.Read).ToList();
        return new(
            figure.Figure,
            figure.PublishedOn,
            figure.Said.In(language),
            Texts.Text(language, "published.unknown"),
            figure.Count,
            vocabularies.Label("countName", CodeName.Of(figure.Count)).In(language),
            figure.From,
            figure.To,
            scope.In(view).Count(record => conditions.All(accepts => accepts(record, view))),
            scope.Link(view.AsOf, figure.Conditions),
            figure.Source);
    }

    private LevelCount Level(CountDefinition definition, string filter, AgreementLevel level, List<StoredRecord> counted)
    {
        var (scope, condition) = (scopes[definition.Collection], new KpiCondition(filter, CodeName.Of(level)));
        var accepts = scope.Read(condition);
        return new(
            level,
            vocabularies.Label("agreementLevel", CodeName.Of(level)).In(language),
            counted.Count(record => accepts(record, view)),
            scope.Link(view.AsOf, [.. definition.Conditions, condition]));
    }
}

/// <summary>The days between which what counts was made or signed.</summary>
/// <param name="From">The first day; null without one.</param>
/// <param name="To">The last day; null without one.</param>
/// <param name="Period">The reporting period; null without one.</param>
internal sealed record CountSpan(DateOnly? From, DateOnly? To, ReportingPeriod? Period)
{
    /// <summary>The days that lie between two days and in a period: from the later start to the earlier end.</summary>
    public static CountSpan Of(DateOnly? from, DateOnly? to, ReportingPeriod? period) => new(
        from > period?.From || period is null ? from : period.From,
        to < period?.ClosesOn || period is null ? to : period.ClosesOn,
        period);
}
