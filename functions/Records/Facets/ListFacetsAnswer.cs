using BangGiao.Values.Json;

namespace BangGiao.Records.Facets;

/// <summary>The number of records of a list for each value of its filters.</summary>
/// <param name="Facets">The filters that were counted by, in the order in which they were asked for.</param>
/// <param name="Total">The number of records in the list.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record ListFacetsAnswer(IReadOnlyList<ListFacet> Facets, [Count] int Total, [Count] long Version);

/// <summary>A filter of a list with the values that records have.</summary>
/// <param name="Filter">The name of the filter.</param>
/// <param name="Values">Its values, those of the most records first.</param>
/// <param name="Distinct">The number of values, including those beyond <c>limit</c>.</param>
public sealed record ListFacet(string Filter, IReadOnlyList<ListFacetValue> Values, [Count] int Distinct);

/// <summary>A value of a filter.</summary>
/// <param name="Value">The value, as the filter takes it.</param>
/// <param name="Count">The number of records in the list with this value in place of other values of the same filter.</param>
public sealed record ListFacetValue(string Value, [Count] int Count);
