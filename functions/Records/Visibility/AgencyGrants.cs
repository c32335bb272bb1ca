using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Visibility;

/// <summary>The internal records that accounts of agencies may see: those of their agencies, and those that belong to them.</summary>
/// <remarks>A confidential record is never among them, and gives no sight of others. Computed once per snapshot and set of agencies.</remarks>
internal static class AgencyGrants
{
    private static readonly ConditionalWeakTable<Snapshot, ConcurrentDictionary<string, FrozenSet<RecordKey>>> Known = [];

    /// <summary>Whether a sight includes an internal record of a snapshot because of its agencies.</summary>
    public static bool Has(VisibilityTable table, Snapshot snapshot, Sight sight, RecordKey key) =>
        sight.IsOfAgencies && Known.GetOrCreateValue(snapshot).GetOrAdd(sight.Agencies, _ => Find(table, snapshot, sight)).Contains(key);

    /// <summary>Whether a record belongs to one of the agencies of a sight.</summary>
    public static bool IsOwn(IVisibilityRules rules, StoredRecord record, Sight sight) =>
        sight.IsOfAgencies && rules.BelongsToAgencies && rules.AgenciesOf(record).Intersect(sight.AgencyIds).Any();

    private static FrozenSet<RecordKey> Find(VisibilityTable table, Snapshot snapshot, Sight sight)
    {
        var granted = new HashSet<RecordKey>();
        foreach (var rules in table.Rules.Where(rules => rules.BelongsToAgencies))
        {
            foreach (var own in snapshot[rules.Name].All.Where(record => Redaction.IsWhole(rules, record) && IsOwn(rules, record, sight)))
            {
                if (rules.ClassificationOf(own) > Classification.Internal)
                    continue;
                granted.Add(own.Key);
                granted.UnionWith(rules.SeenWith(own));
            }
        }
        return granted.ToFrozenSet();
    }
}
