using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using static BangGiao.Mechanism.Commitments.CommitmentStatus;
using static BangGiao.Unit.Mechanism.Commitments.Promises;
using static BangGiao.Unit.Mechanism.ReviewCycles.Cycles;

namespace BangGiao.Unit.Mechanism.ReviewCycles;

public class ReviewCycleReportTests
{
    [Theory]
    [InlineData("2025-03-31", false)]
    [InlineData("2025-04-01", true)]
    [InlineData("2025-06-30", true)]
    [InlineData("2025-07-15", true)]
    [InlineData("2025-07-16", false)]
    public void A_report_belongs_to_the_review_cycle_from_its_opening_to_the_day_of_the_report(string on, bool belongs)
    {
        var report = Cycle().On("2025-07-15", Of("a", "lead", Claim(on, Limited)));

        Assert.Equal(belongs, report.Items[0].ReportedOn is not null);
    }

    [Fact]
    public void Obstacles_stand_by_the_level_of_the_state_that_settles_them_and_the_partners_come_last()
    {
        var commitments = Enum.GetValues<SettlementLevel>().Select(level => Of($"{level}", "lead", Claim("2025-05-01", Limited) with { Obstacles = [new() { Kind = ObstacleKind.Other, Level = level, Text = "O" }] }));

        var report = Cycle().On("2025-06-01", [.. commitments]);

        Assert.Equal(["NationalAssembly", "Government", "Ministries", "Partner"], report.Obstacles.Select(pair => pair.Item).Ids());
    }

    [Theory]
    [InlineData("2025-06-30", false)]
    [InlineData("2025-07-01", true)]
    public void A_report_after_the_due_day_is_late(string on, bool late)
    {
        var report = Cycle().On("2025-07-15", Of("a", "lead", Claim(on, Limited)));

        Assert.Equal(late, report.IsLateReport(report.Items[0]));
    }

    [Fact]
    public void The_ministrys_assessment_is_no_report_of_the_agency() =>
        Assert.Equal(["lead"], Cycle().On("2025-06-01", Of("a", "lead", Assessment("2025-05-01", Limited))).Silent.Ids());

    [Fact]
    public void Somebody_who_has_reported_on_one_is_not_silent_and_what_is_wanting_is_told()
    {
        var report = Cycle().On("2025-06-01", Of("a", "lead", Claim("2025-05-01", Limited)), Of("b", "lead"), Of("c", "other"), Of("d", "third"), Of("e", "third"));

        Assert.Equal(["lead"], report.Reported.Ids());
        Assert.Equal(["b"], report.Reported.Single().Waiting.Ids());
        Assert.Equal(["third", "other"], report.Silent.Ids());
        Assert.Equal(["d", "e"], report.Silent.First().Waiting.Ids());
    }

    [Theory]
    [InlineData(Complete, "2025-03-31", false)]
    [InlineData(Cancelled, "2025-03-31", false)]
    [InlineData(Suspended, "2025-03-31", true)]
    public void Of_what_was_over_before_the_review_cycle_no_report_is_expected(CommitmentStatus status, string on, bool waiting) =>
        Assert.Equal(waiting, Cycle().On("2025-06-01", Of("a", "lead", Claim(on, status))).Items[0].IsWaiting);

    [Fact]
    public void A_commitment_that_the_ministry_found_complete_in_the_review_cycle_needs_no_report() =>
        Assert.Empty(Cycle().On("2025-06-01", Of("a", "lead", Assessment("2025-05-01", Complete))).Silent);

    [Fact]
    public void Commitments_that_moved_since_the_eve_are_listed_and_backward_movements_come_first()
    {
        var report = Cycle().On(
            "2025-06-01",
            Of("forwards", "lead", Claim("2025-03-31", Limited, 10), Claim("2025-05-01", Limited, 30)),
            Of("still", "lead", Claim("2025-03-31", Limited, 10), Claim("2025-05-01", Limited, 10)),
            Of("backwards", "lead", Claim("2025-03-31", Substantial), Claim("2025-05-01", Suspended)));

        Assert.Equal(["backwards", "forwards"], report.Moved.Ids());
        Assert.Equal((10, 30), (report.Moved.Last().Then.Progress, report.Moved.Last().Now.Progress));
    }

    [Fact]
    public void Overdue_commitments_are_listed_and_the_longest_overdue_comes_first()
    {
        var report = Cycle().On("2026-08-15", Of("a", "lead"), Of("b", "lead") with { DueOn = Date("2025-06-30") }, Of("c", "lead") with { DueOn = null });

        Assert.Equal(["b", "a"], report.Late.Ids());
        Assert.Equal(["leadership", "coordinating_agencies"], report.Late.Select(item => item.Now.Overdue!.Escalation?.Code));
    }

    [Fact]
    public void The_agenda_lists_the_disputed_commitments() => Assert.Equal(
        ["a"],
        Cycle().On(
            "2025-06-01",
            Of("a", "lead", Claim("2025-05-01", Complete), Assessment("2025-05-10", Limited)),
            Of("b", "lead", Claim("2025-05-01", Limited), Assessment("2025-05-10", Limited))).Disputed.Ids());

    [Fact]
    public void A_commitment_made_after_the_day_is_not_in_the_report() =>
        Assert.Equal(["a"], Cycle().On("2025-06-01", Of("a", "lead"), Of("b", "lead") with { MadeOn = Date("2025-06-02") }).Items.Ids());

    [Theory]
    [InlineData("FR", null, null, null, null, "a b")]
    [InlineData("FR,JP", null, null, null, null, "a b c")]
    [InlineData(null, "lead", null, null, null, "a c")]
    [InlineData("FR", "lead", null, null, null, "a")]
    [InlineData(null, null, "rail", null, null, "b")]
    [InlineData(null, null, null, "2025-01-16", null, "b")]
    [InlineData(null, null, null, null, "2025-01-15", "a b c")]
    [InlineData(null, null, null, null, "2024-12-31", "")]
    [InlineData(null, null, null, null, null, "a b c")]
    public void A_scope_lets_through_what_all_its_lists_let_through(string? countries, string? agencies, string? tags, string? from, string? to, string ids)
    {
        Commitment[] commitments =
        [
            Of("a", "lead") with { CountryIds = ["FR"] },
            Of("b", "other") with { CountryIds = ["FR", "DE"], Tags = ["rail"], MadeOn = Date("2025") },
            Of("c", "lead") with { CountryIds = ["JP"] },
        ];
        var scope = new ReviewScope
        {
            CountryIds = countries?.Split(',') ?? [],
            AgencyIds = agencies?.Split(',') ?? [],
            Tags = tags?.Split(',') ?? [],
            MadeFrom = from is null ? null : Day(from),
            MadeTo = to is null ? null : Day(to),
        };

        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), Cycle(scope: scope).On("2025-06-01", commitments).Items.Ids());
    }

    [Fact]
    public void A_review_cycle_without_a_scope_is_about_all() => Assert.Equal(2, Cycle().On("2025-06-01", Of("a", "lead"), Of("b", "other")).Items.Count);
}
