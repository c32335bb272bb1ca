using BangGiao.Mechanism.Targets;
using BangGiao.Unit.Records;
using BangGiao.Unit.Relations.Missions;

namespace BangGiao.Unit.Mechanism.Targets;

public class TargetRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly Target Computed = new()
    {
        Id = "missions-open",
        TaskGroup = 2,
        Title = new() { En = "Missions" },
        Metric = Metrics.MissionsOpen,
        Goals = [new(2030, 115), new(2045, 150)],
    };

    private static readonly Target ByHand = Computed with
    {
        Metric = Metrics.Manual,
        Baseline = new() { On = new(2025, 1, 1), Value = 40 },
        Measurements = [new() { On = new(2025, 12, 31), Value = 55 }, new() { On = new(2026, 6, 30), Value = 70 }],
    };

    [Fact]
    public void A_computed_indicator_stands_where_the_registry_says_on_the_day()
    {
        var view = Registries.View(Today, Embassy.State("FR"), Embassy.Stored("emb-fr", "FR", "1977"), Embassy.Stored("emb-mc", "FR", "2026-11-22"));

        var state = TargetRules.StateOn(Computed, view);

        Assert.Equal(new CurrentValue(1, Today), state.Current);
        Assert.Equal([114m, 149m], state.Progress.Select(goal => goal.Distance));
    }

    [Theory]
    [InlineData("2024-12-31", null)]
    [InlineData("2025-01-01", 40)]
    [InlineData("2026-06-29", 55)]
    [InlineData("2026-06-30", 70)]
    public void A_target_measured_by_hand_has_the_value_of_its_latest_measurement(string day, int? value)
    {
        var state = TargetRules.StateOn(ByHand, Registries.View(BangGiao.Values.Dates.PartialDate.Parse(day).First));

        Assert.Equal((decimal?)value, state.Current?.Value);
        Assert.Equal(value is null ? 0 : 2, state.Progress.Count);
    }

    [Theory]
    [InlineData(98, "2026-11-21", 17, 4, 4.25, false)]
    [InlineData(112, "2027-01-01", 3, 3, 1.0, false)]
    [InlineData(105, "2027-01-01", 10, 3, 3.33, false)]
    [InlineData(115, "2026-11-21", 0, 4, null, true)]
    [InlineData(120, "2026-11-21", -5, 4, null, true)]
    [InlineData(100, "2030-12-31", 15, 0, null, false)]
    [InlineData(100, "2031-01-01", 15, -1, null, false)]
    public void A_goal_says_how_far_how_long_and_how_fast(int value, string day, int distance, int yearsLeft, double? pace, bool reached)
    {
        var progress = TargetRules.ProgressTo(Computed.Goals[0], null, value, BangGiao.Values.Dates.PartialDate.Parse(day).First);

        Assert.Equal((distance, yearsLeft, (decimal?)pace, reached), (progress.Distance, progress.YearsLeft, progress.PacePerYear, progress.Reached));
    }

    [Theory]
    [InlineData(30, -10, -2.5, false)]
    [InlineData(20, 0, null, true)]
    [InlineData(10, 10, null, true)]
    public void A_goal_below_the_baseline_is_one_to_fall_to(int value, int distance, double? pace, bool reached)
    {
        var progress = TargetRules.ProgressTo(new(2030, 20), new() { On = new(2025, 1, 1), Value = 40 }, value, Today);

        Assert.Equal((distance, (decimal?)pace, reached), (progress.Distance, progress.PacePerYear, progress.Reached));
    }

    [Fact]
    public void Good_targets_break_no_rule() => Assert.Empty(Faults(Computed).Concat(Faults(ByHand)));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void The_plan_has_six_task_groups(int group) =>
        Assert.Equal(["/taskGroup must be from 1 to 6, the task groups of the plan"], Faults(Computed with { TaskGroup = group }));

    [Fact]
    public void A_metric_is_one_that_the_registry_computes_or_is_measured_by_hand() => Assert.Equal(
        ["/metric must be one of missions.open, relations.countries, frameworks.countries, agreements.in_force, commitments.complete_rate, activities.held, documents.published, manual"],
        Faults(Computed with { Metric = "missions" }));

    [Theory]
    [InlineData(2030, 2030, "/goals/1/year must be after 2030, the year of the previous goal")]
    [InlineData(2045, 2030, "/goals/1/year must be after 2045, the year of the previous goal")]
    [InlineData(2030, 2201, "/goals/1/year must be from 1900 to 2200")]
    public void Goals_stand_in_the_order_of_time(int first, int second, string fault) =>
        Assert.Equal([fault], Faults(Computed with { Goals = [new(first, 1), new(second, 2)] }));

    [Theory]
    [InlineData("2026-01-01", "2026-01-01", "/measurements/1/on must be after 2026-01-01, the day of the previous measurement")]
    [InlineData("2026-01-01", "2026-11-22", "/measurements/1/on must not be after today, 2026-11-21")]
    public void Measurements_stand_in_the_order_of_time_and_are_not_to_come(string first, string second, string fault) => Assert.Equal(
        [fault],
        Faults(ByHand with { Measurements = [.. new[] { first, second }.Select(day => new Measurement { On = BangGiao.Values.Dates.PartialDate.Parse(day).First, Value = 1 })] }));

    [Fact]
    public void A_computed_target_takes_no_measurements_by_hand() => Assert.Equal(
        ["/measurements is allowed for the metric manual only: missions.open is computed from the registry"],
        Faults(Computed with { Measurements = ByHand.Measurements }));

    [Fact]
    public void Equal_progress_is_an_equal_state() => Assert.Equal(
        TargetRules.StateOn(ByHand, Registries.View(Today)), TargetRules.StateOn(ByHand with { Id = "other" }, Registries.View(Today)));

    private static IEnumerable<string> Faults(Target target) => TargetRules.Faults(target, Today, 6).Select(fault => $"{fault.Pointer} {fault.Detail}");
}
