using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Visibility;

/// <summary>The visibility rules of all collections, by name.</summary>
public class VisibilityTable(IEnumerable<IVisibilityRules> collections, OwnerState owner)
{
    private readonly FrozenDictionary<string, IVisibilityRules> _byName =
        collections.ToFrozenDictionary(collection => collection.Name, StringComparer.Ordinal);

    /// <summary>The registry's own state.</summary>
    internal OwnerState Owner => owner;

    /// <summary>The rules of all collections.</summary>
    internal IEnumerable<IVisibilityRules> Rules => _byName.Values.OrderBy(rules => rules.Name, StringComparer.Ordinal);

    /// <summary>Whether a caller may have records of his or her own.</summary>
    internal bool HasOwn(Sight sight, Snapshot registry) => sight.Caller.Length > 0 && _byName.Values.Any(rules => rules.HasOwn(sight, registry));

    /// <summary>The rules of a collection.</summary>
    internal bool TryFindRules(string collection, [NotNullWhen(true)] out IVisibilityRules? rules) => _byName.TryGetValue(collection, out rules);

    /// <summary>The rules of a stored record's collection.</summary>
    internal IVisibilityRules RulesOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _byName.GetValueOrDefault(record.Key.Collection) ?? new LaterCollection(record.Key.Collection);
    }

    /// <summary>Whether a record is of a collection that this version of the app has.</summary>
    internal bool Knows(RecordKey key) => _byName.ContainsKey(key.Collection);

    /// <summary>The classification of a stored record.</summary>
    public Classification ClassificationOf(StoredRecord record) => RulesOf(record).ClassificationOf(record);
}
