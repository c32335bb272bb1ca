using static BangGiao.Unit.Notices.Occasions.Occurring;

namespace BangGiao.Unit.Notices.Occasions;

public class DeadlineOccasionsTests
{
    [Fact]
    public void A_commitment_is_due_and_then_late_on_the_days_on_which_somebody_else_is_told() => Assert.Equal(
        [
            "2026-06-30 commitment.due",
            "2026-07-01 commitment.overdue lead_agency",
            "2026-07-31 commitment.overdue coordinating_agencies",
            "2026-09-29 commitment.overdue leadership",
        ],
        Lines(2026, 2027, Commitment(new { dueOn = "2026-06-30" })));

    [Fact]
    public void A_month_by_which_it_is_due_ends_with_its_last_day() =>
        Assert.Equal("2026-06-30 commitment.due", Lines(2026, 2026, Commitment(new { dueOn = "2026-06" })).First());

    [Fact]
    public void A_commitment_completed_late_was_due_and_escalates_no_more_after_its_completion() => Assert.Equal(
        ["2026-06-30 commitment.due", "2026-07-01 commitment.overdue lead_agency"],
        Lines(2026, 2026, Commitment(new { dueOn = "2026-06-30", reviews = new[] { Review("2026-07-20", "complete") } })));

    [Theory]
    [InlineData("complete")]
    [InlineData("cancelled")]
    [InlineData("suspended")]
    public void A_commitment_that_nobody_works_on_any_more_is_not_due(string status) =>
        Assert.Empty(Lines(2026, 2026, Commitment(new { dueOn = "2026-06-30", reviews = new[] { Review("2026-06-30", status) } })));

    [Fact]
    public void Each_step_of_lateness_concerns_the_agencies_that_it_has_reached()
    {
        var occasions = In(2026, 2026, Commitment(new { dueOn = "2026-06-30" }));

        Assert.Equal(["lead other", "lead", "lead other", "lead other"], occasions.Select(occasion => string.Join(' ', occasion.AgencyIds)));
        Assert.All(occasions, occasion => Assert.Equal(["FR"], occasion.CountryIds));
        Assert.Equal(occasions.Count, occasions.Select(occasion => occasion.Slot).Distinct().Count());
    }

    [Fact]
    public void The_next_review_is_a_cycle_after_the_last_one() => Assert.Equal(
        ["2025-04-15 commitment.review", "2025-05-01 commitment.awaiting", "2025-09-01 commitment.review"],
        Lines(2025, 2026, Commitment(new { reviewEveryMonths = 3, reviews = new[] { Review("2025-06-01", "limited"), Review("2025-05-01", "limited", "claim") } })));

    [Fact]
    public void Nothing_is_left_to_review_of_what_is_complete() =>
        Assert.Empty(Lines(2025, 2026, Commitment(new { reviewEveryMonths = 3, reviews = new[] { Review("2025-02-01", "complete") } })));

    [Fact]
    public void An_agreement_s_term_ends_and_notice_of_that_is_due_before() => Assert.Equal(
        ["2026-06-30 agreement.notice", "2026-12-31 agreement.expires"],
        Lines(2025, 2030, Agreement(new { expiresOn = "2026-12-31", renewal = new { kind = "explicit", noticeMonths = 6 } })));

    [Fact]
    public void Terms_that_are_renewed_tacitly_end_again_and_again() => Assert.Equal(
        ["2026-12-31 agreement.expires", "2028-12-31 agreement.expires", "2030-12-31 agreement.expires"],
        Lines(2025, 2031, Agreement(new { expiresOn = "2026-12-31", renewal = new { kind = "tacit", months = 24 } })));

    [Fact]
    public void Notice_for_a_term_that_ends_after_the_span_is_in_it() => Assert.Equal(
        ["2026-12-31 agreement.notice"],
        Lines(2026, 2026, Agreement(new { expiresOn = "2027-12-31", renewal = new { kind = "explicit", noticeMonths = 12 } })));

    [Fact]
    public void A_terminated_agreement_expires_no_more() =>
        Assert.Empty(Lines(2025, 2030, Agreement(new { status = "terminated", expiresOn = "2024-12-31", renewal = new { kind = "tacit", months = 12 } })));

    [Fact]
    public void An_agreement_is_reviewed_every_so_many_months_while_it_binds() => Assert.Equal(
        ["2026-01-10 agreement.review", "2026-07-10 agreement.review", "2026-10-01 agreement.expires"],
        Lines(2026, 2027, Agreement(new { inForceOn = "2025-01-10", expiresOn = "2026-10-01", reviewEveryMonths = 6 })));

    [Fact]
    public void A_round_opens_and_its_reports_are_due() =>
        Assert.Equal(["2026-03-01 reviewCycle.opens", "2026-03-31 reviewCycle.due"], Lines(2026, 2026, Round(new { })));

    [Fact]
    public void A_round_that_was_closed_early_asks_nobody_any_more() =>
        Assert.Equal(["2026-03-01 reviewCycle.opens"], Lines(2026, 2026, Round(new { status = "closed", closedOn = "2026-03-20", closedAtVersion = 7 })));
}
