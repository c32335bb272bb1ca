using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Which commitments the figures are of: those that some of the list's own filters let through, and in which its words occur.</summary>
/// <param name="Given">The filters that were given, but for the period, as they were given.</param>
/// <param name="Period">The filters of the period that were given.</param>
/// <param name="IsIn">Whether a commitment is in the scope, whatever the period.</param>
/// <param name="IsInPeriod">Whether it was made in the period.</param>
internal sealed record KpiScope(
    IReadOnlyList<KeyValuePair<string, string>> Given,
    IReadOnlyList<KeyValuePair<string, string>> Period,
    Func<StoredRecord, RegistryView, bool> IsIn,
    Func<StoredRecord, RegistryView, bool> IsInPeriod)
{
    private static readonly string[] Names = ["country", "agency", "lead", "agreement", "activity", "tag"];
    private static readonly string[] PeriodNames = ["from", "to"];
    private const string Words = "q";

    /// <summary>Reads the filters of a request.</summary>
    public static KpiScope Read(Collection commitments, Parameters parameters) => new(
        GivenOf([.. Names, Words], parameters), GivenOf(PeriodNames, parameters), ReaderWithWords(commitments, parameters), Reader(commitments, PeriodNames, parameters));

    /// <summary>The values that were asked for of a filter; null when it was not given.</summary>
    public IReadOnlySet<string>? Asked(string name) => Given.FirstOrDefault(pair => pair.Key == name).Value is { } text
        ? text.Split(',').ToHashSet(StringComparer.OrdinalIgnoreCase)
        : null;

    private static List<KeyValuePair<string, string>> GivenOf(string[] names, Parameters parameters) =>
        [.. names.Where(name => parameters.Text(name) is not null).Select(name => KeyValuePair.Create(name, parameters.Text(name)!))];

    private static Func<StoredRecord, RegistryView, bool> ReaderWithWords(Collection commitments, Parameters parameters)
    {
        var accepts = Reader(commitments, Names, parameters);
        var words = TextFolding.Fold(parameters.Text(Words) ?? "");
        return words.Length == 0 ? accepts : (record, view) => accepts(record, view) && TextMatch.Contains(record.SearchText, words);
    }

    private static Func<StoredRecord, RegistryView, bool> Reader(Collection commitments, string[] names, Parameters parameters)
    {
        var filters = CommitmentFilters.All.Concat(CommonFilters.Of(commitments)).Where(filter => names.Contains(filter.Name));
        var accepting = ListFilters.Read(filters, parameters);
        return (record, view) => accepting.All(accepts => accepts(record, view));
    }
}
