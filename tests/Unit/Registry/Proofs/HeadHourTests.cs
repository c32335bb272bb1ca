using BangGiao.Registry.Proofs;

namespace BangGiao.Unit.Registry.Proofs;

public sealed class HeadHourTests
{
    [Fact]
    public void The_hour_of_an_instant_is_one_in_UTC()
    {
        var hour = HeadHour.Of(new(2026, 12, 1, 5, 59, 59, TimeSpan.FromHours(7)));

        Assert.Equal(("2026-11-30T22", "2026-11"), (hour.ToString(), hour.Month));
    }

    [Fact]
    public void The_text_of_an_hour_reads_back()
    {
        var hour = HeadHour.Of(new(2026, 11, 28, 22, 7, 0, TimeSpan.Zero));

        Assert.True(HeadHour.TryParse(hour.ToString(), out var read));
        Assert.Equal(hour, read);
    }

    [Theory]
    [InlineData("2026-11-28")]
    [InlineData("2026-11-28T24")]
    [InlineData("2026-11-28T22:00")]
    [InlineData("../2026-11-28T22")]
    [InlineData("")]
    public void Another_text_is_no_hour(string text) => Assert.False(HeadHour.TryParse(text, out _));
}
