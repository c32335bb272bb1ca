using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Json;
using static BangGiao.Unit.Mechanism.Commitments.Promises;
using static BangGiao.Unit.Mechanism.ReviewCycles.Cycles;

namespace BangGiao.Unit.Mechanism.ReviewCycles;

public class ReviewCycleRulesTests
{
    private static readonly ReviewCycle Closed = Cycle() with { Status = ReviewCycleStatus.Closed, ClosedAtVersion = 7, ClosedOn = new(2025, 7, 1) };

    [Fact]
    public void A_review_cycle_opens_before_it_is_due() =>
        Assert.Equal([("/dueOn", "must not be before opensOn, 2025-04-01")], Faults(Cycle(dueOn: "2025-03-31"), null));

    [Fact]
    public void A_review_cycle_of_one_day_is_good() => Assert.Empty(Faults(Cycle(dueOn: "2025-04-01"), null));

    [Fact]
    public void A_scope_begins_before_it_ends() => Assert.Equal(
        [("/scope/madeTo", "must not be before madeFrom, 2025-02-01")],
        Faults(Cycle(scope: new() { MadeFrom = Day("2025-02-01"), MadeTo = Day("2025-01-31") }), null));

    [Fact]
    public void Only_its_own_request_closes_a_review_cycle()
    {
        var faults = Faults(Cycle() with { Status = ReviewCycleStatus.Closed }, Cycle());

        Assert.Equal([("/status", "must be open: only POST /reviewCycles/2025-q2/close closes the review cycle")], faults);
    }

    [Fact]
    public void The_fields_of_a_closed_review_cycle_never_change()
    {
        ReviewCycle[] changed =
        [
            Closed with { Title = new() { En = "Another" } }, Closed with { DueOn = Day("2025-07-01") }, Closed with { OpensOn = Day("2025-04-02") },
            Closed with { Kind = ReviewCycleKind.Annual }, Closed with { Scope = new() { Tags = ["rail"] } }, Cycle(),
        ];

        Assert.All(changed, cycle => Assert.Equal(
            [("/status", "has been closed since 2025-07-01: a closed review cycle cannot be changed; create a new one")], Faults(cycle, Closed)));
    }

    [Fact]
    public void The_classification_and_the_tags_of_a_closed_review_cycle_can_change() =>
        Assert.Empty(Faults(Closed with { Classification = BangGiao.Values.Roles.Classification.Internal, Tags = ["meeting"] }, Closed));

    [Fact]
    public void A_closed_review_cycle_that_was_deleted_can_be_brought_back() => Assert.Empty(Faults(Closed, null));

    [Fact]
    public void Closing_names_the_version_and_the_day()
    {
        var fields = RecordJson.ToBody(Cycle());

        var refusal = ReviewCycleRules.Close(Cycle(), fields, 41, Day("2025-07-05"));

        Assert.Null(refusal);
        Assert.Equal(("closed", 41, "2025-07-05"), ((string?)fields["status"], (int?)fields["closedAtVersion"], (string?)fields["closedOn"]));
    }

    [Theory]
    [InlineData("2025-03-31", false)]
    [InlineData("2025-04-01", true)]
    public void A_review_cycle_can_be_closed_from_its_opening_on(string today, bool can) =>
        Assert.Equal(can, ReviewCycleRules.Close(Cycle(), RecordJson.ToBody(Cycle()), 41, Day(today)) is null);

    [Fact]
    public void A_review_cycle_is_closed_once()
    {
        var refusal = ReviewCycleRules.Close(Closed, RecordJson.ToBody(Closed), 41, Day("2025-08-01"));

        Assert.Equal(RefusalKind.Conflict, refusal!.Kind);
        Assert.Equal("The review cycle reviewCycles/2025-q2 was closed on 2025-07-01 at version 7; reviewCycles/2025-q2/report is its report.", refusal.Detail);
    }

    private static IEnumerable<(string, string)> Faults(ReviewCycle cycle, ReviewCycle? before) =>
        ReviewCycleRules.Faults(cycle, before, OwnerProfiles.Default.Periods).Select(fault => (fault.Pointer, fault.Detail));
}
