using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;

namespace BangGiao.Mechanism.Kpis;

/// <summary>The figures of a selection of commitments, in total and by group, counted in one pass.</summary>
internal sealed class KpiTable
{
    private readonly SortedDictionary<string, KpiCount> _groups = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<KpiDefinition> _definitions;
    private readonly KpiCount _total;

    private KpiTable(IReadOnlyList<KpiDefinition> definitions) => (_definitions, _total) = (definitions, new(definitions));

    /// <summary>The figures in total.</summary>
    public IReadOnlyList<KpiFigure> Total => _total.Figures();

    /// <summary>The Government's four cells, and the open obstacles.</summary>
    public KpiCells Cells { get; } = new();

    /// <summary>How long the first action and the completion took.</summary>
    public KpiDurations Durations { get; } = new();

    /// <summary>The figures of each group, ordered by key.</summary>
    public IEnumerable<(string Key, IReadOnlyList<KpiFigure> Figures)> Groups => _groups.Select(pair => (pair.Key, pair.Value.Figures()));

    /// <summary>Counts the figures.</summary>
    /// <param name="view">The view. Its day determines the states, and commitments made later do not count.</param>
    /// <param name="scope">The selection of commitments.</param>
    /// <param name="groupsOf">Gives the groups of a commitment.</param>
    public static KpiTable Of(RegistryView view, KpiScope scope, Func<Commitment, IEnumerable<string>> groupsOf)
    {
        var table = new KpiTable(KpiDefinition.On(view.AsOf));
        var evaluator = new KpiEvaluator(table._definitions);
        foreach (var record in view.All(CommitmentCollection.PathName))
        {
            var commitment = record.As<Commitment>();
            if (commitment.MadeOn.First > view.AsOf || !scope.IsIn(record, view))
                continue;
            var isInPeriod = scope.IsInPeriod(record, view);
            if (isInPeriod)
            {
                var state = CommitmentStates.Of(commitment, view);
                table.Cells.Add(state);
                table.Durations.Add(commitment, state);
            }
            evaluator.Evaluate(record, view);
            evaluator.AddTo(table._total, isInPeriod, isInPeriod);
            foreach (var group in groupsOf(commitment))
                evaluator.AddTo(table.Group(group), isInPeriod, isInPeriod);
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
