using BangGiao.Registry.Profiles;
using BangGiao.Unit.Support;
using BangGiao.Values.Periods;
using FsCheck.Fluent;

namespace BangGiao.Unit.Values.Periods;

public class PeriodRowTests
{
    private static readonly PeriodRules Rules = OwnerProfiles.Default.Periods;

    [Theory]
    [InlineData(PeriodLength.Month, PeriodCalendar.Civil, "2026-03-14", "2026-03")]
    [InlineData(PeriodLength.Month, PeriodCalendar.Official, "2026-03-14", "2026-03")]
    [InlineData(PeriodLength.Month, PeriodCalendar.Official, "2026-03-15", "2026-04")]
    [InlineData(PeriodLength.Quarter, PeriodCalendar.Civil, "2026-03-31", "2026-Q1")]
    [InlineData(PeriodLength.Quarter, PeriodCalendar.Official, "2026-03-15", "2026-Q2")]
    [InlineData(PeriodLength.Half, PeriodCalendar.Official, "2025-12-15", "2026-H1")]
    [InlineData(PeriodLength.Half, PeriodCalendar.Civil, "2025-12-15", "2025-H2")]
    [InlineData(PeriodLength.Year, PeriodCalendar.Official, "2025-12-14", "2025")]
    [InlineData(PeriodLength.Year, PeriodCalendar.Official, "2025-12-15", "2026")]
    public void A_day_lies_in_one_period(PeriodLength length, PeriodCalendar calendar, string day, string period)
    {
        var row = new PeriodRow(length, calendar, Rules);

        Assert.Equal(period, row.At(row.NumberOn(DateOnly.ParseExact(day, "yyyy-MM-dd")))?.Period);
    }

    [Fact]
    public void Periods_follow_each_other_without_gaps_and_have_every_day() => Law.Holds(
        from length in Gen.Elements(Enum.GetValues<PeriodLength>())
        from calendar in Gen.Elements(Enum.GetValues<PeriodCalendar>())
        from days in Gen.Choose(0, 20_000)
        select (length, calendar, days),
        example =>
        {
            var row = new PeriodRow(example.length, example.calendar, Rules);
            var day = new DateOnly(2019, 1, 1).AddDays(example.days);
            var number = row.NumberOn(day);
            var (period, next) = (row.At(number)!, row.At(number + 1)!);
            return period.From <= day && day <= period.ClosesOn && next.From == period.ClosesOn.AddDays(1) && row.NumberOf(period.Period) == number;
        });

    [Theory]
    [InlineData("2026")]
    [InlineData("2026-H1")]
    [InlineData("2026-03")]
    [InlineData("2026-Q5")]
    [InlineData("next")]
    public void A_period_of_another_length_is_not_in_the_row(string text) => Assert.Null(new PeriodRow(PeriodLength.Quarter, PeriodCalendar.Civil, Rules).NumberOf(text));

    [Theory]
    [InlineData(PeriodLength.Year, PeriodCalendar.Official, 2018)]
    [InlineData(PeriodLength.Year, PeriodCalendar.Civil, 0)]
    [InlineData(PeriodLength.Year, PeriodCalendar.Civil, -1)]
    [InlineData(PeriodLength.Year, PeriodCalendar.Civil, 10_000)]
    public void Where_a_calendar_has_no_days_there_is_no_period(PeriodLength length, PeriodCalendar calendar, int number) =>
        Assert.Null(new PeriodRow(length, calendar, Rules).At(number));
}
