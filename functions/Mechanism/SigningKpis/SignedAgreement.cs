using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;

namespace BangGiao.Mechanism.SigningKpis;

/// <summary>The days of a signed agreement that the figures compare; null where a day is not known or after the view's day.</summary>
internal sealed record SignedAgreement(DateOnly? SignedOn, DateOnly? CopiedOn, DateOnly? PlannedOn, DateOnly? FirstActionOn, DateOnly? CompletedOn, bool IsNotInForce, PartialDate Signed)
{
    /// <summary>The number of days from signing to a step; null when one of the two days is not known.</summary>
    public int? DaysTo(SigningStep step) => EndOf(step)?.DayNumber - SignedOn?.DayNumber;

    /// <summary>The days of an agreement; null when it is not signed on the view's day.</summary>
    public static SignedAgreement? Of(Agreement recorded, RegistryView view) => Of(recorded, view, CommitmentStates.Of);

    /// <summary>The days of an agreement; null when it is not signed on the view's day.</summary>
    /// <param name="recorded">The agreement.</param>
    /// <param name="view">The view.</param>
    /// <param name="stateOf">Gives the state of a commitment in a view.</param>
    public static SignedAgreement? Of(Agreement recorded, RegistryView view, Func<Commitment, RegistryView, CommitmentState> stateOf)
    {
        if (DatedAgreement.OwnSigning(recorded, view) is not { } signed || signed.First > view.AsOf)
            return null;
        var agreement = DatedAgreement.Of(recorded, view);
        var states = CommitmentCollection.In(agreement.Id, view).Select(commitment => (Commitment: commitment, State: stateOf(commitment, view))).ToList();
        var status = StandingRules.On(agreement, view.AsOf).Status;
        return new(
            Day(signed, view.AsOf),
            Day(agreement.Procedure?.DepositedOn, view.AsOf),
            Day(agreement.Procedure?.PlanFiledOn, view.AsOf),
            states.Select(pair => pair.State.Reviews.FirstActionOn).Append(Day(agreement.Procedure?.FirstActionOn, view.AsOf)).Min(),
            Completion(states.Where(pair => pair.Commitment.MadeOn.First <= view.AsOf).Select(pair => pair.State)),
            status is StandingStatus.Signed or StandingStatus.Ratified,
            signed);
    }

    // An agreement is carried out when all that was promised in it is; what was abandoned is not waited for.
    private static DateOnly? Completion(IEnumerable<CommitmentState> states)
    {
        var days = states.Where(state => state.Status != CommitmentStatus.Cancelled).Select(state => state.CompletedOn).ToList();
        return days.Contains(null) ? null : days.Max();
    }

    private DateOnly? EndOf(SigningStep step) => step switch
    {
        SigningStep.Copy => CopiedOn,
        SigningStep.Plan => PlannedOn,
        SigningStep.FirstAction => FirstActionOn,
        SigningStep.Completion => CompletedOn,
    };

    private static DateOnly? Day(PartialDate? date, DateOnly day) => date is { Precision: DatePrecision.Day } on && on.First <= day ? on.First : null;
}
