using BangGiao.Registry.Profiles;
using BangGiao.Values.Periods;

namespace BangGiao.Unit.Values.Periods;

public class ReportingPeriodTests
{
    private static readonly PeriodRules Rules = OwnerProfiles.Default.Periods;

    [Theory]
    [InlineData("2026-01", "2025-12-15", "2026-01-14", "2026-01-25")]
    [InlineData("2026-03", "2026-02-15", "2026-03-14", "2026-03-25")]
    [InlineData("2026-Q1", "2025-12-15", "2026-03-14", "2026-03-25")]
    [InlineData("2026-Q4", "2026-09-15", "2026-12-14", "2026-12-25")]
    [InlineData("2026-H1", "2025-12-15", "2026-06-14", "2026-06-25")]
    [InlineData("2026-H2", "2026-06-15", "2026-12-14", "2026-12-25")]
    [InlineData("2026", "2025-12-15", "2026-12-14", "2026-12-25")]
    public void Official_periods_close_on_the_fourteenth_and_are_due_on_the_twenty_fifth(string text, string from, string closesOn, string dueOn)
    {
        Assert.True(ReportingPeriod.TryParse(text, PeriodCalendar.Official, Rules, out var period));

        Assert.Equal((Day(from), Day(closesOn), Day(dueOn)), (period.From, period.ClosesOn, period.ReportsDueOn));
        Assert.Equal("Decree 09/2019/ND-CP, articles 12 and 13", period.Rule);
    }

    [Theory]
    [InlineData("2028-02", "2028-02-01", "2028-02-29")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31")]
    [InlineData("2026-H2", "2026-07-01", "2026-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    public void Civil_periods_last_from_the_first_to_the_last_day_and_have_no_deadline(string text, string from, string closesOn)
    {
        Assert.True(ReportingPeriod.TryParse(text, PeriodCalendar.Civil, PeriodRules.None, out var period));

        Assert.Equal((Day(from), Day(closesOn), null, null), (period.From, period.ClosesOn, period.ReportsDueOn, period.Rule));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-H3")]
    [InlineData("2026-q1")]
    [InlineData("26-Q1")]
    [InlineData("0000")]
    [InlineData("2026-Q1\n")]
    [InlineData("２０２６")]
    public void Other_texts_are_no_periods(string text)
    {
        Assert.False(ReportingPeriod.TryParse(text, PeriodCalendar.Civil, PeriodRules.None, out _));
        Assert.False(ReportingPeriod.TryParse(text, PeriodCalendar.Official, Rules, out _));
    }

    [Theory]
    [InlineData("2018-Q4", false)]
    [InlineData("2019-01", true)]
    public void Before_the_first_rule_there_are_no_official_periods(string text, bool isThere) =>
        Assert.Equal(isThere, ReportingPeriod.TryParse(text, PeriodCalendar.Official, Rules, out _));

    [Fact]
    public void An_owner_without_rules_has_no_official_periods() => Assert.False(ReportingPeriod.TryParse("2026-Q1", PeriodCalendar.Official, PeriodRules.None, out _));

    [Fact]
    public void Official_quarters_follow_each_other_without_a_gap()
    {
        var quarters = Enumerable.Range(2019, 40).SelectMany(year => Enumerable.Range(1, 4).Select(quarter => $"{year}-Q{quarter}"))
            .Select(text => ReportingPeriod.TryParse(text, PeriodCalendar.Official, Rules, out var period) ? period : null!)
            .ToList();

        Assert.All(quarters.Zip(quarters.Skip(1)), pair => Assert.Equal(pair.First.ClosesOn.AddDays(1), pair.Second.From));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
