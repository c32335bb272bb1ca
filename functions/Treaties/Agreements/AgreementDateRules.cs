using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Agreements;

/// <summary>The validation rules of an agreement's dates and of its status on these dates.</summary>
/// <remarks>A month or a year is an error only if no day of it satisfies the rule.</remarks>
internal static class AgreementDateRules
{
    /// <summary>The errors of the order: signing, entry into force, end.</summary>
    public static IEnumerable<FieldError> OrderFaults(Agreement agreement)
    {
        if (IsBefore(agreement.InForceOn, agreement.SignedOn))
            yield return new("/inForceOn", $"must not be before signedOn, {agreement.SignedOn}");
        if (IsBefore(agreement.ExpiresOn, agreement.InForceOn))
            yield return new("/expiresOn", $"must not be before inForceOn, {agreement.InForceOn}");
        else if (IsBefore(agreement.ExpiresOn, agreement.SignedOn))
            yield return new("/expiresOn", $"must not be before signedOn, {agreement.SignedOn}");
    }

    /// <summary>The errors of a status that contradicts the dates on the day of the write.</summary>
    public static IEnumerable<FieldError> StatusFaults(Agreement agreement, DateOnly today) => agreement.Status switch
    {
        AgreementStatus.Negotiating => NegotiatingFaults(agreement, today),
        AgreementStatus.Signed or AgreementStatus.Ratified =>
            [.. FutureDateFaults("/signedOn", agreement.SignedOn, agreement, today), .. InForceFaults(agreement, today), .. EndedTermFaults(agreement, today)],
        AgreementStatus.InForce or AgreementStatus.Suspended => [.. StartFaults(agreement, today), .. EndedTermFaults(agreement, today)],
        AgreementStatus.Expired or AgreementStatus.Terminated => [.. StartFaults(agreement, today), .. EndFaults(agreement, today)],
    };

    private static IEnumerable<FieldError> NegotiatingFaults(Agreement agreement, DateOnly today)
    {
        if (agreement.SignedOn is { } signed && signed.Last < today)
            yield return new("/status", $"cannot be negotiating: it was signed on {signed}");
        if (agreement.InForceOn is { } inForce && inForce.Last < today)
            yield return new("/status", $"cannot be negotiating: it has been in force since {inForce}");
    }

    private static IEnumerable<FieldError> StartFaults(Agreement agreement, DateOnly today) =>
        [.. FutureDateFaults("/signedOn", agreement.SignedOn, agreement, today), .. FutureDateFaults("/inForceOn", agreement.InForceOn, agreement, today)];

    private static IEnumerable<FieldError> FutureDateFaults(string pointer, PartialDate? date, Agreement agreement, DateOnly today)
    {
        if (date?.First > today)
            yield return new(pointer, $"must not be after today, {IsoDate.Text(today)}, for the status {CodeName.Of(agreement.Status)}");
    }

    private static IEnumerable<FieldError> InForceFaults(Agreement agreement, DateOnly today)
    {
        if (agreement.InForceOn is { } inForce && inForce.Last < today)
            yield return new("/status", $"cannot be {CodeName.Of(agreement.Status)}: it has been in force since {inForce}");
    }

    private static IEnumerable<FieldError> EndedTermFaults(Agreement agreement, DateOnly today)
    {
        if (AgreementTerm.EndOn(agreement, today) is { } end && end < today)
            yield return new("/status", $"cannot be {CodeName.Of(agreement.Status)}: its term ended on {IsoDate.Text(end)}");
    }

    private static IEnumerable<FieldError> EndFaults(Agreement agreement, DateOnly today)
    {
        if (agreement.ExpiresOn is null && agreement.Status == AgreementStatus.Expired)
            yield return new("/expiresOn", "is required for the status expired: give the last day on which it was in force");
        if (agreement.ExpiresOn?.First >= today)
            yield return new("/expiresOn", $"must be before today, {IsoDate.Text(today)}, for the status {CodeName.Of(agreement.Status)}");
    }

    private static bool IsBefore(PartialDate? date, PartialDate? other) => date?.Last < other?.First;
}
