using BangGiao.Records.Visibility;
using BangGiao.Treaties.Participation;
using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Agreements;

/// <summary>Completes the dates of an agreement from its participants' actions and its rule of entry into force.</summary>
/// <remarks>A recorded date is never replaced, so an agreement without actions and without a rule is itself.</remarks>
public static class DatedAgreement
{
    private const int Bilateral = 2;

    /// <summary>The agreement with the dates that follow from what a view has of its actions.</summary>
    public static Agreement Of(Agreement agreement, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return Of(agreement, [.. ParticipantActionCollection.Of(agreement.Id, view)]);
    }

    /// <summary>The agreement with the dates that follow from its actions.</summary>
    public static Agreement Of(Agreement agreement, IReadOnlyList<ParticipantAction> actions)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(actions);
        if (actions.Count == 0 && agreement.EntryIntoForce is null)
            return agreement;
        var dated = agreement with { SignedOn = agreement.SignedOn ?? SignedOn(agreement, actions) };
        dated = dated with { InForceOn = agreement.InForceOn ?? EntryDate.Of(dated, actions) };
        return EndOf(dated, actions) is { } end && !AgreementTerm.IsRecordedAsEnded(agreement)
            ? dated with { Status = AgreementStatus.Terminated, ExpiresOn = PartialDate.From(end.AddDays(-1)), Renewal = null }
            : dated;
    }

    /// <summary>Whether the agreement has more than two participants: as recorded, otherwise by their number.</summary>
    public static bool IsMultilateral(Agreement agreement, IEnumerable<ParticipantAction> actions)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement.Multilateral ?? agreement.Parties.Concat(actions.Select(action => action.CountryId).OfType<string>()).Distinct().Count() > Bilateral;
    }

    /// <summary>The day from which an action that ends a participation has effect; null when it is not known.</summary>
    public static DateOnly? EffectOf(ParticipantAction end, Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(end);
        ArgumentNullException.ThrowIfNull(agreement);
        if (end.EffectiveOn is { } effective)
            return effective.First;
        return end.On is { Precision: DatePrecision.Day } on ? agreement.DenunciationNotice?.After(on.First) : null;
    }

    // Two sides sign a text when the second one does; a convention is open for signature from its first signature.
    private static PartialDate? SignedOn(Agreement agreement, IReadOnlyList<ParticipantAction> actions)
    {
        var dates = actions.Where(action => action.Kind.IsSignature()).Select(action => action.On).OfType<PartialDate>().Order().ToList();
        return dates.Count == 0 ? null : IsMultilateral(agreement, actions) ? dates[0] : dates[^1];
    }

    // A text ends when fewer than two participants are left: the first participant of two to leave ends it.
    private static DateOnly? EndOf(Agreement agreement, IReadOnlyList<ParticipantAction> actions)
    {
        if (agreement.InForceOn is null && agreement.Status is not (AgreementStatus.InForce or AgreementStatus.Suspended))
            return null;
        var ends = actions.Where(action => action.Kind.IsEnd())
            .GroupBy(Participants.KeyOf)
            .Select(group => group.Select(end => EffectOf(end, agreement)).Min())
            .OfType<DateOnly>()
            .Order()
            .ToList();
        var stay = NumberOf(agreement, actions) - Bilateral;
        return ends.Count > stay ? ends[stay] : null;
    }

    private static int NumberOf(Agreement agreement, IReadOnlyList<ParticipantAction> actions)
    {
        if (!IsMultilateral(agreement, actions))
            return Bilateral;
        var bound = actions.Where(action => action.Kind.IsConsent()).Select(Participants.KeyOf).Distinct().Count();
        return Math.Max(Bilateral, bound > 0 ? bound : agreement.Parties.Distinct().Count());
    }
}
