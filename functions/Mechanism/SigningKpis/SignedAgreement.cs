using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;

namespace BangGiao.Mechanism.SigningKpis;

/// <summary>The days of a signed agreement that the figures compare; null where a day is not known or after the view's day.</summary>
internal sealed record SignedAgreement(DateOnly? SignedOn, DateOnly? CopiedOn, DateOnly? PlannedOn, DateOnly? FirstActionOn, bool IsNotInForce, PartialDate Signed)
{
    /// <summary>The days of an agreement; null when it is not signed on the view's day.</summary>
    public static SignedAgreement? Of(Agreement recorded, RegistryView view)
    {
        var agreement = DatedAgreement.Of(recorded, view);
        if (agreement.SignedOn is not { } signed || signed.First > view.AsOf)
            return null;
        var status = StandingRules.On(agreement, view.AsOf).Status;
        return new(
            Day(signed, view.AsOf),
            Day(agreement.Procedure?.DepositedOn, view.AsOf),
            Day(agreement.Procedure?.PlanFiledOn, view.AsOf),
            FirstAction(agreement, view),
            status is StandingStatus.Signed or StandingStatus.Ratified,
            signed);
    }

    private static DateOnly? FirstAction(Agreement agreement, RegistryView view)
    {
        var ofCommitments = CommitmentCollection.In(agreement.Id, view).Select(commitment => CommitmentStates.Of(commitment, view.AsOf).Reviews.FirstActionOn);
        return ofCommitments.Append(Day(agreement.Procedure?.FirstActionOn, view.AsOf)).Min();
    }

    private static DateOnly? Day(PartialDate? date, DateOnly day) => date is { Precision: DatePrecision.Day } on && on.First <= day ? on.First : null;
}
