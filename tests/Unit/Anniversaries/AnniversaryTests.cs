using BangGiao.Anniversaries;
using BangGiao.Unit.Support;
using FsCheck;
using FsCheck.Fluent;
using static BangGiao.Anniversaries.AnniversaryClass;

namespace BangGiao.Unit.Anniversaries;

public class AnniversaryTests
{
    private static readonly Gen<(DateOnly Original, DateOnly From, DateOnly To)> Spans =
        from original in Days(1945, 2030)
        from start in Days(1940, 2050)
        from length in Gen.Choose(0, 4000)
        select (original, start, start.AddDays(length));

    [Theory]
    [InlineData(50, Round)]
    [InlineData(75, Five)]
    [InlineData(53, Other)]
    public void The_last_digit_of_the_years_makes_the_class(int years, AnniversaryClass expected) =>
        Assert.Equal(expected, Anniversary.ClassOf(years));

    [Theory]
    [InlineData(2027, 28)]
    [InlineData(2028, 29)]
    public void The_29th_of_February_is_kept_on_the_28th_where_there_is_none(int year, int day) =>
        Assert.Equal(new DateOnly(year, 2, day), Anniversary.DayIn(year, new DateOnly(2012, 2, 29)));

    [Fact]
    public void The_first_day_itself_is_no_anniversary() =>
        Assert.Empty(Anniversary.Between(new(2026, 5, 1), new(2026, 1, 1), new(2026, 12, 31)));

    [Fact]
    public void Both_ends_of_the_span_are_in_it()
    {
        var (original, from, to) = (new DateOnly(1973, 9, 21), new DateOnly(2023, 9, 21), new DateOnly(2024, 9, 21));

        var days = Anniversary.Between(original, from, to).ToList();

        Assert.Equal([50, 51], days.Select(day => day.Years));
        Assert.Equal([from, to], days.Select(day => day.Date));
    }

    [Fact]
    public void They_are_the_days_that_a_walk_through_the_span_finds() => Law.Holds(Spans, span =>
    {
        var walked = new List<DateOnly>();
        for (var day = span.From; day <= span.To; day = day.AddDays(1))
        {
            if (day.Year > span.Original.Year && IsKeptOn(day, span.Original))
                walked.Add(day);
        }
        return Anniversary.Between(span.Original, span.From, span.To).Select(found => found.Date).SequenceEqual(walked);
    });

    private static bool IsKeptOn(DateOnly day, DateOnly original) =>
        (day.Month, day.Day) == (original.Month, original.Day)
            || ((original.Month, original.Day) == (2, 29) && !DateTime.IsLeapYear(day.Year) && (day.Month, day.Day) == (2, 28));

    private static Gen<DateOnly> Days(int first, int last) =>
        from days in Gen.Choose(0, new DateOnly(last, 12, 31).DayNumber - new DateOnly(first, 1, 1).DayNumber)
        select new DateOnly(first, 1, 1).AddDays(days);
}
