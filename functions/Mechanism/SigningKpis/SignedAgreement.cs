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
    public static SignedAgreement? Of(Agreement recorded, RegistryView view)
    {
        if (DatedAgreement.OwnSigning(recorded, view) is not { } signed || signed.First > view.AsOf)
            return null;
        var agreement = DatedAgreement.Of(recorded, view);
        var status = StandingRules.On(agreement, view.AsOf).Status;
        return new(
            Day(signed, view.AsOf),
            Day(agreement.Procedure?.DepositedOn, view.AsOf),
            Day(agreement.Procedure?.PlanFiledOn, view.AsOf),
            FirstAction(agreement, view),
            Completion(agreement, view),
            status is StandingStatus.Signed or StandingStatus.Ratified,
            signed);
    }

    private static DateOnly? FirstAction(Agreement agreement, RegistryView view)
    {
        var ofCommitments = CommitmentCollection.In(agreement.Id, view).Select(commitment => CommitmentStates.Of(commitment, view.AsOf).Reviews.FirstActionOn);
        return ofCommitments.Append(Day(agreement.Procedure?.FirstActionOn, view.AsOf)).Min();
    }

    // An agreement is carried out when all that was promised in it is; what was abandoned is not waited for.
    private static DateOnly? Completion(Agreement agreement, RegistryView view)
    {
        var days = CommitmentCollection.In(agreement.Id, view)
            .Where(commitment => commitment.MadeOn.First <= view.AsOf)
            .Select(commitment => CommitmentStates.Of(commitment, view.AsOf))
            .Where(state => state.Status != CommitmentStatus.Cancelled)
            .Select(state => state.CompletedOn)
            .ToList();
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
