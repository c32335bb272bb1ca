using BangGiao.Notices.Anniversaries;
using BangGiao.Unit.Support;
using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Unit.Notices.Anniversaries;

public class AnniversaryTests
{
    private static readonly AnniversaryRules Rules = AnniversaryRules.Default;

    private static readonly Gen<(DateOnly Original, DateOnly From, DateOnly To, AnniversaryRules Rules)> Spans =
        from original in Gen.OneOf(Days(1945, 2030), Gen.Elements(new DateOnly(2012, 2, 29), new DateOnly(1996, 2, 29)))
        from start in Days(1940, 2050)
        from length in Gen.Choose(0, 4000)
        from leapDay in Gen.Elements(LeapDayRule.February28, LeapDayRule.March1)
        from tiers in Gen.Elements(Rules.Tiers, [new("quarter", 25, 0, [30], new() { En = "Quarter" }), new("third", 3, 1, [], new() { En = "Third" })])
        select (original, start, start.AddDays(length), new AnniversaryRules(tiers, leapDay));

    [Theory]
    [InlineData(1, "other")]
    [InlineData(5, "five")]
    [InlineData(50, "round")]
    [InlineData(53, "other")]
    [InlineData(75, "five")]
    [InlineData(100, "round")]
    public void The_last_digit_of_the_years_makes_the_class(int years, string expected) =>
        Assert.Equal(expected, Rules.TierOf(years)!.Name);

    [Theory]
    [InlineData(LeapDayRule.February28, 2027, "2027-02-28")]
    [InlineData(LeapDayRule.February28, 2028, "2028-02-29")]
    [InlineData(LeapDayRule.March1, 2027, "2027-03-01")]
    [InlineData(LeapDayRule.March1, 2028, "2028-02-29")]
    public void The_29th_of_February_is_kept_where_the_setting_says_in_years_that_have_none(LeapDayRule leapDay, int year, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), new AnniversaryRules(Rules.Tiers, leapDay).DayIn(year, new(2012, 2, 29)));

    [Fact]
    public void A_day_that_was_moved_says_so()
    {
        var days = Rules.Between(new(2012, 2, 29), new(2027, 1, 1), new(2028, 12, 31));

        Assert.Equal([true, false], days.Select(day => day.IsMoved));
    }

    [Fact]
    public void The_first_day_itself_is_no_anniversary() =>
        Assert.Empty(Rules.Between(new(2026, 5, 1), new(2026, 1, 1), new(2026, 12, 31)));

    [Fact]
    public void Both_ends_of_the_span_are_in_it()
    {
        var (original, from, to) = (new DateOnly(1973, 9, 21), new DateOnly(2023, 9, 21), new DateOnly(2024, 9, 21));

        var days = Rules.Between(original, from, to).ToList();

        Assert.Equal([50, 51], days.Select(day => day.Years));
        Assert.Equal([from, to], days.Select(day => day.Date));
    }

    [Fact]
    public void The_first_tier_that_includes_the_years_is_theirs_and_what_none_includes_is_not_kept()
    {
        var rules = new AnniversaryRules(
            [new("quarter_century", 25, 0, [90], new() { En = "25" }), new("decade", 10, 0, [30], new() { En = "10" })], LeapDayRule.February28);

        var days = rules.Between(new(1950, 1, 30), new(1950, 1, 1), new(2026, 12, 31));

        Assert.Equal(
            ["10 decade", "20 decade", "25 quarter_century", "30 decade", "40 decade", "50 quarter_century", "60 decade", "70 decade", "75 quarter_century"],
            days.Select(day => $"{day.Years} {day.Tier.Name}"));
    }

    [Fact]
    public void The_years_end_with_the_calendar() =>
        Assert.Equal(new(9999, 12, 31), Rules.Between(new(9990, 12, 31), new(9999, 1, 1), DateOnly.MaxValue).Single().Date);

    [Fact]
    public void They_are_the_days_that_a_walk_through_the_span_finds() => Law.Holds(Spans, span =>
    {
        var walked = new List<DateOnly>();
        for (var day = span.From; day <= span.To; day = day.AddDays(1))
        {
            var years = day.Year - span.Original.Year;
            if (years > 0 && IsKeptOn(day, span.Original, span.Rules.LeapDay) && span.Rules.Tiers.Any(tier => years % tier.DivisibleBy == tier.Remainder))
                walked.Add(day);
        }
        return span.Rules.Between(span.Original, span.From, span.To).Select(found => found.Date).SequenceEqual(walked);
    });

    private static bool IsKeptOn(DateOnly day, DateOnly original, LeapDayRule leapDay) =>
        (day.Month, day.Day) == (original.Month, original.Day)
            || ((original.Month, original.Day) == (2, 29) && !DateTime.IsLeapYear(day.Year)
                && (day.Month, day.Day) == (leapDay == LeapDayRule.March1 ? (3, 1) : (2, 28)));

    private static Gen<DateOnly> Days(int first, int last) =>
        from days in Gen.Choose(0, new DateOnly(last, 12, 31).DayNumber - new DateOnly(first, 1, 1).DayNumber)
        select new DateOnly(first, 1, 1).AddDays(days);
}
