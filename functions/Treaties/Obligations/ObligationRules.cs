using BangGiao.Registry.Profiles;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Obligations;

/// <summary>Derives the duties of an agreement from the statutory periods.</summary>
/// <param name="rules">The statutory periods.</param>
/// <param name="calendar">The calendar of working days.</param>
/// <param name="day">The day as of which the duties stand.</param>
/// <param name="profile">The owner's profile, which says which law an agreement is under.</param>
public sealed class ObligationRules(IReadOnlyList<DeadlineRule> rules, WorkingCalendar calendar, DateOnly day, OwnerProfile profile)
{
    // Only periods that count from steps; yearly reports concern agencies and not single agreements.
    private readonly List<DeadlineRule> _periods = [.. rules.Where(rule => rule.YearlyOn is null && rule.Done is not null && rule.Days is not null)];

    private readonly StartedDuty _started = new(calendar, day);

    /// <summary>The duties of an agreement, in the order of the rules.</summary>
    /// <param name="agreement">The agreement with complete dates (see <see cref="DatedAgreement"/>).</param>
    /// <param name="isMultilateral">Whether it has more than two participants.</param>
    /// <remarks>What has to be done before an event no longer can be done after it; such a duty is left out then.</remarks>
    public IEnumerable<Obligation> Of(Agreement agreement, bool isMultilateral) => Ever(agreement, isMultilateral)
        .Where(duty => duty.Rule.Days >= 0 || duty.DoneOn is not null || duty.StartsOn is null || day <= duty.StartsOn);

    /// <summary>The duties of an agreement, with those that no longer can be done.</summary>
    /// <param name="agreement">The agreement with complete dates.</param>
    /// <param name="isMultilateral">Whether it has more than two participants.</param>
    public IEnumerable<Obligation> Ever(Agreement agreement, bool isMultilateral)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var regime = AgreementRegimes.Of(agreement, profile);
        return _periods
            .Where(rule => rule.Regime == regime && IsOfThisKind(rule, agreement, isMultilateral))
            .SelectMany(rule => rule.Done == ProcedureStep.OpinionReceived ? OfOpinions(rule, agreement) : OfSteps(rule, agreement));
    }

    private static bool IsOfThisKind(DeadlineRule rule, Agreement agreement, bool isMultilateral)
    {
        var procedure = agreement.Procedure;
        return (rule.Levels.Count == 0 || (agreement.Level is { } level && rule.Levels.Contains(level)))
            && (rule.Multilateral is null || rule.Multilateral == isMultilateral)
            && (rule.ShortProcedure is null || rule.ShortProcedure == (procedure?.ShortProcedure ?? false))
            && (rule.Amending is null || rule.Amending == IsAmending(agreement))
            // While it is not recorded how the text was signed, the rule for signing at home stands for all of them.
            && (rule.Signing is null || rule.Signing == (procedure?.Signing ?? SigningKind.Home));
    }

    private static bool IsAmending(Agreement agreement) =>
        agreement.RelatedTo.Any(related => related.Relation is AgreementRelation.Amends or AgreementRelation.Extends);

    private IEnumerable<Obligation> OfOpinions(DeadlineRule rule, Agreement agreement)
    {
        foreach (var opinion in agreement.Procedure?.Opinions ?? [])
        {
            if (opinion.AskedOn is { Precision: DatePrecision.Day } asked && asked.First <= day && DeadlineRuleCollection.IsValidOn(rule, asked.First))
                yield return _started.Of(new() { Rule = rule, Agreement = agreement, AgencyId = opinion.AgencyId, Opinion = opinion, Status = ObligationStatus.Open }, asked.First, opinion.ReceivedOn);
        }
    }

    private IEnumerable<Obligation> OfSteps(DeadlineRule rule, Agreement agreement)
    {
        var unsigned = new Obligation
        {
            Rule = rule,
            Agreement = agreement,
            AgencyId = rule.AgencyId ?? (rule.Bearer == DutyBearer.Lead ? agreement.LeadAgencyId : null),
            Status = ObligationStatus.Awaiting,
            IsSigningAwaited = rule.Signing is not null && agreement.Procedure?.Signing is null,
        };
        var dates = rule.From.Select(step => (Step: step, On: ProcedureDates.DateOf(agreement, step, day))).ToList();
        var awaited = dates.Where(date => date.On is not { Precision: DatePrecision.Day } on || (on.First > day && rule.Days >= 0)).Select(date => date.Step).ToList();
        if (awaited.Count > 0 || unsigned.IsSigningAwaited)
        {
            if (IsAwaited(rule, agreement) && !awaited.Contains(ProcedureStep.Ended))
                yield return unsigned with { AwaitedSteps = awaited };
            yield break;
        }
        var start = dates.Max(date => date.On!.Value.First);
        if (!DeadlineRuleCollection.IsValidOn(rule, start))
            yield break;
        yield return _started.Of(unsigned, start, ProcedureDates.DateOf(agreement, rule.Done!.Value, day));
    }

    // A period can start only in the time of its law, and for a text that may still take the step.
    private bool IsAwaited(DeadlineRule rule, Agreement agreement) =>
        DeadlineRuleCollection.IsValidOn(rule, agreement.SignedOn?.Last ?? day)
        && DeadlineRuleCollection.IsValidOn(rule, day)
        && StandingRules.On(agreement, day).Status is not (StandingStatus.Expired or StandingStatus.Terminated or StandingStatus.Unknown)
        && (ProcedureDates.DateOf(agreement, rule.Done!.Value, day) is not { } done || done.First > day);
}
