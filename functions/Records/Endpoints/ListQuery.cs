using BangGiao.Records.Collections;
using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;
using BangGiao.Web.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>The query of a list.</summary>
/// <param name="Filters">The conditions that a record must meet.</param>
/// <param name="Text">The folded words that must all occur; empty for no search.</param>
/// <param name="Sort">The fields to sort by, most significant first.</param>
/// <param name="Fields">The fields to return; null for all.</param>
/// <param name="Language">The language of the collation and the texts.</param>
/// <param name="Limit">The maximum number of items.</param>
/// <param name="Cursor">The position to continue from; null for the first page.</param>
/// <param name="Times">The parameters <c>asOf</c> and <c>knownAt</c>.</param>
public sealed record ListQuery(
    IReadOnlyList<Func<StoredRecord, RegistryView, bool>> Filters,
    string Text,
    IReadOnlyList<SortField> Sort,
    IReadOnlyList<FieldPath>? Fields,
    Language Language,
    int Limit,
    Cursor? Cursor,
    ViewParameters Times)
{
    /// <summary>The reporting period that the list is of; null when none is asked for.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>The maximum number of items in one answer.</summary>
    public const int MostItems = 500;

    /// <summary>Reads the parameters of a list, including the collection's filters.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="parameters">The parameters of the request.</param>
    /// <param name="form">The form of the answer: a table is whole unless the request names a limit.</param>
    /// <param name="filters">The filters that the caller may use; null for those that everybody may use.</param>
    public static ListQuery Read(Collection collection, Parameters parameters, TableForm form, IReadOnlyList<Filter>? filters = null)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(parameters);
        var language = parameters.Language();
        var fingerprint = Cursor.FingerprintOf(collection.Name, language, parameters);
        return new(
            filters is null ? ListFilters.Read(collection, parameters) : ListFilters.Read(filters, parameters),
            parameters.Words("q"),
            SortField.Read(collection, parameters),
            ReadFields(collection, parameters),
            language,
            (int)parameters.Number("limit", Paging.LimitOtherwise(form, parameters), 1, MostItems),
            Cursor.Read(parameters, fingerprint),
            ViewParameters.Read(parameters))
        {
            Period = collection.Filters.OfType<PeriodFilter>().FirstOrDefault() is { } dated ? PeriodQuery.Read(parameters, dated.Rules) : null,
        };
    }

    /// <summary>Reads the filters and times for an answer without pages, with whole records ordered by id.</summary>
    public static ListQuery ReadUnpaged(Collection collection, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(parameters);
        return Unpaged(ListFilters.Read(collection, parameters), parameters);
    }

    /// <summary>The words and times of a request with the given conditions, without pages, with whole records ordered by id.</summary>
    internal static ListQuery Unpaged(IReadOnlyList<Func<StoredRecord, RegistryView, bool>> filters, Parameters parameters) => new(
        filters,
        parameters.Words("q"),
        [new("id", Descending: false, (record, _) => record.Key.Id)],
        Fields: null,
        parameters.Language(),
        int.MaxValue,
        Cursor: null,
        ViewParameters.Read(parameters));

    private static List<FieldPath>? ReadFields(Collection collection, Parameters parameters)
    {
        if (parameters.Names("fields", Parameters.MostValues, name => name) is not { } names)
            return null;
        var paths = new List<FieldPath> { FieldPath.Parse("id") };
        foreach (var name in names)
        {
            if (FieldPath.TryParse(name, out var path) && collection.HasField(name))
                paths.Add(path);
            else
                parameters.Fault("fields", $"{NearestName.Quote(name)} is not a field: {NearestName.Advice(name, [.. collection.FieldNames])}");
        }
        return paths;
    }
}
