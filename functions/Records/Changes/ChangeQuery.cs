using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Web.Http;

namespace BangGiao.Records.Changes;

/// <summary>Which changes a consumer of the feed wants.</summary>
/// <param name="Since">The version after which to begin: the <c>next</c> of the answer before.</param>
/// <param name="Epoch">The registry that the consumer believes to follow, from the answer before; empty where it says nothing.</param>
/// <param name="Limit">At most how many changes.</param>
/// <param name="Collections">Changes of records of these collections; empty for all.</param>
/// <param name="CountryIds">Changes of records about these countries, before or after them; empty for all.</param>
public sealed record ChangeQuery(long Since, string Epoch, int Limit, IReadOnlyList<string> Collections, IReadOnlySet<string> CountryIds)
{
    private const int ItemsByDefault = 100;

    /// <summary>Whether changes may be passed over that a consumer could see.</summary>
    public bool IsFiltered => Collections.Count > 0 || CountryIds.Count > 0;

    /// <summary>Reads the parameters.</summary>
    public static ChangeQuery Read(Parameters parameters, CollectionRegistry collections)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(collections);
        return new(
            parameters.Number("since", 0, 0, long.MaxValue - ListQuery.MostItems),
            parameters.Text("epoch") ?? "",
            (int)parameters.Number("limit", ItemsByDefault, 1, ListQuery.MostItems),
            parameters.Choices("collection", [.. collections.All.Select(collection => collection.Name)]),
            parameters.Texts("country"));
    }
}
