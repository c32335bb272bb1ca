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
        ArgumentNullException.ThrowIfNull(view);
        return Of(agreement, [.. ParticipantActionCollection.Of(agreement.Id, view)], view.Owner.Code);
    }

    /// <summary>The agreement with the dates that follow from its actions.</summary>
    /// <param name="agreement">The agreement as recorded.</param>
    /// <param name="actions">Its actions.</param>
    /// <param name="ownerCode">The code of the registry's own state.</param>
    public static Agreement Of(Agreement agreement, IReadOnlyList<ParticipantAction> actions, string ownerCode)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(actions);
        if (actions.Count == 0 && agreement.EntryIntoForce is null)
            return agreement;
        var dated = agreement with { SignedOn = agreement.SignedOn ?? SignedOn(agreement, actions, ownerCode) };
        dated = dated with { InForceOn = agreement.InForceOn ?? EntryDate.Of(dated, actions) };
        return EndOf(dated, actions, ownerCode) is { } end && !EndsBefore(dated, end)
            ? dated with { DenouncedFrom = end, ExpiresOn = PartialDate.From(end.AddDays(-1)), Renewal = null }
            : dated;
    }

    /// <summary>The agreement with the dates that follow from what a view has of its actions, as its own state stands to it: a convention is signed when that state signs it.</summary>
    /// <remarks>Statutory periods count from our own signing, and not from the first one by anybody.</remarks>
    public static Agreement OfOwnState(Agreement agreement, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(view);
        return OfOwnState(agreement, [.. ParticipantActionCollection.Of(agreement.Id, view)], view.Owner.Code);
    }

    /// <summary>The agreement with the dates that follow from its actions, as its own state stands to it.</summary>
    /// <param name="agreement">The agreement as recorded.</param>
    /// <param name="actions">Its actions.</param>
    /// <param name="ownerCode">The code of the registry's own state.</param>
    public static Agreement OfOwnState(Agreement agreement, IReadOnlyList<ParticipantAction> actions, string ownerCode)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(actions);
        return Of(agreement, actions, ownerCode) with { SignedOn = agreement.SignedOn ?? OwnSigning(agreement, actions, ownerCode) };
    }

    /// <summary>
    /// When the registry's own state signed: the recorded day; otherwise, of a multilateral text, the day of the first signature by the
    /// state or one of its agencies, and null when none of them has signed it; of another text, the day that follows from its signatures.
    /// </summary>
    /// <remarks>A convention exists from the first signature by anyone, but it is an agreement of ours from our own signature.</remarks>
    public static PartialDate? OwnSigning(Agreement agreement, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(view);
        return agreement.SignedOn ?? OwnSigning(agreement, [.. ParticipantActionCollection.Of(agreement.Id, view)], view.Owner.Code);
    }

    /// <summary>Whether the agreement has more than two participants: as recorded, otherwise by their number in a view.</summary>
    public static bool IsMultilateral(Agreement agreement, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(view);
        return IsMultilateral(agreement, ParticipantActionCollection.Of(agreement.Id, view), view.Owner.Code);
    }

    /// <summary>Whether the agreement has more than two participants: as recorded, otherwise by their number.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="actions">Its actions.</param>
    /// <param name="ownerCode">The code of the registry's own state, which takes part in all, whether they name it or not.</param>
    public static bool IsMultilateral(Agreement agreement, IEnumerable<ParticipantAction> actions, string ownerCode)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var others = agreement.Parties.Concat(actions.Select(action => action.CountryId).OfType<string>());
        return agreement.Multilateral ?? others.Append(ownerCode).Distinct().Count() > Bilateral;
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

    private static PartialDate? OwnSigning(Agreement agreement, IReadOnlyList<ParticipantAction> actions, string ownerCode) =>
        IsMultilateral(agreement, actions, ownerCode)
            ? SignaturesOf(actions.Where(action => action.AgencyId is not null || action.CountryId == ownerCode)).Min()
            : SignedOn(agreement, actions, ownerCode);

    // Two sides sign a text when the second one does; a convention is open for signature from its first signature.
    private static PartialDate? SignedOn(Agreement agreement, IReadOnlyList<ParticipantAction> actions, string ownerCode)
    {
        var dates = SignaturesOf(actions);
        return IsMultilateral(agreement, actions, ownerCode) ? dates.Min() : dates.Max();
    }

    private static IEnumerable<PartialDate?> SignaturesOf(IEnumerable<ParticipantAction> actions) =>
        actions.Where(action => action.Kind.IsSignature() && action.On is not null).Select(action => action.On);

    // The first of two sides to leave ends a text for both. A participant that leaves a convention ends only its own participation.
    private static DateOnly? EndOf(Agreement agreement, IReadOnlyList<ParticipantAction> actions, string ownerCode)
    {
        var isOrWasInForce = agreement.InForceOn is not null || agreement.Status is AgreementStatus.InForce or AgreementStatus.Suspended or AgreementStatus.Terminated;
        if (!isOrWasInForce || IsMultilateral(agreement, actions, ownerCode))
            return null;
        // Nothing ends before it begins; and the day before the first day of the calendar is no day.
        var begin = (agreement.InForceOn ?? default).First;
        return actions.Where(action => action.Kind.IsEnd()).Select(end => EffectOf(end, agreement)).Where(end => end > begin).Min();
    }

    // An expiry that is recorded has precedence, and so has the end of a term that comes first; the first of several tacit terms is no end.
    private static bool EndsBefore(Agreement agreement, DateOnly denounced) => agreement.Status == AgreementStatus.Expired
        || (agreement.ExpiresOn?.Last < denounced.AddDays(-1) && agreement.Renewal is not { Kind: RenewalKind.Tacit, Months: >= 1 });
}
