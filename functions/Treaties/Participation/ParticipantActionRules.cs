using BangGiao.Records.Collections;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Participation;

/// <summary>The validation rules of participants' actions.</summary>
public static class ParticipantActionRules
{
    /// <summary>The errors of an action by itself.</summary>
    /// <param name="action">The action as it is to be stored.</param>
    /// <param name="concerned">The action that it names in <c>concernsId</c>; null when there is none or it cannot be seen.</param>
    /// <param name="today">The current day of the owner's calendar.</param>
    public static IEnumerable<FieldError> Faults(ParticipantAction action, ParticipantAction? concerned, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(action);
        return ParticipantFaults(action)
            .Concat(DateFaults(action, today))
            .Concat(ConcernFaults(action, concerned))
            .Concat(CommonRules.LengthFaults("/participantName", action.ParticipantName, CommonRules.TitleLength))
            .Concat(CommonRules.LengthFaults("/text", action.Text, CommonRules.TextLength))
            .Concat(CommonRules.LengthFaults("/instrument", action.Instrument, CommonRules.TitleLength))
            .Concat(CommonRules.LengthFaults("/notice/reference", action.Notice?.Reference, CommonRules.NameLength));
    }

    private static IEnumerable<FieldError> ParticipantFaults(ParticipantAction action)
    {
        if (action.CountryId is null && action.AgencyId is null)
            yield return new("/countryId", "is required: name the state or organisation that acted, or an agency of the registry's own state in agencyId");
        if (action.CountryId is not null && action.AgencyId is not null)
            yield return new("/agencyId", "must be left out when countryId is given: an action has one participant");
        if (action.ParticipantName is not null && action.CountryId is null)
            yield return new("/participantName", "is allowed with countryId only, for a body of that state");
    }

    // A month or a year is an error only if no day of it satisfies the rule.
    private static IEnumerable<FieldError> DateFaults(ParticipantAction action, DateOnly today)
    {
        if (action.On is { } on && on.First > today)
            yield return new("/on", $"must not be after today, {IsoDate.Text(today)}: an action is recorded when it has been taken");
        // An accession or succession may have effect from an earlier day; the end of a participation may not.
        if (action.Kind.IsEnd() && action.EffectiveOn?.Last < action.On?.First)
            yield return new("/effectiveOn", $"must not be before on, {action.On}");
    }

    private static IEnumerable<FieldError> ConcernFaults(ParticipantAction action, ParticipantAction? concerned)
    {
        var mayConcern = action.Kind is ActionKind.Objection or ActionKind.WithdrawalOfStatement;
        if (action.ConcernsId is null)
            yield break;
        if (!mayConcern)
            yield return new("/concernsId", $"is allowed for {CodeName.Of(ActionKind.Objection)} and {CodeName.Of(ActionKind.WithdrawalOfStatement)} only");
        if (concerned is null)
            yield break;
        if (concerned.AgreementId != action.AgreementId)
            yield return new("/concernsId", "must be an action concerning the same agreement");
        else if (mayConcern && !concerned.Kind.IsStatement())
            yield return new("/concernsId", $"must be a reservation, declaration or objection, not {CodeName.Of(concerned.Kind)}");
        else if (action.Kind == ActionKind.WithdrawalOfStatement && Participants.KeyOf(concerned) != Participants.KeyOf(action))
            yield return new("/concernsId", "must be a statement of the same participant: only its author withdraws a statement");
    }
}
