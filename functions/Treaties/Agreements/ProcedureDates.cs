using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Agreements;

/// <summary>Reads the date of a step from an agreement whose dates are complete (see <see cref="DatedAgreement"/>).</summary>
public static class ProcedureDates
{
    /// <summary>The date of a step; null when it is not recorded. Opinions have several dates and none here.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="step">The step.</param>
    /// <param name="day">The day as of which the agreement may have ended.</param>
    public static PartialDate? DateOf(Agreement agreement, ProcedureStep step, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return step switch
        {
            ProcedureStep.Signed => agreement.SignedOn,
            ProcedureStep.InForce => agreement.InForceOn,
            ProcedureStep.Ended => EndOf(agreement, day),
            _ => agreement.Procedure is { } procedure ? DateOf(procedure, step) : null,
        };
    }

    private static PartialDate? EndOf(Agreement agreement, DateOnly day) =>
        StandingRules.On(agreement, day) is { Status: StandingStatus.Expired or StandingStatus.Terminated, Since: var since } ? since : null;

    private static PartialDate? DateOf(Procedure procedure, ProcedureStep step) => step switch
    {
        ProcedureStep.Proposed => procedure.ProposedOn,
        ProcedureStep.Authorised => procedure.AuthorisedOn,
        ProcedureStep.Negotiated => procedure.NegotiatedOn,
        ProcedureStep.Initialled => procedure.InitialledOn,
        ProcedureStep.FullPowersAsked => procedure.FullPowersAskedOn,
        ProcedureStep.Returned => procedure.ReturnedOn,
        ProcedureStep.OriginalReceived => procedure.OriginalReceivedOn,
        ProcedureStep.Deposited => procedure.DepositedOn,
        ProcedureStep.Decided => procedure.DecidedOn,
        ProcedureStep.AccessionFiled => procedure.AccessionFiledOn,
        ProcedureStep.PartnerNotified => procedure.PartnerNotifiedOn,
        ProcedureStep.NewsOfEntry => procedure.NewsOfEntryOn,
        ProcedureStep.AgenciesNotified => procedure.AgenciesNotifiedOn,
        ProcedureStep.Certified => procedure.CertifiedOn,
        ProcedureStep.Gazetted => procedure.GazettedOn,
        ProcedureStep.Published => procedure.PublishedOn,
        ProcedureStep.PublishedByMinistry => procedure.PublishedByMinistryOn,
        ProcedureStep.PlanFiled => procedure.PlanFiledOn,
        ProcedureStep.FirstAction => procedure.FirstActionOn,
        ProcedureStep.ChangeReported => procedure.ChangeReportedOn,
        ProcedureStep.EndReported => procedure.EndReportedOn,
        _ => null,
    };
}
