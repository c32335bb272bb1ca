using BangGiao.Records.Collections;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Agreements;

/// <summary>The rules that an agreement has to keep.</summary>
public static class AgreementRules
{
    private const int MostMonthsOfATerm = 1200;
    private const int MostMonthsOfNotice = 120;
    private const int MostMonthsBetweenReviews = 60;

    /// <summary>Each rule that an agreement breaks on the day on which it is written.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="before">What it was; null for a new one.</param>
    /// <param name="today">That day.</param>
    public static IEnumerable<FieldError> Faults(Agreement agreement, Agreement? before, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var faults = PartyFaults(agreement)
            .Concat(AgencyFaults(agreement))
            .Concat(AgreementDateRules.OrderFaults(agreement))
            .Concat(RenewalFaults(agreement));
        if (agreement.ReviewEveryMonths is < 1 or > MostMonthsBetweenReviews)
            faults = faults.Append(new("/reviewEveryMonths", $"must be from 1 to {MostMonthsBetweenReviews}"));
        // What time has overtaken can still be changed in all else.
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
                yield return new($"/coordinatingAgencyIds/{index}", "is the lead agency, which does not coordinate itself");
        }
    }

    private static IEnumerable<FieldError> RenewalFaults(Agreement agreement)
    {
        if (agreement.Renewal is not { } renewal)
            yield break;
        if (renewal is { Kind: RenewalKind.Tacit, Months: null })
            yield return new("/renewal/months", "is required for a tacit renewal");
        if (renewal is { Kind: RenewalKind.None, Months: not null })
            yield return new("/renewal/months", "belongs to a renewal, and the kind is none");
        if (renewal.Months is < 1 or > MostMonthsOfATerm)
            yield return new("/renewal/months", $"must be from 1 to {MostMonthsOfATerm}");
        if (renewal.NoticeMonths is < 0 or > MostMonthsOfNotice)
            yield return new("/renewal/noticeMonths", $"must be from 0 to {MostMonthsOfNotice}");
        if (renewal.NoticeMonths is not null && agreement.ExpiresOn is null)
            yield return new("/expiresOn", "is required where there is a time of notice: the last day, before which notice is given");
    }
}
