using BangGiao.Values.Roles;
using BangGiao.Web.Access;

namespace BangGiao.Records.Collections;

/// <summary>Filters that a higher room adds to the lists and facets of collections.</summary>
public interface IAddedFilters
{
    /// <summary>The least role of those who may know what the filters tell. To others their names are unknown.</summary>
    Role Least { get; }

    /// <summary>The filters of a collection; empty for none.</summary>
    IReadOnlyList<Filter> Of(Collection collection);
}

/// <summary>All filters of the lists and facets of collections.</summary>
public sealed class CollectionFilters(IEnumerable<IAddedFilters> added)
{
    private readonly IReadOnlyList<IAddedFilters> _added = [.. added];

    /// <summary>The filters that a caller may use.</summary>
    public IReadOnlyList<Filter> For(Principal caller, Collection collection)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(collection);
        return [.. collection.Filters, .. CommonFilters.Of(collection), .. _added.Where(one => caller.Holds(one.Least)).SelectMany(one => one.Of(collection))];
    }

    /// <summary>The filters that higher rooms added.</summary>
    public IEnumerable<Filter> Added(Collection collection) => _added.SelectMany(one => one.Of(collection));
}
