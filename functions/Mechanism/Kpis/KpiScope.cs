using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.Kpis;

/// <summary>The commitments that the figures are about: a selection by filters of the list of commitments and a search text.</summary>
/// <param name="Filters">The filters of the request as sent, without the period.</param>
/// <param name="PeriodFilters">The period filters of the request.</param>
/// <param name="IsIn">Whether a commitment matches the filters, without the period.</param>
/// <param name="IsInPeriod">Whether it was made in the period.</param>
internal sealed record KpiScope(
    IReadOnlyList<KeyValuePair<string, string>> Filters,
    IReadOnlyList<KeyValuePair<string, string>> PeriodFilters,
    Func<StoredRecord, RegistryView, bool> IsIn,
    Func<StoredRecord, RegistryView, bool> IsInPeriod)
{
    private static readonly string[] FilterNames =
        ["country", "region", LevelFilter, "sector", "agency", "lead", "agreement", "activity", "inAgreement", "atActivity", "highLevel", "concludedAs", "tag"];

    private static readonly string[] PeriodNames = ["period", "calendar", "from", "to"];
    private static readonly string[] DayNames = ["from", "to"];
    private const string LevelFilter = "countryLevel";
    private const string TextParameter = "q";

    /// <summary>The reporting period that the figures are of; null when none is asked for.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>Reads the filters of a request.</summary>
    /// <param name="commitments">The collection of the commitments.</param>
    /// <param name="periods">The owner's reporting periods.</param>
    /// <param name="parameters">The parameters of the request.</param>
    public static KpiScope Read(Collection commitments, PeriodRules periods, Parameters parameters) =>
        Read(commitments, parameters, PeriodNames) with { Period = PeriodQuery.Read(parameters, periods) };

    /// <summary>Reads the filters of a request about several periods: <c>from</c> and <c>to</c> say when the commitments were made.</summary>
    public static KpiScope ReadOfDays(Collection commitments, Parameters parameters) => Read(commitments, parameters, DayNames);

    /// <summary>Whether it depends on the day which commitments match.</summary>
    public bool DependsOnDay => ValuesOf(LevelFilter) is not null;

    /// <summary>The requested values of a filter; null when it is absent.</summary>
    public IReadOnlySet<string>? ValuesOf(string name) => Filters.FirstOrDefault(pair => pair.Key == name).Value is { } text
        ? text.Split(',').ToHashSet(FoldedComparer.Instance)
        : null;

    private static KpiScope Read(Collection commitments, Parameters parameters, string[] periodNames) => new(
        [.. ParametersOf(FilterNames, name => parameters.ListText(name)), .. ParametersOf([TextParameter], name => parameters.Text(name))],
        [.. ParametersOf(periodNames, name => parameters.Text(name))],
        MatcherWithText(commitments, parameters),
        Matcher(commitments, periodNames, parameters));

    private static IEnumerable<KeyValuePair<string, string>> ParametersOf(string[] names, Func<string, string?> textOf) =>
        from name in names
        let text = textOf(name)
        where text is not null
        select KeyValuePair.Create(name, text);

    private static Func<StoredRecord, RegistryView, bool> MatcherWithText(Collection commitments, Parameters parameters)
    {
        var accepts = Matcher(commitments, FilterNames, parameters);
        var words = parameters.Words(TextParameter);
        return words.Length == 0 ? accepts : (record, view) => accepts(record, view) && TextMatch.Contains(record.SearchText, words);
    }

    private static Func<StoredRecord, RegistryView, bool> Matcher(Collection commitments, string[] names, Parameters parameters)
    {
        var filters = commitments.Filters.Concat(CommonFilters.Of(commitments)).Where(filter => names.Contains(filter.Name));
        var accepting = ListFilters.Read(filters, parameters);
        return (record, view) => accepting.All(accepts => accepts(record, view));
    }
}
