using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Kpis;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Mechanism.KpiSeries;

/// <summary>Evaluates one commitment in one period after the other, and derives its state anew only where it has changed since the last.</summary>
/// <remarks>
/// The state of a commitment changes a few times in its life: with its reviews, and on the day after the due date. So a series costs about
/// as much as there are changes, not periods times commitments.
/// </remarks>
internal sealed class SeriesWalk(SeriesClock clock)
{
    private readonly IReadOnlyList<KpiEvaluator> _evaluators = [.. clock.Definitions.Select(definitions => new KpiEvaluator(definitions))];
    private (StoredRecord Record, Commitment Commitment) _of;
    private CommitmentState? _state;
    private DateOnly _changesOn;
    private int _last;

    /// <summary>Begins with a commitment.</summary>
    public void Begin(StoredRecord record, Commitment commitment) => (_of, _state) = ((record, commitment), null);

    /// <summary>The evaluator of the period at a place, which must be after the last one.</summary>
    public KpiEvaluator At(int place)
    {
        var (view, evaluator) = (clock.Views[place], _evaluators[place]);
        if (_state is not null && view.AsOf < _changesOn)
        {
            CommitmentStates.Lend(_of.Commitment, view.AsOf, _state);
            evaluator.TakeFrom(_evaluators[_last], _of.Record, view);
        }
        else
        {
            _state = CommitmentState.On(_of.Commitment, view);
            _changesOn = NextChange(_of.Commitment, view.AsOf);
            CommitmentStates.Lend(_of.Commitment, view.AsOf, _state);
            evaluator.Evaluate(_of.Record, view);
        }
        _last = place;
        return evaluator;
    }

    // What follows from the days of a state, for example whether its next review is due, is evaluated on every day.
    private static DateOnly NextChange(Commitment commitment, DateOnly day)
    {
        var next = DateOnly.MaxValue;
        foreach (var review in commitment.Reviews)
            Take(review.On);
        foreach (var answer in commitment.ObstacleAnswers)
            Take(answer.On);
        if (commitment.DueOn is { } due && due.Last < DateOnly.MaxValue)
            Take(due.Last.AddDays(1));
        return next;

        void Take(DateOnly on) => next = on > day && on < next ? on : next;
    }
}
