using BangGiao.Records.Collections;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Agreements;

/// <summary>The validation rules of agreements.</summary>
public static class AgreementRules
{
    private const int MaxTermMonths = 1200;
    private const int MaxNoticeMonths = 120;
    private const int MaxReviewMonths = 60;

    /// <summary>The errors of an agreement.</summary>
    /// <param name="agreement">The agreement as it is to be stored.</param>
    /// <param name="before">The stored agreement; null for a new one.</param>
    /// <param name="today">The current day of the owner's calendar.</param>
    public static IEnumerable<FieldError> Faults(Agreement agreement, Agreement? before, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var faults = PartyFaults(agreement)
            .Concat(AgencyFaults(agreement))
            .Concat(AgreementDateRules.OrderFaults(agreement))
            .Concat(RenewalFaults(agreement))
            .Concat(TextRules.Faults(agreement))
            .Concat(ProcedureRules.Faults(agreement, today));
        if (agreement.ReviewEveryMonths is < 1 or > MaxReviewMonths)
            faults = faults.Append(new("/reviewEveryMonths", $"must be from 1 to {MaxReviewMonths}"));
        // When status and dates are unchanged, a status that has become outdated does not prevent other changes.
        return IsSameStanding(agreement, before) ? faults : faults.Concat(AgreementDateRules.StatusFaults(agreement, today));
    }

    private static bool IsSameStanding(Agreement agreement, Agreement? before) => before is not null
        && (agreement.Status, agreement.SignedOn, agreement.InForceOn, agreement.ExpiresOn, agreement.Renewal)
            == (before.Status, before.SignedOn, before.InForceOn, before.ExpiresOn, before.Renewal);

    private static IEnumerable<FieldError> PartyFaults(Agreement agreement) => agreement.Parties.Count == 0
        ? [new("/parties", "must name at least one party")]
        : CommonRules.Repeats("/parties", agreement.Parties);

    private static IEnumerable<FieldError> AgencyFaults(Agreement agreement)
    {
        foreach (var repeat in CommonRules.Repeats("/coordinatingAgencyIds", agreement.CoordinatingAgencyIds))
            yield return repeat;
        foreach (var (index, id) in agreement.CoordinatingAgencyIds.Index())
        {
            if (id == agreement.LeadAgencyId)
                yield return new($"/coordinatingAgencyIds/{index}", "must not be the lead agency");
        }
    }

    private static IEnumerable<FieldError> RenewalFaults(Agreement agreement)
    {
        if (agreement.Renewal is not { } renewal)
            yield break;
        if (renewal is { Kind: RenewalKind.Tacit, Months: null })
            yield return new("/renewal/months", "is required for a tacit renewal");
        if (renewal is { Kind: RenewalKind.None, Months: not null })
            yield return new("/renewal/months", "must be left out for the renewal kind none");
        if (renewal.Months is < 1 or > MaxTermMonths)
            yield return new("/renewal/months", $"must be from 1 to {MaxTermMonths}");
        if (renewal.NoticeMonths is < 0 or > MaxNoticeMonths)
            yield return new("/renewal/noticeMonths", $"must be from 0 to {MaxNoticeMonths}");
        if (renewal.NoticeMonths is not null && agreement.ExpiresOn is null)
            yield return new("/expiresOn", "is required when renewal.noticeMonths is given");
    }
}
