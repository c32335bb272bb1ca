using BangGiao.Treaties.Agreements;
using BangGiao.Unit.Support;
using BangGiao.Values.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Unit.Treaties.Agreements;

/// <summary>Standings compared with a walk through the days, one by one.</summary>
public class StandingLawTests
{
    private static readonly DateOnly First = new(2000, 1, 1);
    private const int Days = 1500;

    private static readonly Gen<string?> Dates =
        from day in Gen.Choose(0, Days)
        from length in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Constant(4)), (2, Gen.Constant(7)), (5, Gen.Constant(10)))
        select length == 0 ? null : IsoDate.Text(First.AddDays(day))[..length];

    private static readonly Gen<(Agreement Agreement, DateOnly Day)> Cases =
        from status in Gen.Elements(Enum.GetValues<AgreementStatus>())
        from signed in Dates
        from inForce in Dates
        from expires in Dates
        from kind in Gen.Elements(Enum.GetValues<RenewalKind>())
        from months in Gen.Choose(1, 30)
        from day in Gen.Choose(-10, Days + 900)
        select (Treaty.With(status, signed, inForce, expires, new() { Kind = kind, Months = months, NoticeMonths = 2 }, months), First.AddDays(day));

    [Fact]
    public void A_status_changes_on_turning_days_only() => Law.Holds(Cases, example =>
    {
        var (agreement, day) = example;
        var changed = StandingRules.On(agreement, day).Status != StandingRules.On(agreement, day.AddDays(-1)).Status;
        return !changed || StandingRules.TurningDays(agreement, day).Contains(day) || StandingRules.TurningDays(agreement, day.AddDays(-1)).Contains(day);
    }, 3000);

    [Fact]
    public void A_term_that_is_renewed_tacitly_holds_the_day_and_is_as_long_as_was_agreed() => Law.Holds(Cases, example =>
    {
        var (agreement, day) = example;
        var isRenewed = agreement is { ExpiresOn: { } first, Renewal.Kind: RenewalKind.Tacit }
            && day > first.Last && agreement.Status is not (AgreementStatus.Expired or AgreementStatus.Terminated);
        if (!isRenewed || StandingRules.On(agreement, day).ExpiresOn is not { } end)
            return true;
        var begin = end.AddDays(1).AddMonths(-agreement.Renewal!.Months!.Value);
        return end >= day && begin <= day;
    }, 3000);

    [Fact]
    public void The_next_review_is_on_the_day_or_later_and_by_one_cycle_at_most() => Law.Holds(Cases, example =>
    {
        var (agreement, day) = example;
        if (StandingRules.On(agreement, day).NextReviewOn is not { } next)
            return true;
        var begin = (agreement.InForceOn ?? agreement.SignedOn)!.Value.First;
        return next >= day && (next.AddMonths(-agreement.ReviewEveryMonths!.Value) < day || next == begin.AddMonths(agreement.ReviewEveryMonths.Value));
    }, 3000);

    [Fact]
    public void Equal_agreements_stand_equally() => Law.Holds(Cases, example =>
        StandingRules.On(example.Agreement, example.Day).Equals(StandingRules.On(example.Agreement with { Renewal = example.Agreement.Renewal! with { } }, example.Day)));
}
