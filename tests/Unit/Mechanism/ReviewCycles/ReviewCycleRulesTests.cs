using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using static BangGiao.Unit.Mechanism.Commitments.Promises;
using static BangGiao.Unit.Mechanism.ReviewCycles.Rounds;

namespace BangGiao.Unit.Mechanism.ReviewCycles;

public class ReviewCycleRulesTests
{
    private static readonly ReviewCycle Closed = Round() with { Status = ReviewCycleStatus.Closed, ClosedAtVersion = 7, ClosedOn = new(2025, 7, 1) };

    [Fact]
    public void A_round_opens_before_it_is_due() =>
        Assert.Equal([("/dueOn", "is before 2025-04-01, when the round opens")], Faults(Round(dueOn: "2025-03-31"), null));

    [Fact]
    public void A_round_of_one_day_is_good() => Assert.Empty(Faults(Round(dueOn: "2025-04-01"), null));

    [Fact]
    public void A_scope_begins_before_it_ends() => Assert.Equal(
        [("/scope/madeTo", "is before 2025-02-01, where the scope begins")],
        Faults(Round(scope: new() { MadeFrom = Day("2025-02-01"), MadeTo = Day("2025-01-31") }), null));

    [Fact]
    public void Only_its_own_request_closes_a_round()
    {
        var faults = Faults(Round() with { Status = ReviewCycleStatus.Closed }, Round());

        Assert.Equal([("/status", "is open until POST /reviewCycles/2025-q2/close closes the round and freezes its report")], faults);
    }

    [Fact]
    public void What_a_closed_round_says_never_changes()
    {
        ReviewCycle[] changed =
        [
            Closed with { Title = new() { En = "Another" } }, Closed with { DueOn = Day("2025-07-01") }, Closed with { OpensOn = Day("2025-04-02") },
            Closed with { Kind = ReviewCycleKind.Annual }, Closed with { Scope = new() { Tags = ["rail"] } }, Round(),
        ];

        Assert.All(changed, cycle => Assert.Equal(
            [("/status", "is closed since 2025-07-01: what a closed round says never changes any more; hold another round")], Faults(cycle, Closed)));
    }

    [Fact]
    public void Who_may_see_a_closed_round_and_its_tags_can_change() =>
        Assert.Empty(Faults(Closed with { Classification = BangGiao.Values.Roles.Classification.Internal, Tags = ["meeting"] }, Closed));

    [Fact]
    public void A_closed_round_that_was_deleted_can_be_brought_back() => Assert.Empty(Faults(Closed, null));

    [Fact]
    public void Closing_names_the_version_and_the_day()
    {
        var fields = RecordJson.ToBody(Round());

        var refusal = ReviewCycleRules.Close(Round(), fields, 41, Day("2025-07-05"));

        Assert.Null(refusal);
        Assert.Equal(("closed", 41, "2025-07-05"), ((string?)fields["status"], (int?)fields["closedAtVersion"], (string?)fields["closedOn"]));
    }

    [Theory]
    [InlineData("2025-03-31", false)]
    [InlineData("2025-04-01", true)]
    public void A_round_can_be_closed_from_its_opening_on(string today, bool can) =>
        Assert.Equal(can, ReviewCycleRules.Close(Round(), RecordJson.ToBody(Round()), 41, Day(today)) is null);

    [Fact]
    public void A_round_is_closed_once()
    {
        var refusal = ReviewCycleRules.Close(Closed, RecordJson.ToBody(Closed), 41, Day("2025-08-01"));

        Assert.Equal(RefusalKind.Conflict, refusal!.Kind);
        Assert.Equal("The round reviewCycles/2025-q2 was closed on 2025-07-01 at version 7; reviewCycles/2025-q2/report is its report.", refusal.Detail);
    }

    private static IEnumerable<(string, string)> Faults(ReviewCycle cycle, ReviewCycle? before) =>
        ReviewCycleRules.Faults(cycle, before).Select(fault => (fault.Pointer, fault.Detail));
}
