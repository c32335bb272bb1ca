using System.Collections.Frozen;

namespace BangGiao.Web.Routes;

/// <summary>The names that may stand for <c>{collection}</c> in a route, in any case.</summary>
public sealed class CollectionNames(IEnumerable<string> names)
{
    private readonly FrozenSet<string> _names = names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is one of them.</summary>
    public bool Has(string name) => _names.Contains(name);
}
