using BangGiao.Values.Dates;

namespace BangGiao.Unit.Values.Dates;

public class PassageTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(86_400, false)]
    [InlineData(-1, false)]
    [InlineData(-3_600, false)]
    public void A_span_of_a_minute_is_over_after_a_minute_and_when_the_clock_has_gone_back(int seconds, bool isWithin)
    {
        var clock = new StoppedClock(Noon.AddSeconds(seconds));

        Assert.Equal(isWithin, clock.IsWithin(Noon, TimeSpan.FromMinutes(1)));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
