using BangGiao.Mechanism.Commitments;
using BangGiao.Values.Dates;
using FsCheck;
using FsCheck.Fluent;
using static BangGiao.Mechanism.Commitments.CommitmentStatus;
using static BangGiao.Unit.Mechanism.Commitments.Promises;

namespace BangGiao.Unit.Mechanism.Commitments;

public class CommitmentStateTests
{
    [Fact]
    public void A_commitment_without_reviews_is_not_started()
    {
        var state = Promise().On("2025-06-01");

        Assert.Equal((NotStarted, 0, false, false), (state.Status, state.Progress, state.Disputed, state.IsStarted));
    }

    [Theory]
    [InlineData("2025-02-28", NotStarted, 0)]
    [InlineData("2025-03-01", Limited, 20)]
    [InlineData("2025-05-31", Limited, 20)]
    [InlineData("2025-06-01", Substantial, 70)]
    public void Only_reviews_of_that_day_or_before_count(string day, CommitmentStatus status, int progress)
    {
        var state = Promise(reviews: [Claim("2025-03-01", Limited, 20), Claim("2025-06-01", Substantial, 70)]).On(day);

        Assert.Equal((status, progress), (state.Status, state.Progress));
    }

    [Fact]
    public void The_ministrys_word_goes_before_a_later_one_of_the_agency()
    {
        var state = Promise(reviews: [Assessment("2025-03-01", Limited, 30), Claim("2025-06-01", Complete)]).On("2025-07-01");

        Assert.Equal((Limited, 30, false), (state.Status, state.Progress, state.Disputed));
    }

    [Fact]
    public void A_claim_after_the_last_assessment_awaits_assessment_and_disputes_nothing()
    {
        var commitment = Promise(reviews: [Claim("2025-02-01", Limited), Assessment("2025-03-01", Limited), Claim("2025-06-01", Substantial), Claim("2025-07-01", Complete)]);

        Assert.Equal((new AwaitingAssessment(Day("2025-06-01"), Complete), false), (commitment.On("2025-08-01").Awaiting, commitment.On("2025-08-01").Disputed));
        Assert.Null(commitment.On("2025-05-01").Awaiting);
    }

    [Fact]
    public void A_claim_that_nobody_has_ever_assessed_awaits_assessment() =>
        Assert.Equal(new AwaitingAssessment(Day("2025-03-01"), Limited), Promise(reviews: [Claim("2025-03-01", Limited)]).On("2025-04-01").Awaiting);

    [Fact]
    public void An_assessment_of_an_earlier_day_does_not_answer_a_claim_of_a_later_one()
    {
        var state = Promise(reviews: [Claim("2025-06-01", Complete), Assessment("2025-05-01", Limited)]).On("2025-07-01");

        Assert.Equal((false, Complete), (state.Disputed, state.Awaiting!.Status));
    }

    [Fact]
    public void A_claim_that_comes_after_the_assessment_of_a_later_day_awaits_assessment() =>
        Assert.NotNull(Promise(reviews: [Assessment("2025-06-01", Limited), Claim("2025-05-01", Substantial)]).On("2025-07-01").Awaiting);

    [Fact]
    public void The_wait_begins_when_the_registry_received_the_claim() =>
        Assert.Equal(Day("2025-04-10"), Promise(reviews: [Claim("2025-03-31", Limited) with { ReceivedOn = Day("2025-04-10") }]).On("2025-05-01").Awaiting!.Since);

    [Fact]
    public void Disputed_is_what_the_newest_assessment_answers_with_another_status()
    {
        var commitment = Promise(reviews: [Claim("2025-03-01", Substantial), Assessment("2025-03-10", Limited)]);

        Assert.Equal((false, true), (commitment.On("2025-03-05").Disputed, commitment.On("2025-03-10").Disputed));
        Assert.Null(commitment.On("2025-03-10").Awaiting);
    }

    [Theory]
    [InlineData(Complete, "2026-06-20")]
    [InlineData(Substantial, null)]
    public void An_overdue_commitment_says_since_when_its_completion_is_claimed(CommitmentStatus claimed, string? on)
    {
        var overdue = Promise(dueOn: "2026-06-30", reviews: [Assessment("2026-06-01", Limited), Claim("2026-06-20", claimed)]).On("2026-07-05").Overdue!;

        Assert.Equal((5, on is null ? null : Day(on)), (overdue.Days, overdue.ClaimedCompleteOn));
    }

    [Theory]
    [InlineData(Complete, "2026-06-30", "2026-07-05", GovernmentStatus.DoneOnTime)]
    [InlineData(Complete, "2026-06-19", "2026-07-05", GovernmentStatus.DoneLate)]
    [InlineData(Limited, "2026-06-30", "2026-06-30", GovernmentStatus.NotDoneInTime)]
    [InlineData(NotStarted, "2026-06-30", "2026-07-01", GovernmentStatus.NotDoneOverdue)]
    [InlineData(Suspended, "2026-06-30", "2026-07-01", null)]
    [InlineData(Cancelled, "2026-06-30", "2026-07-01", null)]
    [InlineData(Complete, null, "2026-07-01", null)]
    public void The_Government_counts_in_four_cells(CommitmentStatus status, string? dueOn, string day, GovernmentStatus? cell) =>
        Assert.Equal(cell, Promise(dueOn: dueOn, reviews: [Assessment("2026-06-20", status)]).On(day).GovernmentStatus);

