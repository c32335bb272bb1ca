using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;
using static BangGiao.Treaties.Agreements.AgreementStatus;

namespace BangGiao.Unit.Treaties.Agreements;

public class StandingTests
{
    [Theory]
    [InlineData("2020-05-04", StandingStatus.Unknown)]
    [InlineData("2020-05-05", StandingStatus.Signed)]
    [InlineData("2021-01-31", StandingStatus.Signed)]
    [InlineData("2021-02-01", StandingStatus.InForce)]
    [InlineData("2025-01-31", StandingStatus.InForce)]
    [InlineData("2025-02-01", StandingStatus.Expired)]
    public void The_dates_lead_from_signing_to_the_end(string day, StandingStatus status) =>
        Assert.Equal(status, Treaty.With(InForce, "2020-05-05", "2021-02-01", "2025-01-31").On(day).Status);

    [Theory]
    [InlineData("2019", "2018-12-31", "2019-01-01")]
    [InlineData("2019-03", "2019-02-28", "2019-03-01")]
    public void A_month_or_a_year_of_entry_into_force_counts_from_its_first_day(string inForceOn, string dayBefore, string firstDay)
    {
        var agreement = Treaty.With(InForce, "2015-01-01", inForceOn);

        Assert.Equal(StandingStatus.Signed, agreement.On(dayBefore).Status);
        Assert.Equal(StandingStatus.InForce, agreement.On(firstDay).Status);
        Assert.Equal(PartialDate.Parse(inForceOn), agreement.On(firstDay).Since);
    }

    [Fact]
    public void An_agreement_in_force_without_a_date_is_in_force_from_its_signing_on_and_since_an_unknown_day()
    {
        var agreement = Treaty.With(InForce, "1977-07-18");

        var standing = agreement.On("1980-01-01");

        Assert.Equal(StandingStatus.InForce, standing.Status);
        Assert.Null(standing.Since);
        Assert.Equal(StandingStatus.Unknown, agreement.On("1977-07-17").Status);
    }

    [Fact]
    public void An_agreement_without_any_date_has_its_recorded_status_on_every_day() =>
        Assert.Equal(StandingStatus.InForce, Treaty.With(InForce).On("1950-01-01").Status);

    [Fact]
    public void An_agreement_recorded_as_signed_is_in_force_from_its_day_of_entry_into_force_on()
    {
        var agreement = Treaty.With(Signed, "2026-01-10", "2026-06-01");

        Assert.Equal(StandingStatus.Signed, agreement.On("2026-05-31").Status);
        Assert.Equal(StandingStatus.InForce, agreement.On("2026-06-01").Status);
        Assert.Equal(PartialDate.Parse("2026-01-10"), agreement.On("2026-05-31").Since);
    }

    [Fact]
    public void An_agreement_recorded_as_ratified_is_ratified_until_it_enters_into_force()
    {
        var agreement = Treaty.With(Ratified, "2026-01-10", "2026-12-01");

        Assert.Equal(StandingStatus.Ratified, agreement.On("2026-11-30").Status);
        Assert.Equal(StandingStatus.InForce, agreement.On("2026-12-01").Status);
    }

    [Fact]
    public void An_agreement_under_negotiation_is_signed_on_the_day_that_was_fixed_for_it()
    {
        var agreement = Treaty.With(Negotiating, "2026-12-01");

        Assert.Equal(StandingStatus.Negotiating, agreement.On("2026-11-30").Status);
        Assert.Equal(StandingStatus.Signed, agreement.On("2026-12-01").Status);
    }

    [Fact]
    public void Talks_have_no_term() => Assert.Equal(StandingStatus.Negotiating, Treaty.With(Negotiating, expiresOn: "2020").On("2026-01-01").Status);

