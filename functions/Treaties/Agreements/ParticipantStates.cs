using BangGiao.Records.Visibility;
using BangGiao.Treaties.Participation;
using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Agreements;

/// <summary>Computes the participants of an agreement on a day from the parties that it names and their actions.</summary>
public static class ParticipantStates
{
    /// <summary>The agreement with the dates that follow from its actions in a view, and its participants on the view's day, by key.</summary>
    /// <param name="agreement">The agreement as recorded.</param>
    /// <param name="view">The view, in which the actions are looked up once.</param>
    public static (Agreement Dated, IReadOnlyList<ParticipantState> States) On(Agreement agreement, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(view);
        IReadOnlyList<ParticipantAction> actions = [.. ParticipantActionCollection.Of(agreement.Id, view)];
        var dated = DatedAgreement.Of(agreement, actions, view.Owner.Code);
        return (dated, On(agreement, dated, actions, view.Owner.Code, view.AsOf));
    }

    /// <summary>The participants, by key.</summary>
    /// <param name="agreement">The agreement as recorded.</param>
    /// <param name="actions">Its actions.</param>
    /// <param name="ownerCode">The code of the registry's own state, whose agencies may act in its place.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<ParticipantState> On(Agreement agreement, IReadOnlyList<ParticipantAction> actions, string ownerCode, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(actions);
        return On(agreement, DatedAgreement.Of(agreement, actions, ownerCode), actions, ownerCode, day);
    }

    private static IReadOnlyList<ParticipantState> On(
        Agreement agreement, Agreement dated, IReadOnlyList<ParticipantAction> actions, string ownerCode, DateOnly day)
    {
        var standing = StandingRules.On(dated, day).Status;
        var isMultilateral = DatedAgreement.IsMultilateral(agreement, actions, ownerCode);
        var known = actions.Where(action => action.On is not { } on || on.First <= day).OrderBy(action => action.On).ThenBy(action => action.Id, StringComparer.Ordinal).ToList();
        var acting = known.GroupBy(Participants.KeyOf).Select(group => Acting(group.Key, [.. group], dated, standing, isMultilateral, day));
        // A ministry or a body of the partner that acts stands for its state.
        var represented = known.Select(action => action.AgencyId is null ? action.CountryId : ownerCode).ToHashSet();
        var named = agreement.Parties.Distinct().Where(party => !represented.Contains(party)).Select(party => Named(party, dated, standing, isMultilateral));
        return [.. acting.Concat(named).OrderBy(state => state.Key, StringComparer.Ordinal)];
    }

    private static ParticipantState Named(string party, Agreement agreement, StandingStatus standing, bool isMultilateral)
    {
        // Two parties are both bound by what is in force; of a convention it is not known.
        var isBound = !isMultilateral && standing is StandingStatus.InForce or StandingStatus.Suspended;
        return new()
        {
            Key = party,
            CountryId = party,
            Status = isBound ? ParticipantStatus.Party : IsOver(standing) && !isMultilateral ? ParticipantStatus.Ended : ParticipantStatus.Named,
            Since = isBound ? agreement.InForceOn : null,
            InForceOn = isBound ? agreement.InForceOn : null,
        };
    }

    private static ParticipantState Acting(
        string key, IReadOnlyList<ParticipantAction> actions, Agreement agreement, StandingStatus standing, bool isMultilateral, DateOnly day)
    {
        var signature = actions.FirstOrDefault(action => action.Kind.IsSignature());
        var term = ParticipationTerm.Of(actions, agreement) is [.., var last] ? last : null;
        var consent = term?.Consent;
        var ends = term is null ? actions.Where(action => action.Kind.IsEnd()).Select(end => DatedAgreement.EffectOf(end, agreement)).Min() : term.EndsOn;
        var provisional = actions.FirstOrDefault(action => action.Kind == ActionKind.ProvisionalApplication);
        var inForceOn = consent is null && isMultilateral ? null : InForceOn(consent, agreement);
        var (status, since) = ends <= day ? (ParticipantStatus.Ended, PartialDate.From(ends.Value))
            : IsOver(standing) && inForceOn is not null ? (ParticipantStatus.Ended, StandingRules.On(agreement, day).Since)
            : inForceOn is { } inForce && inForce.First <= day ? (ParticipantStatus.Party, inForce)
            : consent is not null ? (ParticipantStatus.Consented, consent.On)
            : provisional is not null ? (ParticipantStatus.Provisional, provisional.EffectiveOn ?? provisional.On)
            : signature is not null ? (ParticipantStatus.Signatory, signature.On)
            : (ParticipantStatus.Named, (PartialDate?)null);
        return new()
        {
            Key = key,
            CountryId = actions[0].CountryId,
            AgencyId = actions[0].AgencyId,
            Name = actions[0].ParticipantName,
            Status = status,
            Since = since,
            SignedOn = signature?.On,
            Consent = consent,
            InForceOn = inForceOn,
            EndsOn = ends,
            Actions = actions,
        };
    }

    // A participant that consents after the entry into force is bound after the same period from its own consent.
    private static PartialDate? InForceOn(ParticipantAction? consent, Agreement agreement)
    {
        if (consent?.EffectiveOn is { } effective)
            return effective;
        if (agreement.InForceOn is not { } entry)
            return null;
        if (consent?.On is not { } on || on <= entry)
            return entry;
        return agreement.EntryIntoForce is { } rule ? EntryDate.After(on, rule) : on;
    }

    private static bool IsOver(StandingStatus standing) => standing is StandingStatus.Expired or StandingStatus.Terminated;
}
