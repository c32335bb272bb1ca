using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Evaluates the conditions of all figures for a commitment. A condition that several figures share is evaluated once.</summary>
internal sealed class KpiEvaluator
{
    private readonly List<Func<StoredRecord, RegistryView, bool>> _conditions = [];
    private readonly bool[] _results;
    private readonly List<(bool IsOfAllTime, int[] Numerator, int[] Denominator)> _figures = [];
    private readonly int _firstAction;
    private bool _isInPeriod;
    private int _days;

    public KpiEvaluator(IReadOnlyList<KpiDefinition> definitions)
    {
        var distinct = definitions.SelectMany(definition => definition.Numerator.Concat(definition.Denominator)).Distinct().ToList();
        _conditions.AddRange(distinct.Select(condition => condition.Read()));
        _results = new bool[distinct.Count];
        _figures.AddRange(definitions.Select(definition => (definition.IsOfAllTime, IndexesOf(definition.Numerator), IndexesOf(definition.Denominator))));
        _firstAction = definitions.Index().First(pair => pair.Item.Kpi == Kpi.DaysToFirstAction).Index;

        int[] IndexesOf(IReadOnlyList<KpiCondition> conditions) => [.. conditions.Select(condition => distinct.IndexOf(condition))];
    }

    /// <summary>Evaluates a commitment.</summary>
    public void Evaluate(StoredRecord record, RegistryView view, bool isInPeriod)
    {
        _isInPeriod = isInPeriod;
        for (var i = 0; i < _results.Length; i++)
            _results[i] = _conditions[i](record, view);
        var commitment = record.As<Commitment>();
        var firstAction = CommitmentStates.Of(commitment, view.AsOf).Reviews.FirstActionOn;
        _days = firstAction is { } day ? day.DayNumber - commitment.MadeOn.First.DayNumber : 0;
    }

    /// <summary>Adds the evaluated commitment to the figures of a group.</summary>
    public void AddTo(KpiCount count)
    {
        for (var i = 0; i < _figures.Count; i++)
        {
            var (isOfAllTime, numerator, denominator) = _figures[i];
            count.Add(i, _isInPeriod && AllTrue(numerator), (_isInPeriod || isOfAllTime) && AllTrue(denominator));
        }
        if (_isInPeriod && AllTrue(_figures[_firstAction].Numerator))
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
