using BangGiao.Values.Dates;
using Newtonsoft.Json;

namespace BangGiao.Unit.Values.Dates;

public class IsoDateTests
{
    [Fact]
    public void A_day_is_written_year_first() => Assert.Equal("2026-03-01", IsoDate.Text(new DateOnly(2026, 3, 1)));

    [Theory]
    [InlineData("2026")]
    [InlineData("2026-03")]
    [InlineData("2026-02-29")]
    [InlineData("01.03.2026")]
    [InlineData("2026-03-01 ")]
    public void Less_than_a_day_or_another_form_is_refused(string text) => Assert.False(IsoDate.TryParse(text, out _));

    [Fact]
    public void The_converter_keeps_days_and_nulls()
    {
        var converter = new IsoDateConverter();
        DateOnly?[] days = [new DateOnly(2026, 3, 1), null];

        var json = JsonConvert.SerializeObject(days, converter);

        Assert.Equal("""["2026-03-01",null]""", json);
        Assert.Equal(days, JsonConvert.DeserializeObject<DateOnly?[]>(json, new JsonSerializerSettings
        {
            Converters = [converter],
            DateParseHandling = DateParseHandling.None,
        }));
    }
}
