using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Treaties.Obligations;

namespace BangGiao.Treaties.NextSteps;

/// <summary>Determines the body that has to act next on an agreement before signing.</summary>
/// <remarks>
/// It follows from recorded steps and from statutory periods only. A body whose opinion was asked and has not arrived has to give it. Where a
/// period for another step runs, its bearer has to take that step. While no opinion is awaited, the step after the last one taken is next:
/// proposal, opinions, authorisation, negotiation, initialling, signing; for an accession proposal, opinions, decision. A step that was left
/// out is not asked for afterwards, because archives are not complete.
/// </remarks>
public static class NextStepRules
{
    /// <summary>The next steps of an agreement; none when it is not before signing on the day.</summary>
    /// <param name="agreement">The agreement with complete dates (see <see cref="DatedAgreement"/>).</param>
    /// <param name="duties">The duties concerning it.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<NextStep> Of(Agreement agreement, IEnumerable<Obligation> duties, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        if (StandingRules.On(agreement, day).Status != StandingStatus.Negotiating || !Preparation.HasBegunBy(agreement, day))
            return [];
        var running = duties.Where(duty => duty.Status is ObligationStatus.Open or ObligationStatus.Overdue).ToList();
        var opinions = Awaited(agreement, running, day).ToList();
        var byLaw = running.Where(duty => duty.Opinion is null).Select(duty => new NextStep
        {
            Agreement = agreement,
            Step = duty.Rule.Done!.Value,
            Actor = ActorOf(duty.Rule.Bearer),
            AgencyId = duty.AgencyId,
            Since = Preparation.LastStepOf(agreement, day)?.On,
            Duty = duty,
        }).ToList();
        // A period for the step itself says more than the order of the steps.
        var stage = opinions.Count == 0 && Stage(agreement, day) is { } next && byLaw.TrueForAll(other => other.Step != next.Step) ? next : null;
        return [.. opinions, .. byLaw, .. stage is null ? Array.Empty<NextStep>() : [stage]];
    }

    private static IEnumerable<NextStep> Awaited(Agreement agreement, IReadOnlyList<Obligation> running, DateOnly day) =>
        (agreement.Procedure?.Opinions ?? [])
            .Where(opinion => opinion.AskedOn.First <= day && !(opinion.ReceivedOn?.First <= day))
            .Select(opinion => new NextStep
            {
                Agreement = agreement,
                Step = ProcedureStep.OpinionReceived,
                Actor = NextActor.Consulted,
                AgencyId = opinion.AgencyId,
                Since = opinion.AskedOn,
                Duty = running.FirstOrDefault(duty => duty.Opinion == opinion),
            });

    private static NextStep? Stage(Agreement agreement, DateOnly day)
    {
        var last = Preparation.LastStepOf(agreement, day);
        if (After(last?.Step, agreement, day) is not { } step)
            return null;
        var isDecided = step is ProcedureStep.Authorised or ProcedureStep.Decided;
        return new()
        {
            Agreement = agreement,
            Step = step,
            Actor = isDecided ? NextActor.Authority : NextActor.Lead,
            AgencyId = isDecided ? null : agreement.LeadAgencyId,
            Since = last?.On,
        };
    }

    private static ProcedureStep? After(ProcedureStep? last, Agreement agreement, DateOnly day) => last switch
    {
        null => ProcedureStep.Proposed,
        ProcedureStep.Proposed => ProcedureStep.OpinionAsked,
        // A text that is acceded to is neither negotiated nor signed. What follows the decision has statutory periods.
        _ when agreement.Procedure?.Signing == SigningKind.Accession => agreement.Procedure.DecidedOn?.First <= day ? null : ProcedureStep.Decided,
        ProcedureStep.OpinionAsked or ProcedureStep.OpinionReceived => ProcedureStep.Authorised,
        ProcedureStep.Authorised => ProcedureStep.Negotiated,
        ProcedureStep.Negotiated => ProcedureStep.Initialled,
        _ => ProcedureStep.Signed,
    };

    private static NextActor ActorOf(DutyBearer bearer) => bearer switch
    {
        DutyBearer.Consulted => NextActor.Consulted,
        DutyBearer.Ministry => NextActor.Ministry,
        DutyBearer.Lead => NextActor.Lead,
        // The gazette has nothing to do before signing; a rule that says otherwise needs somebody to decide.
        _ => NextActor.Authority,
    };
}
