using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Web.Http;

namespace BangGiao.Records.Changes;

/// <summary>The parameters of a request for changes.</summary>
/// <param name="Since">The version after which to start: the <c>next</c> of the previous answer.</param>
/// <param name="Epoch">The epoch of the previous answer; that of an empty registry when the client sent none.</param>
/// <param name="Limit">The maximum number of changes.</param>
/// <param name="Collections">Only changes of records of these collections; empty for all.</param>
/// <param name="CountryIds">Only changes of records that refer to these countries before or after the change; empty for all.</param>
public sealed record ChangeQuery(long Since, FeedEpoch Epoch, int Limit, IReadOnlyList<string> Collections, IReadOnlySet<string> CountryIds)
{
    private const int ItemsByDefault = 100;

    /// <summary>Whether the query has a filter.</summary>
    public bool IsFiltered => Collections.Count > 0 || CountryIds.Count > 0;

    /// <summary>Reads the query parameters.</summary>
    public static ChangeQuery Read(Parameters parameters, CollectionRegistry collections)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(collections);
        return new(
            parameters.Number("since", 0, 0, long.MaxValue - ListQuery.MostItems),
            parameters.Text("epoch") is { } epoch ? FeedEpoch.Parse(epoch) : FeedEpoch.None,
            (int)parameters.Number("limit", ItemsByDefault, 1, ListQuery.MostItems),
            parameters.Choices("collection", [.. collections.All.Select(collection => collection.Name)]),
            parameters.Texts("country"));
    }
}
