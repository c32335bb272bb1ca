using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Agreements;

/// <summary>The validation rules of the steps of a procedure. They are recorded when they have been taken, and some follow others.</summary>
internal static class ProcedureRules
{
    // Each step and a step that must come before it. Steps that are not recorded are no error: the archive is not complete.
    private static readonly (ProcedureStep Step, ProcedureStep Before)[] Order =
    [
        (ProcedureStep.Initialled, ProcedureStep.Proposed), (ProcedureStep.Returned, ProcedureStep.Signed), (ProcedureStep.OriginalReceived, ProcedureStep.Signed),
        (ProcedureStep.Deposited, ProcedureStep.Signed), (ProcedureStep.PartnerNotified, ProcedureStep.Decided), (ProcedureStep.AccessionFiled, ProcedureStep.Decided),
        (ProcedureStep.Published, ProcedureStep.Signed), (ProcedureStep.PlanFiled, ProcedureStep.Signed), (ProcedureStep.FirstAction, ProcedureStep.Signed),
    ];

    public static IEnumerable<FieldError> Faults(Agreement agreement, DateOnly today)
    {
        if (agreement.Procedure is not { } procedure)
            yield break;
        foreach (var step in Enum.GetValues<ProcedureStep>().Where(step => step is not (ProcedureStep.Signed or ProcedureStep.InForce or ProcedureStep.Ended)))
        {
            if (ProcedureDates.DateOf(agreement, step, today)?.First > today)
                yield return new(Pointer(step), $"must not be after today, {IsoDate.Text(today)}: a step is recorded when it has been taken");
        }
        foreach (var (step, before) in Order)
        {
            if (ProcedureDates.DateOf(agreement, step, today)?.Last < ProcedureDates.DateOf(agreement, before, today)?.First)
                yield return new(Pointer(step), $"must not be before {NameOf(before)}, {ProcedureDates.DateOf(agreement, before, today)}");
        }
        foreach (var (index, opinion) in procedure.Opinions.Index())
        {
            if (opinion.ReceivedOn?.Last < opinion.AskedOn.First)
                yield return new($"/procedure/opinions/{index}/receivedOn", $"must not be before askedOn, {opinion.AskedOn}");
            if (procedure.Opinions.Take(index).Any(earlier => earlier.AgencyId == opinion.AgencyId && earlier.AskedOn == opinion.AskedOn))
                yield return new($"/procedure/opinions/{index}/askedOn", $"is the day on which another opinion of {opinion.AgencyId} was asked: record one of them");
        }
    }

    private static string Pointer(ProcedureStep step) => $"/procedure/{NameOf(step)}";

    private static string NameOf(ProcedureStep step)
    {
        var name = step.ToString();
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}On";
    }
}
