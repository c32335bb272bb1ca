using BangGiao.Unit.Support;
using BangGiao.Values.Dates;
using FsCheck.Fluent;

namespace BangGiao.Unit.Values.Dates;

public class InstantTests
{
    [Theory]
    [InlineData("2026-11-21T08:15:30.1234567Z", "2026-11-21T08:15:30.1234567Z")]
    [InlineData("2026-11-21T08:15:30.1200000Z", "2026-11-21T08:15:30.12Z")]
    [InlineData("2026-11-21T08:15:30.000Z", "2026-11-21T08:15:30Z")]
    [InlineData("2026-11-21T08:15:30+07:00", "2026-11-21T01:15:30Z")]
    [InlineData("2026-11-21T00:15:30.5+07:00", "2026-11-20T17:15:30.5Z")]
    [InlineData("2026-11-21T22:15:30-05:30", "2026-11-22T03:45:30Z")]
    public void An_instant_is_written_in_UTC_without_idle_zeros(string given, string written)
    {
        Assert.True(Instant.TryParse(given, out var instant));

        Assert.Equal(TimeSpan.Zero, instant.Offset);
        Assert.Equal(written, Instant.Text(instant));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-11-21")]
    [InlineData("2026-11-21T08:15:30")]
    [InlineData("2026-11-21T08:15Z")]
    [InlineData("2026-11-21 08:15:30Z")]
    [InlineData("2026-11-21t08:15:30z")]
    [InlineData("2026-11-21T08:15:30.Z")]
    [InlineData("2026-11-21T08:15:30.+07:00")]
    [InlineData("2026-11-21T08:15:30.12345678Z")]
    [InlineData("2026-11-21T24:00:00Z")]
    [InlineData("2026-11-21T08:15:60Z")]
    [InlineData("2026-02-30T08:15:30Z")]
    [InlineData("2026-11-21T08:15:30Z ")]
    [InlineData(" 2026-11-21T08:15:30Z")]
    [InlineData("2026-11-21T08:15:30+0700")]
    [InlineData("2026-11-21T08:15:30+7")]
    [InlineData("2026-11-21T08:15:30+15:00")]
    [InlineData("٢٠٢٦-11-21T08:15:30Z")]
    [InlineData("0001-01-01T00:00:00+07:00")]
    public void Anything_less_exact_is_refused(string? text) => Assert.False(Instant.TryParse(text, out _));

    [Fact]
    public void Every_instant_comes_back_exactly() => Law.Holds(
        from second in Gen.Choose(0, int.MaxValue)
        from fraction in Gen.Choose(0, 9_999_999)
        select DateTimeOffset.UnixEpoch.AddSeconds(second * 100L).AddTicks(fraction),
        instant => Instant.TryParse(Instant.Text(instant), out var read) && read == instant);
}
