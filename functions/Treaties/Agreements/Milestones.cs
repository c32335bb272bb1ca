using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Agreements;

/// <summary>Reads the date of a step from an agreement whose dates are complete (see <see cref="DatedAgreement"/>).</summary>
public static class Milestones
{
    /// <summary>The date of a step; null when it is not recorded. Opinions have several dates and none here.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="step">The step.</param>
    /// <param name="day">The day as of which the agreement may have ended.</param>
    public static PartialDate? DateOf(Agreement agreement, Milestone step, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return step switch
        {
            Milestone.Signed => agreement.SignedOn,
            Milestone.InForce => agreement.InForceOn,
            Milestone.Ended => EndOf(agreement, day),
            _ => agreement.Procedure is { } procedure ? DateOf(procedure, step) : null,
        };
    }

    private static PartialDate? EndOf(Agreement agreement, DateOnly day) =>
        StandingRules.On(agreement, day) is { Status: StandingStatus.Expired or StandingStatus.Terminated, Since: var since } ? since : null;

    private static PartialDate? DateOf(Procedure procedure, Milestone step) => step switch
    {
        Milestone.Proposed => procedure.ProposedOn,
        Milestone.Authorised => procedure.AuthorisedOn,
        Milestone.Negotiated => procedure.NegotiatedOn,
        Milestone.Initialled => procedure.InitialledOn,
        Milestone.FullPowersAsked => procedure.FullPowersAskedOn,
        Milestone.Returned => procedure.ReturnedOn,
        Milestone.OriginalReceived => procedure.OriginalReceivedOn,
        Milestone.Deposited => procedure.DepositedOn,
        Milestone.Decided => procedure.DecidedOn,
        Milestone.AccessionFiled => procedure.AccessionFiledOn,
        Milestone.PartnerNotified => procedure.PartnerNotifiedOn,
        Milestone.NewsOfEntry => procedure.NewsOfEntryOn,
        Milestone.AgenciesNotified => procedure.AgenciesNotifiedOn,
        Milestone.Certified => procedure.CertifiedOn,
        Milestone.Gazetted => procedure.GazettedOn,
        Milestone.Published => procedure.PublishedOn,
        Milestone.PublishedByMinistry => procedure.PublishedByMinistryOn,
        Milestone.PlanFiled => procedure.PlanFiledOn,
        Milestone.FirstAction => procedure.FirstActionOn,
        Milestone.ChangeReported => procedure.ChangeReportedOn,
        Milestone.EndReported => procedure.EndReportedOn,
        _ => null,
    };
}
