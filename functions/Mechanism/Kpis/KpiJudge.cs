using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Finds out what a commitment counts for. Conditions that several figures share are judged once a commitment.</summary>
internal sealed class KpiJudge
{
    private readonly List<Func<StoredRecord, RegistryView, bool>> _conditions = [];
    private readonly bool[] _hold;
    private readonly List<(bool IsOfAllTime, int[] Numerator, int[] Denominator)> _figures = [];
    private readonly int _firstAction;
    private bool _isInPeriod;
    private int _days;

    public KpiJudge(IReadOnlyList<KpiDefinition> definitions)
    {
        var distinct = definitions.SelectMany(definition => definition.Numerator.Concat(definition.Denominator)).Distinct().ToList();
        _conditions.AddRange(distinct.Select(condition => condition.Read()));
        _hold = new bool[distinct.Count];
        _figures.AddRange(definitions.Select(definition => (definition.IsOfAllTime, Places(definition.Numerator), Places(definition.Denominator))));
        _firstAction = definitions.Index().First(pair => pair.Item.Kpi == Kpi.DaysToFirstAction).Index;

        int[] Places(IReadOnlyList<KpiCondition> conditions) => [.. conditions.Select(condition => distinct.IndexOf(condition))];
    }

    /// <summary>Looks at a commitment.</summary>
    public void Look(StoredRecord record, RegistryView view, bool isInPeriod)
    {
        _isInPeriod = isInPeriod;
        for (var i = 0; i < _hold.Length; i++)
            _hold[i] = _conditions[i](record, view);
        var commitment = record.As<Commitment>();
        var firstAction = CommitmentStates.Of(commitment, view.AsOf).Reviews.FirstActionOn;
        _days = firstAction is { } day ? day.DayNumber - commitment.MadeOn.First.DayNumber : 0;
    }

    /// <summary>Counts it in a group.</summary>
    public void AddTo(KpiCount count)
    {
        for (var i = 0; i < _figures.Count; i++)
        {
            var (isOfAllTime, numerator, denominator) = _figures[i];
            count.Add(i, _isInPeriod && Hold(numerator), (_isInPeriod || isOfAllTime) && Hold(denominator));
        }
        if (_isInPeriod && Hold(_figures[_firstAction].Numerator))
            count.AddDays(_days);
    }

    private bool Hold(int[] places)
    {
        foreach (var place in places)
        {
            if (!_hold[place])
                return false;
        }
        return true;
    }
}
