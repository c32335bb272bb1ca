using BangGiao.Mechanism.Counting;

namespace BangGiao.Mechanism.SigningKpis;

/// <summary>How the days from signing to each step are spread over bands.</summary>
internal static class StepBands
{
    // The first edges are the periods that the laws give for a copy and a plan: 10 and 15 days.
    private static readonly Dictionary<SigningStep, DayBands> Bands = new()
    {
        [SigningStep.Copy] = Of(SigningStep.Copy, 0, 11, 16, 31, 91),
        [SigningStep.Plan] = Of(SigningStep.Plan, 0, 16, 31, 91, 181),
        [SigningStep.FirstAction] = Of(SigningStep.FirstAction, 0, 31, 91, 181, 366),
        [SigningStep.Completion] = Of(SigningStep.Completion, 0, 181, 366, 731, 1096),
    };

    /// <summary>The days from signing to a step, of some agreements.</summary>
    /// <param name="step">The step.</param>
    /// <param name="signed">The agreements.</param>
    /// <param name="link">Makes the link to those that meet conditions.</param>
    public static PeriodFigure FigureOf(SigningStep step, SigningCount signed, Func<IReadOnlyList<KpiCondition>, string> link) =>
        Bands[step].Of(signed.DaysTo(step), signed.Dated, link);

    private static DayBands Of(SigningStep step, params IReadOnlyList<int> least) => new(least, SigningFilters.LeastOf(step), SigningFilters.MostOf(step));
}
