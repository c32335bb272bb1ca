using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Counting;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Evaluates the conditions of all figures for a commitment. A condition that several figures share is evaluated once.</summary>
internal sealed class KpiEvaluator
{
    // Each condition has a bit: a figure counts what has all the bits of its conditions.
    private const int MostConditions = 64;

    private readonly IReadOnlyList<(KpiCondition Condition, Func<StoredRecord, RegistryView, bool> Holds)> _conditions;
    private readonly IReadOnlyList<(bool IsOfAllTime, ulong Numerator, ulong Denominator)> _figures;
    private readonly int _firstAction;
    private ulong _held;
    private int _days;
    private (KpiEvaluator? Earlier, ulong Same) _shared;

    public KpiEvaluator(IReadOnlyList<KpiDefinition> definitions)
    {
        var distinct = definitions.SelectMany(definition => definition.Numerator.Concat(definition.Denominator)).Distinct().ToList();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(distinct.Count, MostConditions, nameof(definitions));
        _conditions = [.. distinct.Select(condition => (condition, condition.Read()))];
        _figures = [.. definitions.Select(definition => (definition.IsOfAllTime, BitsOf(definition.Numerator), BitsOf(definition.Denominator)))];
        _firstAction = definitions.ToList().FindIndex(definition => definition.Kpi == Kpi.DaysToFirstAction);

        ulong BitsOf(IReadOnlyList<KpiCondition> conditions) => conditions.Aggregate(0UL, (bits, condition) => bits | Bit(distinct.IndexOf(condition)));
    }

    /// <summary>Evaluates a commitment.</summary>
    public void Evaluate(StoredRecord record, RegistryView view)
    {
        _held = Held(record, view, known: 0);
        var commitment = record.As<Commitment>();
        _days = CommitmentStates.Of(commitment, view).DaysToFirstAction(commitment) ?? 0;
    }

    /// <summary>
    /// Evaluates a commitment whose state is the same as when an evaluator of an earlier day had it: only conditions that differ are
    /// evaluated, such as those that name a day.
    /// </summary>
    public void TakeFrom(KpiEvaluator earlier, StoredRecord record, RegistryView view)
    {
        if (_shared.Earlier != earlier)
            _shared = (earlier, SameAs(earlier));
        _held = (earlier._held & _shared.Same) | Held(record, view, _shared.Same);
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
            count.Add(i, isCounted && HasAll(numerator), (isInScope || isOfAllTime) && HasAll(denominator));
        }
        if (_firstAction >= 0 && isInScope && HasAll(_figures[_firstAction].Numerator))
            count.AddDays(_days);
    }

    private static ulong Bit(int place) => 1UL << place;

    // The bits of the conditions that hold, without those that are known already.
    private ulong Held(StoredRecord record, RegistryView view, ulong known)
    {
        var held = 0UL;
        for (var i = 0; i < _conditions.Count; i++)
        {
            if ((known & Bit(i)) == 0 && _conditions[i].Holds(record, view))
                held |= Bit(i);
        }
        return held;
    }

    private ulong SameAs(KpiEvaluator other) => _conditions.Zip(other._conditions).Index()
        .Where(pair => pair.Item.First.Condition == pair.Item.Second.Condition)
        .Aggregate(0UL, (bits, pair) => bits | Bit(pair.Index));

    private bool HasAll(ulong bits) => (_held & bits) == bits;
}
