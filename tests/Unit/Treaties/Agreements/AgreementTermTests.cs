using BangGiao.Treaties.Agreements;
using static BangGiao.Treaties.Agreements.AgreementStatus;

namespace BangGiao.Unit.Treaties.Agreements;

public class AgreementTermTests
{
    [Theory]
    [InlineData("2020-12-31", "2020-12-31")]
    [InlineData("2021-01-01", "2023-12-31")]
    [InlineData("2023-12-31", "2023-12-31")]
    [InlineData("2024-01-01", "2026-12-31")]
    [InlineData("2026-11-21", "2026-12-31")]
    public void A_tacit_renewal_begins_another_term_on_the_day_after(string day, string end)
    {
        var standing = Treaty.With(InForce, "2017-12-01", "2018-01-01", "2020-12-31", Treaty.Tacit(36)).On(day);

        Assert.Equal(StandingStatus.InForce, standing.Status);
        Assert.Equal(Treaty.Day(end), standing.ExpiresOn);
    }

    [Theory]
    [InlineData("2025-02-28", 12, "2028-01-15", "2028-02-29")]
    [InlineData("2025-08-31", 6, "2026-01-01", "2026-02-28")]
    [InlineData("2025-08-31", 6, "2026-03-01", "2026-08-31")]
    [InlineData("2025", 12, "2026-06-01", "2026-12-31")]
    public void Terms_that_end_with_a_month_go_on_ending_with_one(string expiresOn, int months, string day, string end) =>
        Assert.Equal(Treaty.Day(end), Treaty.With(InForce, "2020", "2021", expiresOn, Treaty.Tacit(months)).On(day).ExpiresOn);

    [Theory]
    [InlineData(RenewalKind.None)]
    [InlineData(RenewalKind.Explicit)]
    public void Without_a_tacit_renewal_the_end_is_the_end(RenewalKind kind)
    {
        var agreement = Treaty.With(InForce, "2020", "2021", "2025-12-31", new() { Kind = kind });

        Assert.Equal(StandingStatus.Expired, agreement.On("2026-01-01").Status);
    }

    [Fact]
    public void A_terminated_agreement_is_not_renewed_any_more()
    {
        var agreement = Treaty.With(Terminated, "2010", "2011", "2020-12-31", Treaty.Tacit(12));

        Assert.Equal(StandingStatus.Terminated, agreement.On("2026-01-01").Status);
        Assert.Equal(new DateOnly(2020, 12, 31), agreement.On("2026-01-01").ExpiresOn);
    }

    [Theory]
    [InlineData("2027-03-31", 6, "2026-09-30")]
    [InlineData("2027-08-31", 6, "2027-02-28")]
    [InlineData("2027-03-31", 0, "2027-03-31")]
    public void Notice_is_given_so_many_months_before_the_end(string expiresOn, int months, string noticeBy)
    {
        var agreement = Treaty.With(InForce, "2020", "2021", expiresOn, new() { Kind = RenewalKind.Explicit, NoticeMonths = months });

        Assert.Equal(Treaty.Day(noticeBy), agreement.On("2026-01-01").NoticeBy);
    }

    [Fact]
    public void Notice_is_of_the_current_term() =>
        Assert.Equal(new DateOnly(2026, 9, 30), Treaty.With(InForce, "2015", "2016", "2020-12-31", Treaty.Tacit(12, 3)).On("2026-05-01").NoticeBy);

    [Theory]
    [InlineData("2021-02-01", "2022-02-01")]
    [InlineData("2022-02-01", "2022-02-01")]
    [InlineData("2022-02-02", "2023-02-01")]
    [InlineData("2026-11-21", "2027-02-01")]
    public void The_next_review_is_whole_cycles_after_entry_into_force(string day, string next) =>
        Assert.Equal(Treaty.Day(next), Treaty.With(InForce, "2020-05-05", "2021-02-01", reviewEveryMonths: 12).On(day).NextReviewOn);

    [Fact]
    public void A_signed_agreement_is_reviewed_in_cycles_since_its_signing() =>
        Assert.Equal(new DateOnly(2026, 12, 10), Treaty.With(Signed, "2026-09-10", reviewEveryMonths: 3).On("2026-11-21").NextReviewOn);

    [Fact]
    public void Without_a_cycle_or_a_beginning_there_is_no_review()
    {
        Assert.Null(Treaty.With(InForce, "2020", "2021").On("2026-01-01").NextReviewOn);
        Assert.Null(Treaty.With(InForce, reviewEveryMonths: 6).On("2026-01-01").NextReviewOn);
    }
}
