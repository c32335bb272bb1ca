using BangGiao.Values.Sheets;

namespace BangGiao.Unit.Values.Sheets;

public sealed class SheetDatesTests
{
    [Theory]
    [InlineData(1, "1900-01-01")]
    [InlineData(59, "1900-02-28")]
    [InlineData(61, "1900-03-01")]
    [InlineData(16_682, "1945-09-02")]
    [InlineData(45_292.75, "2024-01-01")]
    public void A_serial_number_is_the_day_that_spreadsheets_show(double serial, string day)
    {
        Assert.Equal(day, $"{SheetDates.DayOf(serial):yyyy-MM-dd}");
    }

    [Theory]
    [InlineData(60)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3_000_000)]
    public void The_29_February_1900_that_never_was_is_no_day(double serial)
    {
        Assert.Null(SheetDates.DayOf(serial));
    }

    [Fact]
    public void Old_Macintosh_programs_count_from_1904()
    {
        Assert.Equal(new DateOnly(1904, 1, 1), SheetDates.DayOf(0, countsFrom1904: true));
    }

    [Fact]
    public void Every_day_that_is_written_is_read_as_it_was()
    {
        for (var day = new DateOnly(1900, 3, 1); day.Year < 2100; day = day.AddDays(1))
            Assert.Equal(day, SheetDates.DayOf(SheetDates.SerialOf(day)!.Value));
    }

    [Theory]
    [InlineData("dd/mm/yyyy", true)]
    [InlineData("[$-42A]dd mmmm yyyy", true)]
    [InlineData("0.00", false)]
    [InlineData("#,##0 \"days\"", false)]
    [InlineData("[Red]0", false)]
    [InlineData("0\\d", false)]
    public void A_format_is_one_of_days_by_its_letters(string code, bool isDate)
    {
        Assert.Equal(isDate, SheetDates.IsDateFormat(code));
    }
}
