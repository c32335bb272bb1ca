using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Agreements;

/// <summary>The terms that an agreement binds for: one after the other where it is renewed tacitly.</summary>
internal static class AgreementTerm
{
    private const int MonthsAYear = 12;

    /// <summary>The last day of the term that is current on a day, or of the last term; null where no end is known.</summary>
    public static DateOnly? EndOn(Agreement agreement, DateOnly day)
    {
        if (agreement.ExpiresOn is not { } expires)
            return null;
        if (IsRecordedAsEnded(agreement))
            return LastDayOfWhatEnded(expires);
        return day > expires.Last && agreement.Renewal is { Kind: RenewalKind.Tacit, Months: >= 1 and var months }
            ? EndOfRenewedTerm(expires.Last.AddDays(1), months, day)
            : expires.Last;
    }

    /// <summary>The last day on which notice can be given for an end. Where months differ in length the earlier day, which is the safe one.</summary>
    public static DateOnly? NoticeBy(Agreement agreement, DateOnly? end) =>
        agreement.Renewal?.NoticeMonths is { } months ? end?.AddMonths(-months) : null;

    /// <summary>The first day on or after a day that lies whole cycles after the agreement began; null where there is no cycle, or no beginning.</summary>
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

    /// <summary>Whether it was recorded that it ended: no renewal goes on then.</summary>
    public static bool IsRecordedAsEnded(Agreement agreement) =>
        agreement.Status is AgreementStatus.Expired or AgreementStatus.Terminated;

    // Of what has ended in a month or a year that is known no better, the end counts from the first day that it can mean.
    private static DateOnly LastDayOfWhatEnded(PartialDate expires) =>
        expires.Precision == DatePrecision.Day ? expires.First : expires.First.AddDays(-1);

    // Terms are counted from the day after the first one, so that those which end with a month go on ending with one.
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

    // Null after the last year that there is.
    private static DateOnly? Later(DateOnly day, int months) =>
        (day.Year * MonthsAYear) + day.Month + months > (DateOnly.MaxValue.Year * MonthsAYear) + MonthsAYear ? null : day.AddMonths(months);
}
