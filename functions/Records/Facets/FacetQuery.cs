using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Records.Facets;

/// <summary>The parsed query for the facets of a list.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="List">The words and times of the list, without its filters.</param>
/// <param name="Conditions">The conditions of the filters of the request, each with its filter; null for filters of days.</param>
/// <param name="Facets">The filters to count by.</param>
/// <param name="Limit">The maximum number of values of a facet.</param>
internal sealed record FacetQuery(
    Collection Collection,
    ListQuery List,
    IReadOnlyList<(string? Filter, Func<StoredRecord, RegistryView, bool> Accepts)> Conditions,
    IReadOnlyList<Filter> Facets,
    int Limit)
{
    private const int MostFacets = 12;
    private const int MostValues = 500;

    /// <summary>The language of the texts.</summary>
    public Language Language => List.Language;

    /// <summary>The parameters <c>asOf</c> and <c>knownAt</c>.</summary>
    public ViewParameters Times => List.Times;

    /// <summary>Reads the parameters: those of the list, <c>facet</c> and <c>limit</c>.</summary>
    public static FacetQuery Read(Collection collection, Parameters parameters, IReadOnlyList<Filter> filters) => new(
        collection,
        ListQuery.Unpaged([], parameters),
        ListFilters.ReadNamed(filters, parameters),
        ReadFacets(filters, parameters),
        (int)parameters.Number("limit", MostValues, 1, MostValues));

    /// <summary>The facets in a view.</summary>
    public ListFacetsAnswer In(RegistryView view)
    {
        var records = RecordList.Select(Collection, view, List).Select(record => (Record: record, Failed: Failed(record, view))).ToList();
        return new(
            [.. Facets.Select(facet => FacetCounts.Of(facet, records.Where(pair => pair.Failed.All(filter => filter == facet.Name)).Select(pair => pair.Record), view, Limit))],
            records.Count(pair => pair.Failed.Count == 0),
            view.Version);
    }

    // The filters that a record does not meet: two of them are as many as matter.
    private IReadOnlyList<string?> Failed(StoredRecord record, RegistryView view) => Conditions.All(condition => condition.Accepts(record, view))
        ? []
        : [.. Conditions.Where(condition => !condition.Accepts(record, view)).Select(condition => condition.Filter).Take(2)];

    private static List<Filter> ReadFacets(IReadOnlyList<Filter> filters, Parameters parameters)
    {
        // An id is what tells records apart, so there is nothing to count.
        var countable = filters.Where(filter => filter.ValuesOf is not null && filter.Name != "id").ToDictionary(filter => filter.Name, StringComparer.Ordinal);
        if (parameters.Names("facet", MostFacets, name => name) is not { } names)
            return [.. countable.Values.Where(filter => filter.CodesOf is not null).Take(MostFacets)];
        foreach (var name in names.Where(name => !countable.ContainsKey(name)))
            parameters.Fault("facet", $"{NearestName.Quote(name)} is not a filter to count by: {NearestName.Advice(name, [.. countable.Keys])}");
        return [.. names.Where(countable.ContainsKey).Select(name => countable[name])];
    }
}