    [Fact]
    public void Of_two_reviews_of_a_day_the_one_that_was_said_last_counts() =>
        Assert.Equal(Substantial, Promise(reviews: [Claim("2025-03-01", Limited), Claim("2025-03-01", Substantial)]).On("2025-03-01").Status);

    [Fact]
    public void A_review_that_comes_late_does_not_outdo_one_of_a_later_day() =>
        Assert.Equal(Substantial, Promise(reviews: [Claim("2025-06-01", Substantial), Claim("2025-03-01", Limited)]).On("2025-07-01").Status);

    [Theory]
    [InlineData(NotStarted, 0)]
    [InlineData(Complete, 100)]
    [InlineData(Limited, null)]
    [InlineData(Suspended, null)]
    public void Progress_that_is_not_told_is_known_only_at_both_ends(CommitmentStatus status, int? progress) =>
        Assert.Equal(progress, Promise(reviews: [Claim("2025-03-01", status)]).On("2025-03-01").Progress);

    [Fact]
    public void Voices_that_say_the_same_do_not_dispute() =>
        Assert.False(Promise(reviews: [Claim("2025-03-01", Limited, 20), Assessment("2025-03-02", Limited, 40)]).On("2025-04-01").Disputed);

    [Theory]
    [InlineData("2026-06-30", null, null)]
    [InlineData("2026-07-01", 1, "lead_agency")]
    [InlineData("2026-07-30", 30, "lead_agency")]
    [InlineData("2026-07-31", 31, "coordinating_agencies")]
    [InlineData("2026-09-28", 90, "coordinating_agencies")]
    [InlineData("2026-09-29", 91, "leadership")]
    public void Lateness_escalates_with_the_days(string day, int? days, string? escalation)
    {
        var overdue = Promise(dueOn: "2026-06-30").On(day).Overdue;

        Assert.Equal((days, escalation), (overdue?.Days, overdue?.Escalation?.Code));
    }

    [Theory]
    [InlineData("2026-06", "2026-06-30", "2026-07-01")]
    [InlineData("2026", "2026-12-31", "2027-01-01")]
    public void A_due_month_or_year_lasts_to_its_end(string dueOn, string lastDay, string firstLateDay)
    {
        Assert.Null(Promise(dueOn: dueOn).On(lastDay).Overdue);
        Assert.Equal(1, Promise(dueOn: dueOn).On(firstLateDay).Overdue!.Days);
    }

    [Theory]
    [InlineData(NotStarted, true)]
    [InlineData(Limited, true)]
    [InlineData(Substantial, true)]
    [InlineData(Complete, false)]
    [InlineData(Suspended, false)]
    [InlineData(Cancelled, false)]
    public void Only_what_is_still_worked_on_is_late(CommitmentStatus status, bool late) =>
        Assert.Equal(late, Promise(reviews: [Claim("2025-03-01", status)]).On("2026-07-01").Overdue is not null);

    [Fact]
    public void Without_a_due_day_nothing_is_late() => Assert.Null(Promise(dueOn: null).On("2099-01-01").Overdue);

    [Theory]
    [InlineData("2025-01-15", "2025-02-01", "2025-04-15")]
    [InlineData("2025-01", "2025-02-01", "2025-04-01")]
    [InlineData("2025", "2025-02-01", "2025-04-01")]
    [InlineData("2025-11-30", "2025-12-01", "2026-02-28")]
    public void The_first_review_is_due_a_cycle_after_the_making(string madeOn, string day, string next) =>
        Assert.Equal(Day(next), Promise(madeOn: madeOn, reviewEveryMonths: 3).On(day).NextReviewOn);

    [Fact]
    public void The_next_review_is_due_a_cycle_after_the_last_one_of_either_voice() => Assert.Equal(
        Day("2025-08-20"),
        Promise(reviewEveryMonths: 3, reviews: [Claim("2025-03-01", Limited), Assessment("2025-05-20", Limited), Claim("2025-04-01", Limited)]).On("2025-06-01").NextReviewOn);

    [Theory]
    [InlineData(Complete, false)]
    [InlineData(Cancelled, false)]
    [InlineData(Suspended, true)]
    [InlineData(Limited, true)]
    public void A_commitment_with_nothing_left_to_do_needs_no_review(CommitmentStatus status, bool needs) =>
        Assert.Equal(needs, Promise(reviewEveryMonths: 3, reviews: [Claim("2025-03-01", status)]).On("2025-04-01").NextReviewOn is not null);

