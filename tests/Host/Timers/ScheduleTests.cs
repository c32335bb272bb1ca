using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Localhost.Timers;

namespace Localhost.Tests.Timers;

public sealed class ScheduleTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly TimeZoneInfo Hanoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    [Theory]
    [InlineData("0 30 7 * * *", "2026-03-10T00:29:59Z", "2026-03-10T00:30:00Z")]
    [InlineData("0 30 7 * * *", "2026-03-10T00:30:00Z", "2026-03-11T00:30:00Z")]
    [InlineData("30 7 * * *", "2026-03-10T00:00:00Z", "2026-03-10T00:30:00Z")]
    [InlineData("*/10 * * * * *", "2026-03-10T00:00:05Z", "2026-03-10T00:00:10Z")]
    [InlineData("0 0 9 1 jan *", "2026-03-10T00:00:00Z", "2027-01-01T02:00:00Z")]
    [InlineData("0 0 9 * * mon-fri", "2026-03-14T00:00:00Z", "2026-03-16T02:00:00Z")]
    [InlineData("0 0 9 * * 0", "2026-03-10T00:00:00Z", "2026-03-15T02:00:00Z")]
    [InlineData("0 0 0 29 2 *", "2026-03-10T00:00:00Z", "2028-02-28T17:00:00Z")]
    [InlineData("01:30:00", "2026-03-10T00:00:00Z", "2026-03-10T01:30:00Z")]
    public void The_next_occurrence_is_in_the_zone_of_the_clock(string expression, string now, string expected)
    {
        Assert.Equal(Instant(expected), Parse(expression).NextAfter(Instant(now), Hanoi));
    }

    [Theory]
    [InlineData("")]
    [InlineData("every day")]
    [InlineData("0 0 25 * * *")]
    [InlineData("0 0 9 * * * *")]
    [InlineData("00:00:00")]
    [InlineData("-01:00:00")]
    public void A_text_that_is_neither_an_expression_nor_a_time_span_is_refused(string expression) =>
        Assert.False(TimerSchedule.TryParse(expression, out _));

    [Theory]
    [InlineData("* * * * * *", true)]
    [InlineData("0,30 0 12 1 1 *", true)]
    [InlineData("15 * * * * *", false)]
    [InlineData("* * * * *", false)]
    [InlineData("00:00:59", true)]
    [InlineData("00:01:00", false)]
    public void A_schedule_knows_whether_it_can_occur_more_than_once_a_minute(string expression, bool expected) =>
        Assert.Equal(expected, Parse(expression).IsFrequent);

    [Fact]
    public void A_day_that_never_comes_has_no_next_occurrence() =>
        Assert.Null(Parse("0 0 0 30 2 *").NextAfter(Instant("2026-03-10T00:00:00Z"), Hanoi));

    [Fact]
    public void A_time_that_the_clocks_skip_occurs_as_much_later() =>
        Assert.Equal(Instant("2026-03-29T01:30:00Z"), Parse("0 30 2 * * *").NextAfter(Instant("2026-03-28T12:00:00Z"), Berlin));

    [Fact]
    public void A_time_that_the_clocks_show_twice_occurs_once()
    {
        var schedule = Parse("0 30 2 * * *");

        var first = schedule.NextAfter(Instant("2026-10-24T12:00:00Z"), Berlin);
        var second = schedule.NextAfter(first!.Value, Berlin);

        Assert.Equal(Instant("2026-10-25T00:30:00Z"), first);
        Assert.Equal(Instant("2026-10-26T01:30:00Z"), second);
    }

    [Fact]
    public void The_next_occurrence_is_always_later_and_none_is_left_out_between() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<byte>(), (seconds, minute) =>
        {
            var schedule = Parse(string.Create(CultureInfo.InvariantCulture, $"0 {minute % 60} * * * *"));
            var now = Instant("2026-06-01T00:00:00Z").AddSeconds(seconds);
            var next = schedule.NextAfter(now, Berlin)!.Value;
            return next > now && next.Minute == minute % 60 && next - now <= TimeSpan.FromHours(2);
        }).QuickCheckThrowOnFailure();

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static TimerSchedule Parse(string expression)
    {
        Assert.True(TimerSchedule.TryParse(expression, out var schedule));
        return schedule;
    }
}
