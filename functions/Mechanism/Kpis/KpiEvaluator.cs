using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Counting;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Evaluates the conditions of all figures for a commitment. A condition that several figures share is evaluated once.</summary>
internal sealed class KpiEvaluator
{
    private readonly List<(KpiCondition Condition, Func<StoredRecord, RegistryView, bool> Holds)> _conditions = [];
    private readonly bool[] _results;
    private readonly List<(bool IsOfAllTime, int[] Numerator, int[] Denominator)> _figures = [];
    private readonly int _firstAction;
    private int _days;

    public KpiEvaluator(IReadOnlyList<KpiDefinition> definitions)
    {
        var distinct = definitions.SelectMany(definition => definition.Numerator.Concat(definition.Denominator)).Distinct().ToList();
        _conditions.AddRange(distinct.Select(condition => (condition, condition.Read())));
        _results = new bool[distinct.Count];
        _figures.AddRange(definitions.Select(definition => (definition.IsOfAllTime, IndexesOf(definition.Numerator), IndexesOf(definition.Denominator))));
        _firstAction = definitions.ToList().FindIndex(definition => definition.Kpi == Kpi.DaysToFirstAction);

        int[] IndexesOf(IReadOnlyList<KpiCondition> conditions) => [.. conditions.Select(condition => distinct.IndexOf(condition))];
    }

    /// <summary>Evaluates a commitment.</summary>
    public void Evaluate(StoredRecord record, RegistryView view)
    {
        for (var i = 0; i < _results.Length; i++)
            _results[i] = _conditions[i].Holds(record, view);
        var commitment = record.As<Commitment>();
        _days = CommitmentStates.Of(commitment, view.AsOf).DaysToFirstAction(commitment) ?? 0;
    }

    /// <summary>
    /// Evaluates a commitment whose state is the same as when an evaluator of an earlier day had it: only conditions that differ are
    /// evaluated, such as those that name a day.
    /// </summary>
    public void TakeFrom(KpiEvaluator earlier, StoredRecord record, RegistryView view)
    {
        for (var i = 0; i < _results.Length; i++)
        {
            var isSame = i < earlier._results.Length && _conditions[i].Condition == earlier._conditions[i].Condition;
            _results[i] = isSame ? earlier._results[i] : _conditions[i].Holds(record, view);
        }
        _days = earlier._days;
    }

    /// <summary>Adds the evaluated commitment to the figures of a group.</summary>
    /// <param name="count">The figures.</param>
    /// <param name="isInScope">Whether it is one of those that the figures are of.</param>
    /// <param name="isMadeIn">Whether it was made in the period of which <see cref="Kpi.Signed"/> is.</param>
    public void AddTo(KpiCount count, bool isInScope, bool isMadeIn)
    {
        for (var i = 0; i < _figures.Count; i++)
        {
            var (isOfAllTime, numerator, denominator) = _figures[i];
            var isCounted = isInScope && (isMadeIn || !isOfAllTime);
            count.Add(i, isCounted && AllTrue(numerator), (isInScope || isOfAllTime) && AllTrue(denominator));
        }
        if (_firstAction >= 0 && isInScope && AllTrue(_figures[_firstAction].Numerator))
            count.AddDays(_days);
    }

    private bool AllTrue(int[] indexes)
    {
        foreach (var index in indexes)
        {
            if (!_results[index])
                return false;
        }
        return true;
    }
}
