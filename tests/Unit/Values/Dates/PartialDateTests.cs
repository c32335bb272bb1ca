using BangGiao.Unit.Support;
using BangGiao.Values.Dates;
using FsCheck.Fluent;
using Newtonsoft.Json;

namespace BangGiao.Unit.Values.Dates;

public class PartialDateTests
{
    private static readonly FsCheck.Gen<PartialDate> Dates =
        from day in Gen.Choose(0, new DateOnly(9999, 12, 31).DayNumber - new DateOnly(1000, 1, 1).DayNumber)
        from length in Gen.Elements(4, 7, 10)
        select PartialDate.Parse(IsoDate.Text(new DateOnly(1000, 1, 1).AddDays(day))[..length]);

    [Fact]
    public void A_year_alone_has_no_month_and_no_day()
    {
        var date = PartialDate.Parse("1973");

        Assert.Equal((1973, null, null), (date.Year, date.Month, date.Day));
        Assert.Equal(DatePrecision.Year, date.Precision);
    }

    [Theory]
    [InlineData("1973", "1973-01-01", "1973-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02", "2023-02-01", "2023-02-28")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    [InlineData("1973-04-12", "1973-04-12", "1973-04-12")]
    public void A_date_means_every_day_of_its_period(string text, string first, string last)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal(first, IsoDate.Text(date.First));
        Assert.Equal(last, IsoDate.Text(date.Last));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0999")]
    [InlineData("0000-01-01")]
    [InlineData("10000")]
    [InlineData("973")]
    [InlineData("1973-4")]
    [InlineData("1973-13")]
    [InlineData("1973-00")]
    [InlineData("1973-04-31")]
    [InlineData("2023-02-29")]
    [InlineData("1973-04-00")]
    [InlineData("1973/04/12")]
    [InlineData("1973-04/12")]
    [InlineData("19730412")]
    [InlineData(" 1973")]
    [InlineData("1973\n")]
    [InlineData("+973")]
    [InlineData("-1973-4-12")]
    [InlineData("١٩٧٣")]
    [InlineData("1973-04-12T00")]
    public void Anything_but_the_three_forms_is_refused(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Parsing_what_is_no_date_tells_the_rule()
    {
        var fault = Assert.Throws<FormatException>(() => PartialDate.Parse("soon"));

        Assert.Contains(PartialDate.Requirements, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_comes_back_exactly() => Law.Holds(Dates, date => PartialDate.Parse(date.ToString()) == date);

    [Fact]
    public void Dates_are_equal_only_when_neither_sorts_before_the_other() =>
        Law.Holds(Dates.Two(), pair => (pair.Item1.CompareTo(pair.Item2) == 0) == (pair.Item1 == pair.Item2));

    [Fact]
    public void Dates_sort_by_their_first_day_and_the_more_precise_comes_first()
    {
        string[] expected = ["1972-12-31", "1973-01-01", "1973-01", "1973", "1973-01-02", "1973-02"];

        var sorted = expected.Reverse().Select(PartialDate.Parse).Order().Select(date => date.ToString());

        Assert.Equal(expected, sorted);
    }

    [Fact]
    public void Operators_follow_the_order()
    {
        var (early, late) = (PartialDate.Parse("1973-04"), PartialDate.Parse("1973-05"));
        var same = PartialDate.Parse("1973-04");

        Assert.True(early < late && late > early && early <= same && early >= same);
    }

    [Fact]
    public void The_default_is_a_date_as_well() => Assert.Equal("1000", default(PartialDate).ToString());

    [Fact]
    public void A_calendar_day_becomes_a_date_to_the_day() =>
        Assert.Equal("1973-04-12", PartialDate.From(new DateOnly(1973, 4, 12)).ToString());

    [Fact]
    public void A_calendar_day_before_the_year_1000_is_out_of_range() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.From(new DateOnly(999, 12, 31)));

    [Fact]
    public void It_is_its_text_in_JSON_without_any_settings()
    {
        Assert.Equal("\"1973-04\"", JsonConvert.SerializeObject(PartialDate.Parse("1973-04")));
        Assert.Equal(PartialDate.Parse("1973"), JsonConvert.DeserializeObject<PartialDate?>("\"1973\""));
        Assert.Null(JsonConvert.DeserializeObject<PartialDate?>("null"));
    }

    [Theory]
    [InlineData("1973")]
    [InlineData("null")]
    [InlineData("\"1973-4\"")]
    public void JSON_that_is_no_date_text_is_refused_with_the_rule(string json)
    {
        var fault = Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<PartialDate>(json));

        Assert.Equal(PartialDate.Requirements, fault.Message);
    }
}
