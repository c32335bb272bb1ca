using System.Globalization;
using BangGiao.Dates;

namespace BangGiao.Unit.Dates;

public class OwnerCalendarTests
{
    private static readonly TimeZoneInfo HaNoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    [Theory]
    [InlineData("2026-11-20T16:59:59Z", "2026-11-20")]
    [InlineData("2026-11-20T17:00:00Z", "2026-11-21")]
    [InlineData("2026-11-20T23:30:00-05:00", "2026-11-21")]
    public void The_day_is_that_of_the_owner_not_of_the_machine(string now, string day)
    {
        var instant = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

        var calendar = new OwnerCalendar(new StoppedClock(instant), HaNoi);

        Assert.Equal(day, IsoDate.Text(calendar.Today));
        Assert.Equal(day, IsoDate.Text(calendar.DayOf(instant)));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