    [Theory]
    [InlineData(Suspended, StandingStatus.Suspended)]
    [InlineData(InForce, StandingStatus.InForce)]
    public void Without_an_end_it_goes_on_as_it_was_recorded(AgreementStatus recorded, StandingStatus status) =>
        Assert.Equal(status, Treaty.With(recorded, "2000", "2001").On("2026-01-01").Status);

    [Theory]
    [InlineData(Expired, "2020-06-30", "2020-06-30", StandingStatus.InForce)]
    [InlineData(Expired, "2020-06-30", "2020-07-01", StandingStatus.Expired)]
    [InlineData(Terminated, "2020-06-30", "2020-06-30", StandingStatus.InForce)]
    [InlineData(Terminated, "2020-06-30", "2020-07-01", StandingStatus.Terminated)]
    [InlineData(Terminated, "2020", "2019-12-31", StandingStatus.InForce)]
    [InlineData(Terminated, "2020", "2020-01-01", StandingStatus.Terminated)]
    public void An_ended_agreement_was_in_force_until_its_end(AgreementStatus recorded, string expiresOn, string day, StandingStatus status) =>
        Assert.Equal(status, Treaty.With(recorded, "2004-06", "2004-07", expiresOn).On(day).Status);

    [Theory]
    [InlineData(Expired, "2020-06-30", "2020-07-01")]
    [InlineData(Terminated, "2020-06", "2020-06")]
    [InlineData(InForce, "2020-06", "2020-07-01")]
    public void It_has_ended_since_the_day_after_its_last_one(AgreementStatus recorded, string expiresOn, string since) =>
        Assert.Equal(PartialDate.Parse(since), Treaty.With(recorded, "2004", "2004", expiresOn).On("2026-01-01").Since);

    [Fact]
    public void An_end_without_a_date_is_an_end_on_every_day_since_it_began() =>
        Assert.Equal(StandingStatus.Terminated, Treaty.With(Terminated, "2004-06-30").On("2010-01-01").Status);

    [Theory]
    [InlineData("2026-12-31", "2026-11-21", 40)]
    [InlineData("2026-11-21", "2026-11-21", 0)]
    [InlineData("2026", "2026-11-21", 40)]
    public void Days_are_counted_to_the_last_day_that_the_end_can_mean(string expiresOn, string day, int days) =>
        Assert.Equal(days, Treaty.With(InForce, "2020", "2021", expiresOn).On(day).DaysToExpiry);

    [Fact]
    public void An_ended_agreement_has_no_days_left_and_nothing_to_do()
    {
        var standing = Treaty.With(InForce, "2010", "2011", "2020-12-31", new() { Kind = RenewalKind.Explicit, NoticeMonths = 6 }, 12).On("2026-01-01");

        Assert.Equal(StandingStatus.Expired, standing.Status);
        Assert.Equal(new DateOnly(2020, 12, 31), standing.ExpiresOn);
        Assert.Null(standing.DaysToExpiry);
        Assert.Null(standing.NoticeBy);
        Assert.Null(standing.NextReviewOn);
    }

    [Theory]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-12-01", true)]
    public void A_status_is_stale_when_the_dates_have_overtaken_it(string day, bool stale) =>
        Assert.Equal(stale, StandingRules.IsStale(Treaty.With(Signed, "2026-01-10", "2026-12-01"), Treaty.Day(day)));

    [Fact]
    public void Before_its_first_date_nothing_is_stale() =>
        Assert.False(StandingRules.IsStale(Treaty.With(InForce, "2020", "2021"), Treaty.Day("2019-12-31")));

    [Theory]
    [InlineData("2026-12-31")]
    [InlineData("9999-12-31")]
    public void The_last_term_ends_with_time_itself(string expiresOn)
    {
        var standing = Treaty.With(InForce, "2020", "2021", expiresOn, Treaty.Tacit(12, 3), 60).On("9999-12-31");

        Assert.Equal(DateOnly.MaxValue, standing.ExpiresOn);
        Assert.Equal(0, standing.DaysToExpiry);
    }
}
