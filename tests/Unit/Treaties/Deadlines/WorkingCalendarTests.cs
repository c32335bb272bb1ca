using BangGiao.Treaties.Deadlines;
using BangGiao.Unit.Support;
using BangGiao.Unit.Treaties.Agreements;
using BangGiao.Unit.Treaties.Obligations;
using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Unit.Treaties.Deadlines;

public class WorkingCalendarTests(ShippedRules shipped) : IClassFixture<ShippedRules>
{
    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-23")]
    [InlineData("2026-02-16", 1, "2026-02-23")]
    [InlineData("2025-12-31", 1, "2026-01-02")]
    [InlineData("2026-04-29", 3, "2026-05-06")]
    [InlineData("2026-05-06", -3, "2026-04-29")]
    [InlineData("2026-03-07", 0, "2026-03-07")]
    public void Working_days_leave_out_weekends_and_holidays(string start, int days, string expected) =>
        Assert.Equal(Treaty.Day(expected), shipped.Calendar.End(Treaty.Day(start), days, DayKind.Working, LastDayRule.Stays));

    [Theory]
    [InlineData(LastDayRule.Stays, "2026-01-01")]
    [InlineData(LastDayRule.NextWorkingDay, "2026-01-02")]
    public void An_operator_decides_what_happens_to_a_period_that_ends_on_a_day_off(LastDayRule rule, string expected) =>
        Assert.Equal(Treaty.Day(expected), shipped.Calendar.End(Treaty.Day("2025-12-22"), 10, DayKind.Calendar, rule));

    [Fact]
    public void A_Saturday_that_was_exchanged_for_a_working_day_is_one()
    {
        var calendar = new WorkingCalendar([Of("2026-08-31", HolidayKind.DayOff), Of("2026-08-22", HolidayKind.WorkingDay)]);

        Assert.Equal(Treaty.Day("2026-08-22"), calendar.End(Treaty.Day("2026-08-21"), 1, DayKind.Working, LastDayRule.Stays));
        Assert.Equal(Treaty.Day("2026-09-01"), calendar.End(Treaty.Day("2026-08-28"), 1, DayKind.Working, LastDayRule.Stays));
    }

    [Fact]
    public void A_calendar_says_of_which_years_it_knows_the_holidays()
    {
        Assert.True(shipped.Calendar.Knows(Treaty.Day("2025-12-20"), Treaty.Day("2026-01-05")));
        Assert.False(shipped.Calendar.Knows(Treaty.Day("2028-12-20"), Treaty.Day("2029-01-05")));
    }

    [Fact]
    public void A_period_beyond_the_calendar_has_no_end()
    {
        Assert.Null(shipped.Calendar.End(DateOnly.MaxValue, 1, DayKind.Working, LastDayRule.Stays));
        Assert.Null(shipped.Calendar.End(DateOnly.MaxValue, 1, DayKind.Calendar, LastDayRule.Stays));
    }

    [Fact]
    public void More_working_days_end_later_and_always_on_a_working_day() => Law.Holds(Periods, period =>
    {
        var end = shipped.Calendar.End(period.Start, period.Days, DayKind.Working, LastDayRule.Stays)!.Value;
        return shipped.Calendar.IsWorkingDay(end) && end < shipped.Calendar.End(period.Start, period.Days + 1, DayKind.Working, LastDayRule.Stays);
    });

    private static Gen<(DateOnly Start, int Days)> Periods =>
        from after in Gen.Choose(0, 1400)
        from days in Gen.Choose(1, 60)
        select (new DateOnly(2024, 12, 1).AddDays(after), days);

    private static Holiday Of(string day, HolidayKind kind) => new() { Id = day, On = Treaty.Day(day), Kind = kind, Name = new() { En = day } };
}
