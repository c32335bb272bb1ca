using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Agreements;

/// <summary>The terms of an agreement. With tacit renewal one term follows another.</summary>
internal static class AgreementTerm
{
    private const int MonthsAYear = 12;

    /// <summary>The last day of the term that contains a day, or of the last term; null when no end is known.</summary>
    public static DateOnly? EndOn(Agreement agreement, DateOnly day)
    {
        if (agreement.ExpiresOn is not { } expires)
            return null;
        if (IsRecordedAsEnded(agreement))
            return LastDayOfEndedAgreement(expires);
        return day > expires.Last && agreement.Renewal is { Kind: RenewalKind.Tacit, Months: >= 1 and var months }
            ? EndOfRenewedTerm(expires.Last.AddDays(1), months, day)
            : expires.Last;
    }

    /// <summary>The last day for notice before an end. When months differ in length, it is the earlier day, which is safe.</summary>
    public static DateOnly? NoticeBy(Agreement agreement, DateOnly? end) =>
        agreement.Renewal?.NoticeMonths is { } months ? end?.AddMonths(-months) : null;

    /// <summary>
    /// The first review day on or after a day: whole intervals after the agreement began. Null without an interval or a start date.
    /// </summary>
    public static DateOnly? NextReviewOn(Agreement agreement, DateOnly day)
    {
        if (agreement.ReviewEveryMonths is not >= 1 || (agreement.InForceOn ?? agreement.SignedOn)?.First is not { } begin)
            return null;
        var cycle = agreement.ReviewEveryMonths.Value;
        var cycles = Math.Max(1, MonthsBetween(begin, day) / cycle);
        while (Later(begin, cycles * cycle) is { } next)
        {
            if (next >= day)
                return next;
            cycles++;
        }
        return null;
    }

    /// <summary>Whether the recorded status is an end, so that no renewal follows.</summary>
    public static bool IsRecordedAsEnded(Agreement agreement) =>
        agreement.Status is AgreementStatus.Expired or AgreementStatus.Terminated;

    // When the end is known to the month or year only, the agreement counts as ended from the first day of it.
    private static DateOnly LastDayOfEndedAgreement(PartialDate expires) =>
        expires.Precision == DatePrecision.Day ? expires.First : expires.First.AddDays(-1);

    // Terms are counted from the day after the first term, so a term that ends with a month is followed by terms that do too.
    private static DateOnly EndOfRenewedTerm(DateOnly begin, int months, DateOnly day)
    {
        for (var terms = MonthsBetween(begin, day) / months; Later(begin, terms * months) is { } next; terms++)
        {
            if (next > day)
                return next.AddDays(-1);
        }
        return DateOnly.MaxValue;
    }

    private static int MonthsBetween(DateOnly from, DateOnly to) => ((to.Year - from.Year) * MonthsAYear) + to.Month - from.Month;

    // Null when the day is after the year 9999.
    private static DateOnly? Later(DateOnly day, int months) =>
        (day.Year * MonthsAYear) + day.Month + months > (DateOnly.MaxValue.Year * MonthsAYear) + MonthsAYear ? null : day.AddMonths(months);
}
