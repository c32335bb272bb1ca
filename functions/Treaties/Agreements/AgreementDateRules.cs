using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Agreements;

/// <summary>What an agreement's dates may say beside each other, and which status they allow.</summary>
/// <remarks>A month or a year breaks a rule only where no day that it can mean would keep it.</remarks>
internal static class AgreementDateRules
{
    /// <summary>Signed, in force, at its end: in that order.</summary>
    public static IEnumerable<FieldError> OrderFaults(Agreement agreement)
    {
        if (IsBefore(agreement.InForceOn, agreement.SignedOn))
            yield return new("/inForceOn", $"is before {agreement.SignedOn}, when it was signed");
        if (IsBefore(agreement.ExpiresOn, agreement.InForceOn))
            yield return new("/expiresOn", $"is before {agreement.InForceOn}, when it came into force");
        else if (IsBefore(agreement.ExpiresOn, agreement.SignedOn))
            yield return new("/expiresOn", $"is before {agreement.SignedOn}, when it was signed");
    }

    /// <summary>A status that the dates do not allow on the day on which it is written.</summary>
    public static IEnumerable<FieldError> StatusFaults(Agreement agreement, DateOnly today) => agreement.Status switch
    {
        AgreementStatus.Negotiating => NotYet(agreement, today),
        AgreementStatus.Signed or AgreementStatus.Ratified =>
            [.. Begun("/signedOn", agreement.SignedOn, agreement, today), .. NotInForceYet(agreement, today), .. NotOver(agreement, today)],
        AgreementStatus.InForce or AgreementStatus.Suspended => [.. HasBegun(agreement, today), .. NotOver(agreement, today)],
        AgreementStatus.Expired or AgreementStatus.Terminated => [.. HasBegun(agreement, today), .. Over(agreement, today)],
    };

    private static IEnumerable<FieldError> NotYet(Agreement agreement, DateOnly today)
    {
        if (agreement.SignedOn is { } signed && signed.Last < today)
            yield return new("/status", $"cannot be negotiating: it was signed on {signed}");
        if (agreement.InForceOn is { } inForce && inForce.Last < today)
            yield return new("/status", $"cannot be negotiating: it has been in force since {inForce}");
    }

    private static IEnumerable<FieldError> HasBegun(Agreement agreement, DateOnly today) =>
        [.. Begun("/signedOn", agreement.SignedOn, agreement, today), .. Begun("/inForceOn", agreement.InForceOn, agreement, today)];

    private static IEnumerable<FieldError> Begun(string pointer, PartialDate? date, Agreement agreement, DateOnly today)
    {
        if (date?.First > today)
            yield return new(pointer, $"is to come, so the status cannot be {CodeName.Of(agreement.Status)} yet");
    }

    private static IEnumerable<FieldError> NotInForceYet(Agreement agreement, DateOnly today)
    {
        if (agreement.InForceOn is { } inForce && inForce.Last < today)
            yield return new("/status", $"cannot be {CodeName.Of(agreement.Status)}: it has been in force since {inForce}");
    }

    private static IEnumerable<FieldError> NotOver(Agreement agreement, DateOnly today)
    {
        if (AgreementTerm.EndOn(agreement, today) is { } end && end < today)
            yield return new("/status", $"cannot be {CodeName.Of(agreement.Status)}: its term ended on {IsoDate.Text(end)}");
    }

    private static IEnumerable<FieldError> Over(Agreement agreement, DateOnly today)
    {
        if (agreement.ExpiresOn is null && agreement.Status == AgreementStatus.Expired)
            yield return new("/expiresOn", "is required for the status expired: the last day on which it was in force");
        if (agreement.ExpiresOn?.First >= today)
            yield return new("/expiresOn", $"is to come: of what is {CodeName.Of(agreement.Status)} it is the last day on which it was in force");
    }

    private static bool IsBefore(PartialDate? date, PartialDate? other) => date?.Last < other?.First;
}
