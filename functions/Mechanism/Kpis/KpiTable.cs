using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;

namespace BangGiao.Mechanism.Kpis;

/// <summary>The figures of all commitments in a scope, and of each group of them, counted in one pass over a view.</summary>
internal sealed class KpiTable
{
    private readonly SortedDictionary<string, KpiCount> _groups = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<KpiDefinition> _definitions;
    private readonly KpiCount _whole;

    private KpiTable(IReadOnlyList<KpiDefinition> definitions) => (_definitions, _whole) = (definitions, new(definitions));

    /// <summary>The figures of all of them.</summary>
    public IReadOnlyList<KpiFigure> Whole => _whole.Figures();

    /// <summary>The figures of each group, by its key.</summary>
    public IEnumerable<(string Key, IReadOnlyList<KpiFigure> Figures)> Groups => _groups.Select(pair => (pair.Key, pair.Value.Figures()));

    /// <summary>Counts.</summary>
    /// <param name="view">The registry, and the day as of which commitments stand and by which they were made.</param>
    /// <param name="scope">Which commitments are counted.</param>
    /// <param name="groupsOf">The groups that a commitment belongs to.</param>
    public static KpiTable Of(RegistryView view, KpiScope scope, Func<Commitment, IEnumerable<string>> groupsOf)
    {
        var table = new KpiTable(KpiDefinition.On(view.AsOf));
        var judge = new KpiJudge(table._definitions);
        foreach (var record in view.All(CommitmentCollection.PathName))
        {
            var commitment = record.As<Commitment>();
            if (commitment.MadeOn.First > view.AsOf || !scope.IsIn(record, view))
                continue;
            judge.Look(record, view, scope.IsInPeriod(record, view));
            judge.AddTo(table._whole);
            foreach (var group in groupsOf(commitment))
                judge.AddTo(table.Group(group));
        }
        return table;
    }

    private KpiCount Group(string key)
    {
        if (!_groups.TryGetValue(key, out var count))
            _groups.Add(key, count = new(_definitions));
        return count;
    }
}
