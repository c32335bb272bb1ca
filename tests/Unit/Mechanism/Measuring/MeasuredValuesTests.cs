using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Measuring;
using BangGiao.Mechanism.Targets;
using BangGiao.Unit.Records;
using static BangGiao.Unit.Mechanism.Commitments.Promises;

namespace BangGiao.Unit.Mechanism.Measuring;

public class MeasuredValuesTests
{
    private const string Out = "10000000000000000000000000000";
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static TheoryData<string> OutOfBounds => [Out, "-" + Out, "1000000000000.1", "0.0000001"];

    [Theory]
    [InlineData("1000000000000")]
    [InlineData("-1000000000000")]
    [InlineData("0.000001")]
    [InlineData("2.50000000")]
    public void A_value_within_the_bounds_can_be_computed_with(string value) => Assert.True(MeasuredValues.IsComputable(Number(value)));

    [Theory]
    [MemberData(nameof(OutOfBounds))]
    public void A_value_out_of_bounds_is_pointed_at(string value) => Assert.Equal(
        ["/outcome/measurements/0/value"],
        PlanRules.Faults(With(value), Today).Select(fault => fault.Pointer));

    [Fact]
    public void The_values_of_a_target_have_the_same_bounds() => Assert.Equal(
        ["/goals/0/value", "/measurements/0/value", "/baseline/value"],
        TargetRules.Faults(Indicator(Number(Out)), Today, 6).Select(fault => fault.Pointer));

    // Values that were stored before there were bounds.
    [Fact]
    public void A_stored_value_out_of_bounds_has_no_rate_and_breaks_no_list()
    {
        Assert.Null(With(Out).Outcome!.RateOn(Today));
        Assert.Empty(TargetRules.StateOn(Indicator(Number(Out)), Registries.View(Today)).Progress);
        Assert.Empty(TargetRules.StateOn(Indicator(Number("-7") * Number(Out)), Registries.View(Today)).Progress);
    }

    [Fact]
    public void Values_at_both_bounds_are_computed_with()
    {
        var outcome = With("1000000000000").Outcome! with { Target = Value("2025-12-31", "0.000001") };

        Assert.Equal(100_000_000_000_000_000_000m, outcome.RateOn(Today));
    }

    private static Commitment With(string value) => Promise() with
    {
        Outcome = new()
        {
            Indicator = new() { En = "Trade" },
            Baseline = Value("2025-01-01", "0"),
            Target = Value("2025-12-31", "1"),
            Measurements = [Value("2025-06-30", value)],
        },
    };

    private static Target Indicator(decimal value) => new()
    {
        Id = "by-hand",
        TaskGroup = 1,
        Title = new() { En = "Indicator" },
        Metric = Metrics.Manual,
        Baseline = new() { On = new(2025, 1, 1), Value = value },
        Goals = [new(2030, -value)],
        Measurements = [new() { On = new(2025, 6, 30), Value = value }],
    };

    private static OutcomeValue Value(string on, string value) => new() { On = Day(on), Value = Number(value) };

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
