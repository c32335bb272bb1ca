using BangGiao.Mechanism.Counting;
using BangGiao.Records.Codes;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Missions;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Comparison;

/// <summary>Compares the records of a view on two days.</summary>
/// <param name="scopes">The records that are compared, of each collection.</param>
/// <param name="definitions">The facts that are compared.</param>
/// <param name="before">The view on the earlier day.</param>
/// <param name="after">The view on the later day.</param>
/// <param name="vocabularies">The titles of codes.</param>
/// <param name="language">The language of the answer.</param>
internal sealed class ComparisonBody(
    IReadOnlyDictionary<string, CountScope> scopes,
    IReadOnlyList<FactDefinition> definitions,
    RegistryView before,
    RegistryView after,
    Vocabularies vocabularies,
    Language language)
{
    private readonly Lazy<IReadOnlyList<ComparedRecords>> _facts = new(() =>
        [.. definitions.Select(definition => new ComparedRecords(definition, scopes[definition.Collection], before, after))]);

    private readonly Dictionary<string, string> _titles = [];

    /// <summary>The differences, by fact and title.</summary>
    public IReadOnlyList<Difference> Differences => field ??=
    [
        .. _facts.Value.SelectMany(fact => fact.Differences
            .Select(different => DifferenceOf(fact, different))
            .OrderBy(difference => difference.Title, Collation.For(language))
            .ThenBy(difference => difference.Id, StringComparer.Ordinal)),
    ];

    /// <summary>The figures of each fact.</summary>
    public IReadOnlyList<FactFigures> Figures => [.. _facts.Value.Select(FiguresOf)];

    private FactFigures FiguresOf(ComparedRecords fact) => new(
        fact.Definition.Fact,
        TitleOf("comparedFact", CodeName.Of(fact.Definition.Fact)),
        fact.Differences.Count,
        [.. vocabularies.LabelsOf(fact.Definition.Vocabulary).Keys.Select(code => ValueOf(fact, code))]);

    private ValueFigures ValueOf(ComparedRecords fact, string code)
    {
        var (earlier, later) = (fact.CountBefore(code), fact.CountAfter(code));
        IReadOnlyList<KpiCondition> conditions = [.. fact.Definition.Counted, new(fact.Definition.Filter, code)];
        return new(
            code,
            TitleOf(fact.Definition.Vocabulary, code),
            earlier,
            fact.Scope.Link(before.AsOf, conditions),
            later,
            fact.Scope.Link(after.AsOf, conditions),
            later - earlier);
    }

    private Difference DifferenceOf(ComparedRecords fact, ComparedRecord compared)
    {
        var (definition, record) = (fact.Definition, compared.Record);
        return new(
            definition.Fact,
            TitleOf("comparedFact", CodeName.Of(definition.Fact)),
            definition.Collection,
            record.Key.Id,
            TitleOf(record, fact.Scope),
            [.. CountriesOf(record, fact.Scope)],
            compared.Before,
            TitlesOf(definition, compared.Before),
            compared.After,
            TitlesOf(definition, compared.After),
            compared.IsCounted);
    }

    private string TitleOf(StoredRecord record, CountScope scope)
    {
        var title = record.Key.Collection == MissionCollection.PathName
            ? MissionCollection.TitleIn(after, record.As<Mission>())
            : scope.Collection.TitleOf(record);
        return title?.In(language) ?? record.Key.Id;
    }

    private string? TitlesOf(FactDefinition definition, IReadOnlyList<string> codes) => codes.Count == 0
        ? null
        : string.Join(language == Language.Ar ? "، " : ", ", codes.Select(code => TitleOf(definition.Vocabulary, code)));

    private string TitleOf(string vocabulary, string code)
    {
        var key = $"{vocabulary}/{code}";
        if (!_titles.TryGetValue(key, out var title))
            _titles[key] = title = vocabularies.Label(vocabulary, code).In(language);
        return title;
    }

    private static IEnumerable<string> CountriesOf(StoredRecord record, CountScope scope) => record.Key.Collection == CountryKey.Collection
        ? [record.Key.Id]
        : scope.Collection.ReferencesOf(record).Where(key => key.Collection == CountryKey.Collection).Select(key => key.Id).Distinct();
}