    [Fact]
    public void Without_a_rhythm_no_review_is_due() => Assert.Null(Promise(reviewEveryMonths: null).On("2025-04-01").NextReviewOn);

    [Fact]
    public void A_rhythm_ends_with_the_calendar() =>
        Assert.Equal(DateOnly.MaxValue, Promise(madeOn: "9999-12", dueOn: null, reviewEveryMonths: 60).On("9999-12-31").NextReviewOn);

    [Fact]
    public void It_has_been_complete_since_the_deciding_voice_first_said_so_without_a_break()
    {
        var commitment = Promise(reviews:
        [
            Assessment("2025-03-01", Complete), Assessment("2025-04-01", Limited), Assessment("2025-06-01", Complete), Assessment("2025-07-01", Complete), Claim("2025-02-01", Complete),
        ]);

        Assert.Equal(Day("2025-06-01"), commitment.On("2025-08-01").CompletedOn);
        Assert.Null(commitment.On("2025-05-01").CompletedOn);
        Assert.Equal(Day("2025-02-01"), commitment.On("2025-02-15").CompletedOn);
    }

    [Fact]
    public void An_assessment_that_confirms_a_claim_does_not_complete_it_anew()
    {
        var commitment = Promise(reviews: [Claim("2025-03-20", Complete), Assessment("2025-04-20", Complete)]);

        Assert.Equal((Day("2025-03-20"), Day("2025-03-20")), (commitment.On("2025-03-31").CompleteSince!.Value, commitment.On("2025-06-30").CompleteSince!.Value));
        Assert.Equal(Day("2025-04-20"), commitment.On("2025-06-30").CompletedOn);
    }

    [Fact]
    public void A_reopened_commitment_is_complete_since_it_was_completed_again()
    {
        var commitment = Promise(reviews: [Claim("2025-02-01", Complete), Assessment("2025-03-01", Limited), Assessment("2025-06-01", Complete), Claim("2025-07-01", Substantial)]);

        Assert.Null(commitment.On("2025-05-01").CompleteSince);
        Assert.Equal(Day("2025-06-01"), commitment.On("2025-08-01").CompleteSince);
    }

    [Fact]
    public void It_is_complete_since_a_day_exactly_while_it_is_complete_and_only_reopening_moves_the_day() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<(byte Day, bool IsClaim, bool IsComplete)>().ListOf().ToArbitrary(),
        said =>
        {
            var commitment = Promise(madeOn: "2025-01-01", reviews: [.. said.Select(one => Said(one.IsClaim ? ReviewVoice.Claim : ReviewVoice.Assessment, On(one.Day), one.IsComplete ? Complete : Limited))]);
            DateOnly? since = null;
            for (var day = 0; day <= byte.MaxValue; day++)
            {
                var state = commitment.On(On(day));
                since = state.Status == Complete ? since ?? Day(On(day)) : null;
                Assert.Equal(since, state.CompleteSince);
                Assert.True(state.CompletedOn is null || state.CompletedOn >= since);
            }

            static string On(int day) => IsoDate.Text(Day("2025-01-01").AddDays(day));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-06-30", "2026-06-30", true)]
    [InlineData("2026-06-30", "2026-07-01", false)]
    [InlineData("2026", "2026-12-31", true)]
    [InlineData(null, "2026-06-30", null)]
    public void A_complete_commitment_was_completed_in_time_or_late(string? dueOn, string completedOn, bool? inTime) =>
        Assert.Equal(inTime, Promise(dueOn: dueOn, reviews: [Claim(completedOn, Complete)]).On("2027-01-01").InTime);

    [Theory]
    [InlineData("2026-06-30", null)]
    [InlineData("2026-07-01", false)]
    public void An_overdue_commitment_is_not_in_time_and_one_that_is_not_yet_due_is_not_judged(string day, bool? inTime) =>
        Assert.Equal(inTime, Promise(dueOn: "2026-06-30").On(day).InTime);

    [Theory]
    [InlineData(NotStarted, null, false)]
    [InlineData(Limited, null, true)]
    [InlineData(Complete, null, true)]
    [InlineData(Suspended, null, false)]
    [InlineData(Suspended, 10, true)]
    [InlineData(Cancelled, 0, false)]
    public void A_review_shows_work_by_its_status_or_by_progress(CommitmentStatus status, int? progress, bool started) =>
        Assert.Equal(started, Promise(reviews: [Claim("2025-03-01", status, progress)]).On("2025-04-01").IsStarted);

    [Fact]
    public void States_that_say_the_same_are_equal()
    {
        var one = Promise(reviews: [Claim("2025-03-01", Complete), Assessment("2025-03-02", Limited)]) with { Verifiable = false };
        var other = Promise(reviews: [Claim("2025-03-01", Complete), Assessment("2025-03-02", Limited)]) with { Verifiable = false };

        Assert.Equal(one.On("2025-04-01"), other.On("2025-04-02"));
        Assert.NotEqual(one.On("2025-04-01"), other.On("2025-03-01"));
    }
}
