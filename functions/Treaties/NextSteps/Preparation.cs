using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;

namespace BangGiao.Treaties.NextSteps;

/// <summary>How far an agreement has come before signing: proposed, consulted, authorised, negotiated, initialled.</summary>
public static class Preparation
{
    // The steps before signing, the last one first.
    private static readonly ProcedureStep[] Steps = [ProcedureStep.Initialled, ProcedureStep.Negotiated, ProcedureStep.Authorised, ProcedureStep.Proposed];

    /// <summary>Whether it had begun by a day: by its first recorded step or opinion, or, when it has none, by the day on which it was recorded.</summary>
    public static bool HasBegunBy(Agreement agreement, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var begun = Steps.Select(step => ProcedureDates.DateOf(agreement, step, day))
            .Concat((agreement.Procedure?.Opinions ?? []).Select(opinion => (PartialDate?)opinion.AskedOn))
            .OfType<PartialDate>()
            .Select(date => date.First)
            .DefaultIfEmpty(DateOnly.FromDateTime(agreement.CreatedAt.UtcDateTime))
            .Min();
        return begun <= day;
    }

    /// <summary>The last step taken by a day; null when none is recorded.</summary>
    /// <remarks>Consulted is the step between proposal and authorisation: the last opinion that arrived, or else that was asked.</remarks>
    public static (ProcedureStep Step, PartialDate On)? LastStepOf(Agreement agreement, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var taken = Steps.Select(step => (Step: step, On: ProcedureDates.DateOf(agreement, step, day))).Where(pair => pair.On?.First <= day).Select(pair => (pair.Step, On: pair.On!.Value)).ToList();
        if (taken is [{ Step: not ProcedureStep.Proposed } last, ..])
            return last;
        var opinions = agreement.Procedure?.Opinions ?? [];
        if (opinions.Select(opinion => opinion.ReceivedOn).Where(on => on?.First <= day).Max() is { } received)
            return (ProcedureStep.OpinionReceived, received);
        if (opinions.Select(opinion => (PartialDate?)opinion.AskedOn).Where(on => on?.First <= day).Max() is { } asked)
            return (ProcedureStep.OpinionAsked, asked);
        return taken is [var proposed, ..] ? proposed : null;
    }
}
