using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Counting;
using BangGiao.Values.Dates;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Collects how many days the verifiable commitments of a period took to the first action and to completion.</summary>
internal sealed class KpiDurations
{
    private static readonly DayBands FirstAction = new([0, 31, 91, 181, 366], CommitmentFilters.FirstActionFrom, CommitmentFilters.FirstActionTo);
    private static readonly DayBands Completion = new([0, 181, 366, 731, 1096], CommitmentFilters.CompletionFrom, CommitmentFilters.CompletionTo);

    private readonly List<int> _toFirstAction = [];
    private readonly List<int> _toCompletion = [];
    private int _made;

    /// <summary>Counts a commitment in the state of the day.</summary>
    public void Add(Commitment commitment, CommitmentState state)
    {
        if (state.Vague is not null || commitment.MadeOn.Precision != DatePrecision.Day)
            return;
        _made++;
        if (state.DaysToFirstAction(commitment) is { } first)
            _toFirstAction.Add(first);
        if (state.DaysToCompletion(commitment) is { } last)
            _toCompletion.Add(last);
    }

    /// <summary>The figures.</summary>
    /// <param name="link">Makes the link to the commitments of the period under conditions.</param>
    public CommitmentDurations Figures(Func<IReadOnlyList<KpiCondition>, string> link) => new(
        FirstAction.Of(_toFirstAction, _made, link),
        Completion.Of(_toCompletion, _made, link));
}
