using System.Collections.Frozen;

namespace BangGiao.Web.Routes;

/// <summary>The names of the collections, compared without case.</summary>
public sealed class CollectionNames(IEnumerable<string> names)
{
    private readonly FrozenSet<string> _names = names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether this is the name of a collection.</summary>
    public bool Has(string name) => _names.Contains(name);
}
